/** What is added, removed or renamed while `npm run dev` runs is shown without a restart. */
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { theWork } from '../../src/work/current.ts';
import { test, warm } from './author.ts';
import { reported, sees } from './seen.ts';

const outline = 'content/outline.yaml';
const registry = 'content/registry.yaml';
const chapter = 'en/checking-the-article.html';
/** The last section of the last chapter. */
const last = 'what-it-leaves-out';
const filesOf = (section: string) =>
  ['en', 'fr'].flatMap((language) =>
    ['sections', 'plain'].map((kind) => `content/${language}/${kind}/${section}.mdx`),
  );
const titleOf = (section: string) => theWork().languages.get('en')!.sections.get(section)!.title;
const written = (title: string) => `---
title: ${title}
summary: A section that was not there when the server began.
---

A text of it.
`;

test.beforeAll(warm);

test('a section, in the order in which CONTRIBUTING writes it', async ({ page, server }) => {
  const missing = async () =>
    [...(await reported(page)).matchAll(/(..)\/sections\/zebra.mdx:1 +SECTION-MISSING/g)].map(
      ([, language]) => language,
    );
  await page.open(chapter);
  server.edit(outline, /$/, '    - zebra\n');
  await expect.poll(missing).toEqual(['en', 'fr']);
  server.edit(registry, `  - ${last}\n`, '$&  - zebra\n');
  server.save('content/en/sections/zebra.mdx', written('Zebra'));
  await expect.poll(missing).toEqual(['fr']);
  server.save('content/fr/sections/zebra.mdx', written('Le zèbre'));
  await expect.poll(() => page.locator('section#zebra h2').count()).toBe(1);
  // A finding says what else a section needs.
  await expect.poll(() => reported(page)).toContain('content/en/plain/zebra.mdx:1 ');
  const permanent = await page.another('s/zebra.html');
  await expect.poll(() => permanent.getByText('Le zèbre').count()).toBeGreaterThan(0);
});

test('a chapter', async ({ page, server }) => {
  await page.open('en/index.html');
  server.edit(outline, `    - ${last}\n`, `- chapter: zebra\n  sections:\n    - ${last}\n`);
  await expect.poll(() => reported(page)).toContain('content/en/chapters.yaml:1 ');
  for (const language of ['en', 'fr']) {
    server.edit(
      `content/${language}/chapters.yaml`,
      /$/,
      `zebra:\n  page: zebra-${language}\n  title: Zebra chapter\n  question: What?\n  summary: This.\n`,
    );
  }
  await page.getByRole('link', { name: 'Zebra chapter' }).first().waitFor();
  const itself = await page.another('en/zebra-en.html');
  await expect.poll(() => itself.locator('section.section').count()).toBe(1);
});

test('a section that is taken out', async ({ page, server }) => {
  await page.open(chapter);
  server.edit(outline, `    - ${last}\n`, '');
  server.edit(registry, 'aliases: {}', `aliases: { ${last}: cannot-be-known }`);
  for (const file of filesOf(last)) server.remove(file);
  await expect.poll(() => page.locator(`section#cannot-be-known`).count()).toBe(1);
  await expect.poll(() => page.locator(`section#${last}`).count()).toBe(0);
  const former = await page.another(`s/${last}.html`);
  await expect.poll(() => former.getByText(titleOf('cannot-be-known')).count()).toBeGreaterThan(0);
});

test('a section that is renamed', async ({ page, server }) => {
  await page.open(chapter);
  for (const file of filesOf(last)) {
    server.save(file.replace(last, 'zebra'), server.read(file));
    server.remove(file);
  }
  server.edit('content/data/lessons.yaml', `section: ${last}`, 'section: zebra');
  server.edit(outline, `    - ${last}\n`, '    - zebra\n');
  server.edit(registry, `  - ${last}\n`, `  - ${last}\n  - zebra\n`);
  server.edit(registry, 'aliases: {}', `aliases: { ${last}: zebra }`);
  await expect.poll(() => page.locator('section#zebra h2').count()).toBe(1);
  await sees(page, titleOf(last));
});

test('a language', async ({ page, server }) => {
  await page.open('en/translations.html');
  const settings = server.read('content/en/language.yaml').replace('locale: en-GB\n', '');
  server.save(
    'content/de/language.yaml',
    settings
      .replace('tag: en', 'tag: de')
      .replace('name: English', 'name: Deutsch')
      .replace('status: complete', 'status: draft\nfallback: en'),
  );
  server.save('content/de/ui.json', server.read('content/en/ui.json'));
  await expect.poll(() => page.locator('text=German').count()).toBeGreaterThan(0);
  const home = await page.another('de/index.html');
  await expect.poll(() => home.locator('html').getAttribute('lang')).toBe('de');
});

test('a folder that has nothing in it, until it goes', async ({ page, server }) => {
  await page.open('en/index.html');
  const folder = join(server.root, 'content/de');
  mkdirSync(folder);
  await expect.poll(() => reported(page)).toContain('content/de/language.yaml:1 ');
  rmdirSync(folder);
  await sees(page, 'The story in');
});
