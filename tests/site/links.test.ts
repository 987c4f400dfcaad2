import { describe, expect, test } from 'vitest';
import { isApart } from '../../src/manifest/publication.ts';
import { siteUrl } from '../../src/site.ts';
import { all, readSite, target, type Page } from './built.ts';

const site = readSite();
const missing = site.page('404.html');
const relativePages = site.pages.filter((page) => page !== missing);

/** What leads or loads somewhere, but for the head's absolute addresses, which languages.test.ts reads. */
const leading: [selector: string, attribute: string][] = [
  ['a[href]', 'href'],
  ['link[href]:not([rel="canonical"], [rel="alternate"], [rel="license"])', 'href'],
  ['form[action]', 'action'],
  ['[src]', 'src'],
];

const external = /^(https?:|mailto:)/;
/** With the name of a host that the whole web knows. */
const whole = /^(https?:\/\/|mailto:[^@\s]+@)[\w-]+(\.[\w-]+)+([/?#]\S*)?$/;

function internal(page: Page): string[] {
  return leading
    .flatMap(([selector, attribute]) =>
      all(page, selector).map((element) => element.getAttribute(attribute)!),
    )
    .filter((href) => !external.test(href));
}

const ids = new Map(
  site.pages.map((page) => [page.path, new Set(all(page, '[id]').map(({ id }) => id))]),
);

/** Why an address of the site leads nowhere. */
function broken({ path, fragment }: { path: string; fragment: string }): string | undefined {
  // What was made from the site is listed with its sums, and proved elsewhere.
  if (isApart(path)) return undefined;
  if (!site.files.has(path)) return `there is no file ${path}`;
  if (fragment !== '' && !ids.get(path)?.has(fragment)) return `${path} has no id "${fragment}"`;
  return undefined;
}

describe('every internal link', () => {
  test('is relative and names its file', () => {
    const form = /^(#.+|(\.\.\/)*([\w-]+\/)*[\w-]+(\.[\w-]+)+([?#].+)?)$/;
    const faults = relativePages.flatMap((page) =>
      internal(page)
        .filter((href) => !form.test(href) && !isApart(target(page.path, href).path))
        .map((href) => `${page.path}: ${href}`),
    );
    expect(faults).toEqual([]);
  });

  test('leads to a file and an id that are there', () => {
    const faults = relativePages.flatMap((page) =>
      internal(page).flatMap((href) => {
        const fault = broken(target(page.path, href));
        return fault ? [`${page.path}: ${href}: ${fault}`] : [];
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test('there are links on every page', () => {
    expect(site.pages.filter((page) => all(page, 'a[href]').length === 0)).toEqual([]);
  });
});

test('a page that is nowhere is shown at any depth, so its links count from the root of the site', () => {
  const root = new URL(siteUrl).pathname;
  const hrefs = internal(missing);
  expect(hrefs.length).toBeGreaterThan(5);
  for (const depth of ['nowhere', 'fr/nowhere.html', 'a/b/c/nowhere/']) {
    const faults = hrefs.flatMap((href) => {
      const { pathname, hash } = new URL(href, new URL(depth, siteUrl));
      const fault = pathname.startsWith(root)
        ? broken({ path: pathname.slice(root.length), fragment: hash.slice(1) })
        : 'outside of the site';
      return fault ? [`${href}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  }
});

test('links out of the site are whole addresses', () => {
  const faults = site.pages.flatMap((page) =>
    all(page, 'a[href]')
      .map((link) => link.getAttribute('href')!)
      .filter((href) => external.test(href) && !whole.test(href))
      .map((href) => `${page.path}: ${href}`),
  );
  expect([...new Set(faults)]).toEqual([]);
});
