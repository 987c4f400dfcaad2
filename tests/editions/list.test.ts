/** The downloads: a page of the site names their kinds, and a page beside them lists what there is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOf } from '../../src/editions/kit/copy.ts';
import { editions } from '../../src/editions/editions.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { verify } from '../../src/publish/verify.ts';
import { editionNames } from '../../src/work/download-kinds.ts';
import { all, dist, readSite, target } from '../site/built.ts';
import { makeEditions, site, smallCopy } from './made.ts';

const offline = { en: 'en/offline.html', fr: 'fr/hors-ligne.html' };
const listOf = (folder: string, language: string) =>
  parseHTML(readFileSync(join(folder, 'downloads', `${language}.html`), 'utf8'))
    .document as unknown as Document;
/** Links of the page to read offline to the list of the downloads. */
const ways = (html: string) =>
  [...html.matchAll(/href="([^"]*downloads[^"]*)"/g)].map(([, to]) => to!);

test('every edition is named to readers, and has its place in the template of the list', () => {
  expect(editions.map(({ name }) => name).toSorted()).toEqual(editionNames.toSorted());
  for (const [language, path] of Object.entries(offline)) {
    const page = readSite().page(path);
    expect(ways(page.html)).toEqual([
      // What to take who takes one, and what to keep.
      `../downloads/${language}.html#as-zip`,
      `../downloads/${language}.html#as-bag`,
      `../downloads/${language}.html`,
      ...editionNames.map((name) => `../downloads/${language}.html#as-${name}`),
    ]);
    const places = all(readSite().page(`templates/${language}.html`), 'main section[id]');
    expect(places.map(({ id }) => id)).toEqual(editionNames.map((name) => `as-${name}`));
  }
});

// Beside a site whose editions were made lies their list.
test.skipIf(existsSync(join(dist, 'downloads/editions.json'))).each(['en', 'fr'])(
  'before anything is made, the list in “%s” says so, and where to find it',
  (language) => {
    const list = listOf(dist, language);
    expect(list.querySelectorAll('main section')).toHaveLength(0);
    expect(list.querySelector('main > p a')!.getAttribute('href')).toBe(
      `https://the-freeze.example/downloads/${language}.html`,
    );
  },
);

