/** The shelf: what is there is listed with its size and sum; a copy lists nothing that it has not. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOf } from '../../src/editions/copy.ts';
import { editions } from '../../src/editions/editions.ts';
import { openSite } from '../../src/editions/site.ts';
import { editionNames } from '../../src/model/edition.ts';
import { all, readSite, type Page } from '../site/built.ts';
import { makeEditions, smallCopy } from './made.ts';

const folder = smallCopy();
const shelves = { en: 'en/offline.html', fr: 'fr/hors-ligne.html' };
const shown = (page: Page) =>
  all(page, '#shelf:not([hidden]) section:not([hidden])').map((each) => each.dataset['edition']);

test.each(Object.values(shelves))('every edition has its place in %s', (path) => {
  const places = all(readSite(folder).page(path), '#shelf section[data-edition]');
  expect(places.map((each) => each.dataset['edition'])).toEqual(editionNames);
  expect(editions.map(({ name }) => name).toSorted()).toEqual(editionNames.toSorted());
});

test.each(Object.values(shelves))('%s lists nothing before anything is made', (path) => {
  const page = readSite(folder).page(path);
  expect(shown(page)).toEqual([]);
  expect(all(page, '#no-shelf')[0]!.hidden).toBe(false);
});

describe('when some are made', () => {
  beforeAll(async () => {
    // Twice, because a shelf that has been filled is filled again.
    await makeEditions(folder, ['text', 'en']);
    await makeEditions(folder, ['text', 'fr']);
  });

  test('editions.json tells commit, date, sizes, sums and media types', () => {
    const told = JSON.parse(readFileSync(join(folder, 'downloads/editions.json'), 'utf8'));
    expect(told).toMatchObject({
      version: '1.0.0',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(told.editions).toHaveLength(2);
    for (const { file, bytes, sha256, mediaType } of told.editions) {
      const content = readFileSync(join(folder, 'downloads', file));
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(mediaType).toBe('application/zip');
    }
  });

  test.each(Object.entries(shelves))('in “%s”, each is listed, and no other', (language, path) => {
    const page = readSite(folder).page(path);
    expect(shown(page)).toEqual(['text']);
    expect(all(page, '#no-shelf')[0]!.hasAttribute('hidden')).toBe(true);
    const links = all(page, '#shelf .files a').map((link) => link.getAttribute('href')!);
    expect(links).toHaveLength(2);
    for (const link of links) statSync(join(folder, language, link));
    const text = all(page, '[data-edition="text"] .files')[0]!.textContent!;
    expect(text).toMatch(
      language === 'en' ? /English, \d+ kB/ : /anglais, \d+\skB|anglais, \d+\sko/,
    );
    expect(text).toMatch(/[0-9a-f]{64}/);
  });

  test('the site is vouched for with its shelf, and a copy is as if nothing had been made', () => {
    const site = openSite(folder);
    const before = copyOf(openSite(smallCopy()), ['en', 'fr']);
    const after = copyOf(site, ['en', 'fr']);
    for (const path of [...Object.values(shelves), 'en/publication.json']) {
      expect(after.read(path).toString()).toBe(before.read(path).toString());
    }
    expect(after.read(shelves.en).toString()).not.toContain('data-edition');
  });
});
