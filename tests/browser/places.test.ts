/** One build works anywhere: on a disk, at the root of a host, under a path of one. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../helpers/folder.ts';
import { expectStyle, reader, watch } from './reader.ts';
import { dist } from '../site/built.ts';
import { common, languages, pagesOf } from './visits.ts';

const disk = join(newFolder(), 'clé USB d’été');
cpSync(dist, disk, { recursive: true });

const site = reader();
const below = reader('/sub/path/');

const roots: Record<string, () => string> = {
  'a disk': () => pathToFileURL(`${disk}/`).href,
  'the root of a host': () => site.root,
  'a path of a host': () => below.root,
};

describe.each(Object.entries(roots))('on %s', (_, rootOf) => {
  test.each(languages)(
    'a reader of “%s” reaches every kind of page by clicking',
    async (language) => {
      const root = rootOf();
      const page = await site.page({ viewport: { width: 1280, height: 900 } });
      const faults = watch(page.context(), root);
      const other = languages.find((tag) => tag !== language)!;
      const [here, there] = [pagesOf(language), pagesOf(other)];
      const follow = async (selector: string, path: string) => {
        await page.locator(selector).first().click();
        await page.waitForURL(root + path);
        await expectStyle(page);
      };

      await page.goto(root + common.choice);
      await expectStyle(page);
      await follow(`a[hreflang="${language}"]`, here.home);
      await follow('.chapters a', here.chapter);
      await follow(`nav.languages a[hreflang="${other}"]`, there.chapter);
      await follow(`nav.languages a[hreflang="${language}"]`, here.chapter);
      await page.locator('header.site [popovertarget]').click();
      await follow(`.menu a[href="${here.timeline.split('/').at(-1)}"]`, here.timeline);
      await page.locator('header.site [popovertarget]').click();
      await follow(`.menu a[href="${here.who.split('/').at(-1)}"]`, here.who);
      await page.locator('[data-kind="entity"] a').first().click();
      await page.waitForURL(/#[a-z0-9-]+$/);
      await expectStyle(page);
      await page.locator('.brand').click();
      await page.waitForURL(root + here.home);
      await page.goto(root + common.permanent);
      await page.locator(`main a[hreflang="${language}"]`).click();
      await page.waitForURL((url) => url.href.startsWith(root + here.chapter) && url.hash !== '');
      await page.locator('.marker a').first().click();
      expect(await page.locator(':popover-open').count()).toBe(1);
      expect(faults).toEqual([]);
    },
  );

  test('the search box leads to the search page', async () => {
    const page = await site.page();
    const { chapter, search } = pagesOf(languages[0]!);
    await page.goto(rootOf() + chapter);
    await page.locator('header.site input').fill('gel & co');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href.startsWith(rootOf() + search));
    expect(new URL(page.url()).searchParams.get('q')).toBe('gel & co');
  });
});

test('an address that does not exist, at any depth, is answered in every language', async () => {
  const page = await site.page();
  for (const path of ['nowhere.html', 'fr/nowhere.html', 'a/b/c/nowhere']) {
    const response = await page.goto(site.root + path);
    expect(response!.status()).toBe(404);
    await expectStyle(page);
    for (const tag of languages)
      expect(await page.locator(`main [lang="${tag}"]`).count()).toBeGreaterThan(0);
    await page.locator('main a').first().click();
    await page.waitForURL(site.root + pagesOf(languages[0]!).home);
  }
});
