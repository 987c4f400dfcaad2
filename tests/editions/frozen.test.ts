/** A release is kept for ever: its pages say which it is, lead to the latest, and are never changed. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/publish/verify.ts';
import { all, readSite } from '../site/built.ts';
import { run } from '../site/command.ts';
import { write } from '../helpers/files.ts';
import { leaveWorkspace } from '../helpers/former-site.ts';
import { newFolder } from '../helpers/folder.ts';
import { isTemplate, makeEditions, smallCopy } from './made.ts';

const site = smallCopy();
const published = join(newFolder(), 'published');
const { date, version } = JSON.parse(readFileSync(join(site, 'data/edition.json'), 'utf8'));
const assemble = (dist: string) =>
  run('src/cli/assemble.ts', { DIST: dist }, { words: [published] });

beforeAll(async () => {
  await makeEditions(site, ['text']);
  await assemble(site);
});

test('the folder has the latest site, its downloads, and the release under its date', async () => {
  const latest = readSite(published);
  expect([...latest.files].toSorted()).toEqual([...readSite(site).files].toSorted());
  expect((await verify(join(published, 'downloads'))).changed).toEqual([]);
  expect([...readSite(join(published, 'e', date)).files]).toEqual(
    [...latest.files].filter((path) => !isTemplate(path)),
  );
});

test('it has what hosts look for: headers, and for GitHub Pages that nothing is left out', () => {
  expect(readFileSync(join(published, '_headers'), 'utf8')).toContain('Cache-Control');
  expect(readFileSync(join(published, '.nojekyll'), 'utf8')).toBe('');
});

describe('the kept release', () => {
  const kept = () => readSite(join(published, 'e', date));

  test('says on every page which edition it is, and leads to the latest of the same page', () => {
    for (const page of kept().pages) {
      const [note] = all(page, 'body > .notice');
      expect(note!.textContent, `${page.path}`).toContain(version);
      const link = note!.querySelector('a')!;
      expect(link.getAttribute('href')).toBe(`https://the-freeze.example/${page.path}`);
    }
  });

  test('has every section under the id that it has in the latest', () => {
    expect(kept().text('ids.json')).toBe(readSite(site).text('ids.json'));
  });

  test('is whole, with its own downloads', async () => {
    const folder = join(published, 'e', date);
    expect(await verify(folder)).toMatchObject({ missing: [], changed: [], added: [] });
    expect(await verify(join(folder, 'downloads'))).toMatchObject({
      missing: [],
      changed: [],
      added: [],
    });
    const links = all(kept().page('en/offline.html'), 'a').map((a) => a.getAttribute('href'));
    expect(links).toContain('../downloads/en.html');
    const list = readFileSync(join(folder, 'downloads/en.html'), 'utf8');
    expect(list).toContain('href="the-freeze-explained.en.text.zip"');
  });

  test('is listed on the latest page to read offline', () => {
    const links = all(readSite(published).page('fr/hors-ligne.html'), 'a').map((a) =>
      a.getAttribute('href'),
    );
    expect(links).toContain(`https://the-freeze.example/e/${date}/fr/index.html`);
  });
});

test('the same build can be assembled again', async () => {
  expect(await assemble(site)).toMatchObject({ code: 0 });
});

test('a run that was stopped midway loses no release that is kept', async () => {
  const older = join(published, 'e/2020-01-01/index.html');
  mkdirSync(dirname(older));
  writeFileSync(older, 'older');
  leaveWorkspace(published);
  renameSync(published, join(`${published}.next`, 'former'));
  expect(await assemble(site)).toMatchObject({ code: 0 });
  expect(readFileSync(older, 'utf8')).toBe('older');
});

test('what somebody else has put there stays, and is named', async () => {
  const mine = { CNAME: 'example.org', '.git/config': '[core]', 'en/notes.txt': 'mine' };
  for (const [path, text] of Object.entries(mine)) write(join(published, path), text);
  const { code, output } = await assemble(site);
  expect(code).toBe(0);
  for (const [path, text] of Object.entries(mine)) {
    expect(readFileSync(join(published, path), 'utf8')).toBe(text);
    expect(output).toContain(path);
    rmSync(join(published, path));
  }
});

test('a folder with other files is no place to publish', async () => {
  const folder = newFolder();
  write(join(folder, 'thesis.txt'), 'mine');
  const { code, output } = await run('src/cli/assemble.ts', { DIST: site }, { words: [folder] });
  expect(code).toBe(1);
  expect(output).toContain('no site that this program has made');
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});

test('what is kept is never changed', async () => {
  const index = join(published, 'e', date, 'en/index.html');
  const tampered = `${readFileSync(index, 'utf8')} `;
  writeFileSync(index, tampered);
  const { code, output } = await assemble(site);
  expect(code).toBe(1);
  expect(output).toContain(
    'holds another build of this release, and what is kept is never changed',
  );
  expect(readFileSync(index, 'utf8')).toBe(tampered);
});
