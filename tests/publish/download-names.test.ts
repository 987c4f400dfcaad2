/** What a download is called is settled once, in the settings of the story: links to it outlive titles and languages. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editions } from '../../src/editions/editions.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { writeStub } from './stub.ts';

/** The names of all downloads of a site whose folders have these titles. */
function namesWith(titles: Record<string, string>): string[] {
  const folder = newFolder();
  writeStub(folder, '2026-11-22');
  const manifest = JSON.parse(readFileSync(join(folder, 'en/publication.json'), 'utf8'));
  rmSync(join(folder, 'en'), { recursive: true });
  for (const [inLanguage, name] of Object.entries(titles)) {
    const own = { ...manifest, name, inLanguage, url: `https://example.org/work/${inLanguage}/` };
    write(join(folder, inLanguage, 'publication.json'), JSON.stringify(own));
  }
  const site = openSite(folder);
  return editions.flatMap((edition) => edition.downloads(site)).map(({ file }) => file);
}

const two = { en: 'A work', fr: 'Une œuvre' };
const names = namesWith(two);

test('no download has the name of a title', () => {
  expect(names).toContain('a-work.zip');
  expect(names).toContain('a-work.fr.html');
  expect(names.filter((name) => !name.startsWith('a-work.'))).toEqual([]);
});

test('another title changes no name', () => {
  expect(namesWith({ ...two, en: 'Another title' })).toEqual(names);
});

test('a language whose folder is the first changes no name', () => {
  const more = namesWith({ ar: 'عمل', ...two });
  expect(names.filter((name) => !more.includes(name))).toEqual([]);
});
