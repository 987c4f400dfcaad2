import { describe, expect, test } from 'vitest';
import { framable } from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { all, alternates, hrefs, isHidden, leadsTo, meta, readSite, target } from './built.ts';
import { chapters, everyVersion, languages, work } from './versions.ts';

const site = readSite();
const indexed = site.pages.filter((page) => !isHidden(page));
const byAddress = new Map(site.pages.map((page) => [absolute(page.path), page]));
const openGraph = (tag: string) => work.languages.get(tag)!.language.openGraph;

/** Each page of each language, with its counterpart in each other language. */
const pairs = everyVersion.flatMap(({ addresses }) =>
  languages.flatMap((from) =>
    languages
      .filter((to) => to !== from)
      .map((to) => ({ page: site.page(addresses[from]!), from, to, other: addresses[to]! })),
  ),
);

describe('for search engines', () => {
  test('a page that may be indexed gives its one address, whole', () => {
    for (const page of indexed) {
      const { path } = page;
      // A former id is the same page as the present one.
      const former = path.startsWith('s/') && work.registry.aliases[path.slice(2, -5)];
      expect(hrefs(page, 'link[rel="canonical"]'), `${path}`).toEqual([
        absolute(former ? `s/${former}.html` : path),
      ]);
    }
  });

  test('a page that may not be indexed gives no address and no versions', () => {
    // What others frame names its original: sharing.test.ts.
    const hidden = site.pages.filter((page) => isHidden(page) && !framable.test(page.path));
    expect(hidden.length).toBeGreaterThan(0);
    for (const page of hidden) {
      expect(hrefs(page, 'link[rel="canonical"]'), `${page.path}`).toEqual([]);
      expect(alternates(page), `${page.path}`).toEqual({});
    }
  });

  test('a page of a language names its versions in every language and the one for all others', () => {
    for (const { addresses, kind } of everyVersion.filter((each) => each.kind !== 'search')) {
      const named = Object.fromEntries(languages.map((tag) => [tag, absolute(addresses[tag]!)]));
      const forOthers = absolute(kind === 'home' ? 'index.html' : addresses[languages[0]!]!);
      for (const path of Object.values(addresses)) {
        const expected = { ...named, 'x-default': forOthers };
        expect(alternates(site.page(path)), `${path}`).toEqual(expected);
        const untitled = 'link[rel="alternate"]:not([title])';
        expect(all(site.page(path), untitled), `${path}: lynx lists “#alternate”`).toEqual([]);
      }
    }
  });

  test('versions name each other', () => {
    const faults = indexed.flatMap((page) =>
      Object.entries(alternates(page)).flatMap(([tag, address]) => {
        const other = byAddress.get(address);
        const back = other && Object.values(alternates(other)).includes(absolute(page.path));
        return back ? [] : [`${page.path}: ${tag} ${address}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('social networks get the language, the other languages, and the address', () => {
    for (const { page, from, to } of pairs) {
      const { path } = page;
      const others = isHidden(page) ? [] : [openGraph(to)];
      expect(meta(page, 'og:locale'), `${path}`).toEqual([openGraph(from)]);
      expect(meta(page, 'og:url')).toEqual([absolute(path)]);
      expect(meta(page, 'og:locale:alternate')).toEqual(expect.arrayContaining(others));
      const [title] = meta(page, 'og:title');
      expect(title).toMatch(/\S/);
      expect(page.document.title).toContain(title);
      expect(meta(page, 'og:description')).toEqual(meta(page, 'description'));
    }
  });
});

describe('language links', () => {
  test('every page leads to the same page in each other language', () => {
    for (const { page, to, other } of pairs) {
      const links = all(page, `nav.languages a[hreflang="${to}"]`);
      expect(
        links.map(({ lang }) => lang),
        `${page.path}`,
      ).toEqual([to]);
      expect(leadsTo(page, page, `nav.languages a[hreflang="${to}"]`)).toEqual([other]);
    }
  });

  test('every section leads to the same section in each other language', () => {
    const story = new Set(chapters.flatMap(({ addresses }) => Object.values(addresses)));
    for (const { page, to, other } of pairs.filter((pair) => story.has(pair.page.path))) {
      const sections = all(page, 'section[data-kind="story"]');
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) {
        const links = leadsTo(page, section, `a[hreflang="${to}"]`);
        expect(links).toContain(`${other}#${section.id}`);
      }
    }
  });

  test('a link into another language says which', () => {
    const folder = (path: string) => languages.find((tag) => path.startsWith(`${tag}/`));
    const faults = pairs.flatMap(({ page, from }) =>
      all(page, 'a[href]').flatMap((link) => {
        const href = link.getAttribute('href')!;
        const language = /^https?:/.test(href) ? undefined : folder(target(page.path, href).path);
        const silent = language && language !== from && link.getAttribute('hreflang') !== language;
        return silent ? [`${page.path}: ${href}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the sitemap', () => {
  const entries = [...site.text('sitemap.xml').matchAll(/<url>(.*?)<\/url>/gs)].map(([, url]) => ({
    address: /<loc>(.*?)<\/loc>/.exec(url!)![1]!,
    versions: Object.fromEntries(
      [...url!.matchAll(/<xhtml:link rel="alternate" hreflang="(.*?)" href="(.*?)"\/>/g)].map(
        ([, tag, href]) => [tag!, href!],
      ),
    ),
  }));

  test('lists exactly the pages that may be indexed', () => {
    // A former id has the address of the present one.
    const former = new Set(Object.keys(work.registry.aliases).map((id) => `s/${id}.html`));
    expect(entries.map(({ address }) => address).toSorted()).toEqual(
      indexed
        .filter(({ path }) => !former.has(path))
        .map(({ path }) => absolute(path))
        .toSorted(),
    );
  });

  test('gives for each page the versions that the page itself names', () => {
    for (const { address, versions } of entries) {
      expect(versions, `${address}`).toEqual(alternates(byAddress.get(address)!));
    }
  });

  test('is named by robots.txt, which forbids nothing', () => {
    const robots = site.text('robots.txt');
    expect(robots).toContain(`Sitemap: ${absolute('sitemap.xml')}`);
    expect(robots).not.toMatch(/^\s*disallow:[ \t]*\S/im);
  });
});
