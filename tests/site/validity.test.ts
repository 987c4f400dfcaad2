import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBesideSite } from '../../src/site/publication.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { dist, expectNone, readSite } from './built.ts';
import { judge, type Message } from './vnu.ts';

// A page with a fault beside the site’s, so that a checker that finds nothing is noticed.
const faulty = write(
  join(newFolder(), 'faulty.html'),
  '<!doctype html><html lang="en"><title>A</title><p><ul><li id="a b"></ul>',
);

test(
  'every page is valid HTML, by the W3C’s own checker, without a warning',
  { timeout: 900_000 },
  () => {
    expect(readSite().pages.length).toBeGreaterThan(0);
    const messages = judge(
      ...readdirSync(dist)
        .filter((name) => !isBesideSite(`${name}/`))
        .map((name) => join(dist, name)),
      faulty,
    );
    const [expected, faults] = [true, false].map((isFaulty) =>
      messages.filter(({ url = '' }) => url.endsWith('faulty.html') === isFaulty),
    ) as [Message[], Message[]];
    expect(expected.length).toBeGreaterThan(0);
    expect(faults.map(describeMessage)).toEqual([]);
  },
);

test('no style asks for a value that its page does not give', () => {
  expectNone(({ html }) => {
    const given = new Set([...html.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = [...html.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    return used.filter((name) => !given.has(name));
  });
});

/** "fr/le-gel.html:1:2063 what is wrong: where" */
function describeMessage({
  url = '',
  lastLine,
  lastColumn,
  message,
  extract = '',
}: Message): string {
  const file = url.split(`${dist}/`)[1] ?? url;
  return `${file}:${lastLine}:${lastColumn} ${message} ${extract.slice(0, 80)}`;
}
