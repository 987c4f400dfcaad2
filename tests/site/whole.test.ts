/** A site replaces another one only when it has every page that the work should have. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { assertWhole, pagesOfSite } from '../../src/site/whole.ts';
import { listFiles } from '../../src/lib/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { writeFormerSite } from '../helpers/former-site.ts';
import { theWork } from '../../src/work/current.ts';
import { dist } from './built.ts';
import { build } from './command.ts';
import { writeMiniature } from './miniature.ts';

const isPage = (path: string) => path.endsWith('.html') && !path.startsWith('e/');

test('the pages that are told from the work are those of the built site, no more and no fewer', () => {
  const pages = pagesOfSite(theWork());
  expect(pages.toSorted()).toEqual(listFiles(dist).filter(isPage));
  expect(assertWhole(theWork(), new Set(pages))).toBe(pages.length);
});

test('a site without some of them is refused, and they are named', () => {
  const pages = pagesOfSite(theWork());
  assert(
    property(uniqueArray(constantFrom(...pages), { minLength: 1, maxLength: 5 }), (missing) => {
      const site = new Set(pages.filter((page) => !missing.includes(page)));
      expect(() => assertWhole(theWork(), site)).toThrow(
        `${missing.length} of its ${pages.length} pages are missing: ${pages.filter((page) => missing.includes(page)).join(', ')}.`,
      );
    }),
  );
});

test('two pages at one address are refused, although nothing is missing', () => {
  const work = theWork();
  const { outline } = work;
  const twice = { ...work, outline: [...outline, outline[0]!] };
  expect(() => assertWhole(twice, new Set(pagesOfSite(work)))).toThrow('one address');
});

test('a build that loses a page while it draws leaves the former site, and says which page', async () => {
  const folder = newFolder();
  const [content, target] = [join(folder, 'content'), join(folder, 'dist')];
  writeMiniature(content, { withDraft: false });
  writeFormerSite(target);
  const lost = join(`${target}.next`, 'next/en/about.html');
  const building = build(content, target);
  const done = building.then(() => true);
  while (!existsSync(lost) && !(await Promise.race([done, setTimeout(2, false)])));
  rmSync(lost, { force: true });
  const { code, output } = await building;
  expect(output).toContain('pages are missing: en/about.html.');
  expect(output).not.toContain('Built ');
  expect(code).toBe(1);
  expect(listFiles(target)).toEqual(['en/publication.json', 'index.html']);
  expect(listFiles(folder).filter((path) => path.startsWith('dist.next'))).toEqual([]);
});