test('a copy has neither list nor template: it leads to the list where it is published', () => {
  const copy = copyOf(site, ['en']);
  expect(copy.files.filter((path) => /^(downloads|templates)\//.test(path))).toEqual([]);
  expect(copy.read('en/publication.json').toString()).not.toContain('templates/');
  const html = copy.read(offline.en).toString();
  expect(ways(html)).toEqual(['https://the-freeze.example/downloads/en.html']);
  const there = parseHTML(html).document.querySelector('#downloads')!.parentElement!;
  expect(there.querySelectorAll('h3')).toHaveLength(editionNames.length);
  const lines = (document: ParentNode) => [...document.querySelectorAll('[data-part=elsewhere]')];
  expect(lines(there).map((line) => line.hasAttribute('hidden'))).toEqual([false]);
  expect(lines(there)[0]!.textContent).toContain('need a network');
  const built = readSite().page(offline.en).document;
  expect(lines(built).every((line) => line.hasAttribute('hidden'))).toBe(true);
});

describe('when some are made', () => {
  const folder = smallCopy();
  const before = new Map(openSite(folder).files.map((path) => [path, openSite(folder).read(path)]));
  beforeAll(async () => {
    // Twice, because a list that stands is written again.
    await makeEditions(folder, ['text', 'en']);
    await makeEditions(folder, ['text', 'fr']);
  });

  test('no file of the site has changed', () => {
    const after = openSite(folder);
    expect(after.files).toEqual([...before.keys()]);
    expect(after.files.filter((path) => !after.read(path).equals(before.get(path)!))).toEqual([]);
  });

  test.each(['en', 'fr'])(
    'in the list in “%s” the files in this language come first',
    (language) => {
      const [first] = listOf(folder, language).querySelectorAll('#as-text li a');
      expect(first!.getAttribute('href')).toContain(`.${language}.`);
    },
  );

  test('editions.json has commit, date, sizes, sums and media types', () => {
    const record = JSON.parse(readFileSync(join(folder, 'downloads/editions.json'), 'utf8'));
    expect(record).toMatchObject({
      version: '1.0.0',
      // The day of the edition, as every page names it; when the commit was made is another thing.
      date: site.publications[0]!.datePublished,
      commitDate: site.publications[0]!.dateModified.replace('Z', '.000Z'),
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(record.editions).toHaveLength(2);
    for (const { file, bytes, sha256, mediaType } of record.editions) {
      const content = readFileSync(join(folder, 'downloads', file));
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(mediaType).toBe('application/zip');
    }
  });

  test.each(['en', 'fr'])(
    'in “%s”, each is listed with its size and sum, and no other',
    (language) => {
      const list = listOf(folder, language);
      const [made, unmade, ...more] = list.querySelectorAll('main section');
      expect([made!.id, more]).toEqual(['as-text', []]);
      // A link to a kind that was not made leads to its name.
      expect([...unmade!.querySelectorAll('li')].map(({ id }) => id).toSorted()).toEqual(
        editionNames
          .filter((name) => name !== 'text')
          .map((name) => `as-${name}`)
          .toSorted(),
      );
      const links = [...list.querySelectorAll('.files a')].map((link) =>
        link.getAttribute('href')!,
      );
      expect(links).toHaveLength(2);
      for (const link of links) expect(existsSync(join(folder, 'downloads', link))).toBe(true);
      const text = list.querySelector('#as-text .files')!.textContent!;
      expect(text).toMatch(
        language === 'en' ? /English, \d+ kB/ : /anglais, \d+\skB|anglais, \d+\sko/,
      );
      expect(text).toMatch(/[0-9a-f]{64}/);
      const titles = [...list.querySelectorAll('.files a')].map(({ textContent }) => textContent);
      const own = ['The Freeze, Explained (.zip)', '24 heures de silence (.zip)'];
      expect(titles).toEqual(language === 'en' ? own : own.toReversed());
    },
  );

  test.each(['en', 'fr'])('the list in “%s” is a page of the site in every respect', (language) => {
    const list = listOf(folder, language);
    const there = [...list.querySelectorAll('a[href], link[href]')]
      .map((link) => link.getAttribute('href')!)
      .filter((href) => !/^(#|[a-z]+:)/.test(href))
      .map((href) => target(`downloads/${language}.html`, href).path);
    expect(there.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    expect(there).toContain(offline[language as 'en']);
    const policy = list.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    for (const { textContent } of list.querySelectorAll('style, script:not([type])')) {
      expect(policy).toContain(createHash('sha256').update(textContent!).digest('base64'));
    }
  });

  test('the lists are proved with the downloads', async () => {
    const { checked, missing, changed, added } = await verify(join(folder, 'downloads'));
    expect([missing, changed, added]).toEqual([[], [], []]);
    expect(checked).toBe(readdirSync(join(folder, 'downloads')).length - 1);
  });
});

test.runIf(process.platform === 'linux')(
  'a disk that is full while listing leaves the site whole, and its lists as they were',
  async () => {
    const folder = smallCopy();
    await makeEditions(folder, ['text', 'en']);
    const lists = ['SHA256SUMS', 'editions.json', 'en.html', 'fr.html'].map((file) =>
      join(folder, 'downloads', file),
    );
    const before = lists.map((file) => readFileSync(file, 'utf8'));
    symlinkSync('/dev/full', join(folder, 'downloads/.part-fr.html'));
    const { code, output } = await makeEditions(folder, ['text', 'fr']);
    expect(code).toBe(1);
    expect(output).toContain('ENOSPC');
    expect(lists.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
    expect(readdirSync(join(folder, 'downloads')).filter((file) => file.startsWith('.'))).toEqual(
      [],
    );
    expect(() => openSite(folder)).not.toThrow();
  },
);
