/** The ZIP: the whole site, or the site in one language, unpacked anywhere. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { zip } from '../../src/editions/zip.ts';
import { unpack } from '../helpers/folder.ts';
import { readSite } from '../site/built.ts';
import { isTemplate, made, makeEditions, makeOne, site, smallCopy } from './made.ts';

let files: Record<string, string>;
/** The one folder of a ZIP, by the languages that it holds. */
const unpacked = (languages: string) => join(unpack(files[languages]!), site.name);

beforeAll(async () => {
  files = await made(zip);
});

test('the whole ZIP holds every file of the site as it was built, except the links to the downloads', () => {
  const built = readSite();
  const needed = [...built.files].filter((path) => !isTemplate(path));
  const copy = readSite(unpacked('en fr'));
  // Its list of checksums belongs to the copy, and to no site.
  expect(listFiles(copy.folder)).toEqual([...needed, 'SHA256SUMS'].toSorted());
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

test('the whole ZIP is checked by sha256sum, with nothing of ours', () => {
  const output = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
    cwd: unpacked('en fr'),
    encoding: 'utf8',
  });
  expect(output).toMatch(/^index\.html: OK$/m);
});

test.each(['en', 'fr', 'en fr'])(
  'in the ZIP of %s every link leads to a file or out',
  (languages) => {
    const copy = readSite(unpacked(languages));
    const broken = copy.pages.flatMap(({ path, html }) =>
      [...html.matchAll(/ (?:href|src)="([^"#?]+)/g)]
        .map(([, url]) => url!)
        .filter((url) => !/^[a-z]+:|^\//.test(url))
        .filter((url) => !copy.files.has(posix.join(posix.dirname(path), url)))
        .map((url) => `${path}: ${url}`),
    );
    expect(copy.pages.length).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  },
);

test.each([
  ['en', 'fr'],
  ['fr', 'en'],
])('the ZIP in “%s” has no page in “%s”, and links to where it is published', (language, other) => {
  const copy = readSite(unpacked(language));
  expect([...copy.files].filter((path) => path.startsWith(`${other}/`))).toEqual([]);
  expect(copy.text(`${language}/index.html`)).toContain(
    `href="https://the-freeze.example/${other}/index.html"`,
  );
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
