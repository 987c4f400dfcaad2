/** What other sites show beside a link: each finding has a picture of its own, and what finds nothing has none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { imageSize } from '../../src/views/share-image/share-image.ts';
import { sha256 } from '../../src/lib/hash.ts';
import {
  chapterAddress,
  citeAddress,
  pageAddress,
  permanentAddress,
} from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { expectNone, meta, readSite } from './built.ts';
import { languages, sectionIds, work } from './versions.ts';

const site = readSite();
const fileOf = (address: string) => address.slice(absolute('').length);
const imageOf = (path: string) => fileOf(meta(site.page(path), 'og:image')[0]!);
const bytesOf = (file: string) => readFileSync(join(site.folder, file));

test('every picture that a page names is there', () =>
  expectNone((page) =>
    meta(page, 'og:image').map((address) =>
      site.files.has(fileOf(address)) ? undefined : address,
    ),
  ));

test('a page that finds nothing by itself has none', () => {
  for (const language of languages) {
    const search = pageAddress(work, language, 'search');
    expect(meta(site.page(search), 'og:image')).toEqual([]);
    expect([...site.files]).not.toContain(search.replace(/\/(.*)\.html/, '/cards/$1.png'));
  }
});

describe.each(languages)('in “%s”', (language) => {
  const findings = [
    ...work.outline.map(({ chapter }) => chapterAddress(work, language, chapter)),
    ...[...sectionIds, ...work.figures.keys()].map((id) => citeAddress(language, id)),
  ];

  test('each chapter, section and figure has its own, of the size that sites ask for', () => {
    const files = findings.map(imageOf);
    expect(new Set(files).size).toBe(findings.length);
    expect(new Set(files.map((file) => sha256(bytesOf(file)))).size).toBe(findings.length);
    for (const file of files) {
      const [width, height] = [bytesOf(file).readUInt32BE(16), bytesOf(file).readUInt32BE(20)];
      expect({ width, height }).toEqual(imageSize);
    }
  });
});

test('the permanent address of a section shows that section', () => {
  const [first] = languages as [string];
  for (const id of sectionIds)
    expect(imageOf(permanentAddress(id))).toBe(imageOf(citeAddress(first, id)));
});
