import { expect, test } from 'vitest';
import { isBesideSite } from '../../src/site/publication.ts';
import { siteUrl } from '../../src/work/environment.ts';
import { all, expectNone, hrefs, readSite, target, type Page } from './built.ts';

const site = readSite();
const missing = site.page('404.html');

/** What leads or loads somewhere, but for the head's absolute addresses, which languages.test.ts reads. */
const leading: [selector: string, attribute: string][] = [
  ['a[href]', 'href'],
  ['link[href]:not([rel="canonical"], [rel="alternate"], [rel="license"])', 'href'],
  ['form[action]', 'action'],
  ['[src]', 'src'],
];

const external = /^(https?:|mailto:)/;

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
  if (isBesideSite(path)) return undefined;
  if (!site.files.has(path)) return `there is no file ${path}`;
  if (fragment !== '' && !ids.get(path)?.has(fragment)) return `${path} has no id "${fragment}"`;
  return undefined;
}

test('every internal link is relative, names its file, and leads to a file and an id that are there', () => {
  const form = /^(#.+|(\.\.\/)*([\w-]+\/)*[\w-]+(\.[\w-]+)+([?#].+)?)$/;
  expectNone((page) =>
    page === missing
      ? []
      : internal(page).map((href) => {
          const place = target(page.path, href);
          const isNamed = form.test(href) || isBesideSite(place.path);
          const fault = isNamed ? broken(place) : 'not relative, or no file';
          return fault && `${href}: ${fault}`;
        }),
  );
});

test('there are links on every page', () => {
  expect(site.pages.filter((page) => all(page, 'a[href]').length === 0)).toEqual([]);
});

test('the page for what is missing is shown at any depth, so its links count from the root of the site', () => {
  const root = new URL(siteUrl).pathname;
  const [within, links] = [true, false].map((isWithin) =>
    internal(missing).filter((href) => href.startsWith('#') === isWithin),
  ) as [string[], string[]];
  for (const href of within) expect(missing.document.getElementById(href.slice(1))).not.toBeNull();
  expect(links.length).toBeGreaterThan(5);
  for (const depth of ['nowhere', 'fr/nowhere.html', 'a/b/c/nowhere/']) {
    const faults = links.flatMap((href) => {
      const { pathname, hash } = new URL(href, new URL(depth, siteUrl));
      const fault = pathname.startsWith(root)
        ? broken({ path: pathname.slice(root.length), fragment: hash.slice(1) })
        : 'outside of the site';
      return fault ? [`${href}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  }
});

test('links out of the site are whole addresses, with the name of a host that the whole web knows', () => {
  const whole = /^(https?:\/\/|mailto:[^@\s]+@)[\w-]+(\.[\w-]+)+([/?#]\S*)?$/;
  expectNone((page) => hrefs(page).filter((href) => external.test(href) && !whole.test(href)));
});
