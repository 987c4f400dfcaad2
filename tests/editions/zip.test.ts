/** The ZIP: the whole site, or the site in one language, unpacked anywhere. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../../src/editions/site.ts';
import { zip } from '../../src/editions/zip.ts';
import { readSite } from '../site/built.ts';
import { isTemplate, made, makeEditions, makeOne, newFolder, site, smallCopy } from './made.ts';

let files: Record<string, string>;

/** Unpacks a ZIP and returns the one folder in it. */
function unpack(path: string): string {
  const folder = newFolder();
  for (const [entry, content] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(dirname(join(folder, entry)), { recursive: true });
    writeFileSync(join(folder, entry), content);
  }
  return join(folder, site.name);
}

beforeAll(async () => {
  files = await made(zip);
});

test('the whole ZIP holds every file of the site as it was built, but for the way to the downloads', () => {
  const built = readSite();
  const needed = [...built.files].filter((path) => !isTemplate(path));
  const copy = readSite(unpack(files['en fr']!));
  expect([...copy.files].toSorted()).toEqual([...needed, 'SHA256SUMS'].toSorted());
  const changed = needed.filter(
    (path) => !readFileSync(join(built.folder, path)).equals(readFileSync(join(copy.folder, path))),
  );
  expect(changed.toSorted()).toEqual([
    'en/offline.html',
    'en/publication.json',
    'en/saved.js',
    'fr/hors-ligne.html',
    'fr/publication.json',
    'fr/saved.js',
  ]);
});

test('is checked by sha256sum, with nothing of ours', () => {
  const output = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
    cwd: unpack(files['en fr']!),
    encoding: 'utf8',
  });
  expect(output).toMatch(/^index\.html: OK$/m);
});

describe.each([
  ['en', 'fr'],
  ['fr', 'en'],
])('the ZIP in “%s” alone', (language, other) => {
  test('has no page of the other language, and links to where it is published', () => {
    const copy = readSite(unpack(files[language]!));
    expect([...copy.files].filter((path) => path.startsWith(`${other}/`))).toEqual([]);
    const broken = copy.pages.flatMap(({ path, html }) =>
      [...html.matchAll(/ (?:href|src)="([^"#?]+)/g)]
        .map(([, url]) => url!)
        .filter((url) => !/^[a-z]+:|^\//.test(url))
        .filter((url) => !copy.files.has(posix.join(posix.dirname(path), url)))
        .map((url) => `${path}: ${url}`),
    );
    expect(broken).toEqual([]);
    expect(copy.text(`${language}/index.html`)).toContain(
      `href="https://the-freeze.example/${other}/index.html"`,
    );
  });
});

test('the command makes the same bytes in another time zone and language', async () => {
  const again = smallCopy();
  const { code } = await makeEditions(again, ['zip', 'fr'], {
    TZ: 'Pacific/Kiritimati',
    LANG: 'fr_FR.UTF-8',
  });
  expect(code).toBe(0);
  const small = openSite(smallCopy());
  for (const file of [files['fr']!, files['en fr']!].map((path) => basename(path))) {
    const bytes = readFileSync(join(again, 'downloads', file));
    expect(bytes.equals(readFileSync(await makeOne(zip, file, small)))).toBe(true);
  }
});
