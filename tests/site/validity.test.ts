import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isApart } from '../../src/manifest/publication.ts';
import { dist, readSite } from './built.ts';
import { judge, type Message } from './vnu.ts';

// A page with a fault beside the site’s, so that a checker that finds nothing is noticed.
const folder = mkdtempSync(join(tmpdir(), 'validity-'));
const faulty = join(folder, 'faulty.html');
writeFileSync(faulty, '<!doctype html><html lang="en"><title>A</title><p><ul><li id="a b"></ul>');
afterAll(() => rmSync(folder, { recursive: true }));

test(
  'every page is valid HTML, by the W3C’s own checker, without a warning',
  { timeout: 900_000 },
  () => {
    expect(readSite().pages.length).toBeGreaterThan(0);
    const messages = judge(
      ...readdirSync(dist)
        .filter((name) => !isApart(`${name}/`))
        .map((name) => join(dist, name)),
      faulty,
    );
    const [expected, faults] = [true, false].map((isFaulty) =>
      messages.filter(({ url = '' }) => url.endsWith('faulty.html') === isFaulty),
    ) as [Message[], Message[]];
    expect(expected.length).toBeGreaterThan(0);
    expect(faults.map(told)).toEqual([]);
  },
);

test('no style asks for a value that its page does not give', () => {
  const missing = readSite().pages.flatMap(({ path, html }) => {
    const given = new Set([...html.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const asked = [...html.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    return [...new Set(asked)]
      .filter((name) => !given.has(name))
      .map((name) => `${path} has no ${name}`);
  });
  expect(missing).toEqual([]);
});

/** "fr/le-gel.html:1:2063 what is wrong: where" */
function told({ url = '', lastLine, lastColumn, message, extract = '' }: Message): string {
  const file = url.split(`${dist}/`)[1] ?? url;
  return `${file}:${lastLine}:${lastColumn} ${message} ${extract.slice(0, 80)}`;
}
