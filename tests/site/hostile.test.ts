/** Words that would be markup, in everything that authors write as data: every page shows them as words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { all, readSite, type Site } from './built.ts';
import { build } from './command.ts';
import { writeMiniature } from './miniature.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const content = join(folder, 'content');
let site: Site;

/** Valid for every check; harmless as text only. The right-to-left mark is closed, as it must be. */
const words = '</title><script>alert(1)</script><img src=x onerror=alert(1)> & 👩‍👩‍👧 \u202eabc\u202c';
const short = '<script>alert(1)</script>&';

type Value = string | number | Value[] | { [key: string]: Value };
/** Keys whose values are shown as they are. */
const shown =
  /^(title|question|summary|description|role|text|ask|documented|definition|claim|finding|context|alt|note|name|publisher|author)$/;

function poison(value: Value): Value {
  if (Array.isArray(value)) return value.map(poison);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      typeof inner === 'string' && shown.test(key)
        ? [key, `${inner} ${words}`]
        : [key, poison(inner)],
    ),
  );
}

beforeAll(async () => {
  writeMiniature(content, { withDraft: false });
  const kinds = [
    'chapters',
    'entities',
    'events',
    'recommendations',
    'glossary',
    'claims',
    'quotes',
  ];
  const files = [
    'data/sources.yaml',
    'data/entities.yaml',
    ...['en', 'fr'].flatMap((tag) => [...kinds, 'figures'].map((kind) => `${tag}/${kind}.yaml`)),
  ];
  for (const file of files) {
    const path = join(content, file);
    writeFileSync(path, stringify(poison(parse(readFileSync(path, 'utf8')) as Value)));
  }
  for (const tag of ['en', 'fr']) {
    const path = join(content, tag, 'sections/kenosha.mdx');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^title: .*$/m, `title: "Kenosha ${short}"`));
  }
  const { code, output } = await build(content, join(folder, 'dist'));
  if (code !== 0) throw new Error(output);
  site = readSite(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no page has got an element or an attribute by it', () => {
  const faults = site.pages.flatMap(({ path, document }) => [
    ...[...document.querySelectorAll('[onerror], img[src="x"]')].map(() => `${path}: element`),
    ...[...document.querySelectorAll('script:not([type])')]
      .filter(({ textContent }) => textContent!.startsWith('alert'))
      .map(() => `${path}: script`),
  ]);
  expect(faults).toEqual([]);
});

test('the words are shown as they were written', () => {
  for (const path of [
    'en/index.html',
    'en/who-is-who.html',
    'en/sources.html',
    'en/timeline.html',
  ]) {
    const [main] = all(site.page(path), 'main');
    expect(main!.textContent, `${path}`).toContain('<script>alert(1)</script>');
  }
  const titles = all(site.page('s/kenosha.html'), 'main').map((each) => each.textContent);
  expect(titles.join()).toContain(short);
});

test('data, figures and calendars have them as text too', () => {
  const files = [...site.files];
  for (const path of files.filter((each) => each.endsWith('.json'))) JSON.parse(site.text(path));
  const drawn = files.filter((path) => /\.(svg|xml)$/.test(path));
  expect(drawn.filter((path) => site.text(path).includes('<script>'))).toEqual([]);
});
