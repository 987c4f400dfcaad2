import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageAddress } from '../../src/work/address.ts';
import type { PageKind } from '../../src/work/language.ts';
import { all, dist, expectNone, hrefs, meta, readSite, type Page } from './built.ts';
import { chapters, languages, work } from './versions.ts';

const site = readSite();
/** The pages of a kind in all languages. */
const pagesOf = (kind: PageKind) =>
  languages.map((language) => pageAddress(work, language, kind)).toSorted();
const chapterPages = chapters.flatMap(({ addresses }) => Object.values(addresses));

/** The texts between the tags, as the browser hashes them; data that is no script does not run. */
function inline(page: Page, tag: 'script' | 'style'): string[] {
  const pattern = new RegExp(
    `<${tag}(?![^>]*\\s(?:src=|type="application/(?:ld\\+)?json"))[^>]*>(.*?)</${tag}>`,
    'gs',
  );
  return [...page.html.matchAll(pattern)].map(([, text]) => text!);
}

/** The page's Content Security Policy: the sources of each directive. */
function policy(page: Page): Record<string, string[]> {
  const [text = ''] = meta(page, 'content-security-policy');
  return Object.fromEntries(
    text.split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/) as [string, ...string[]];
      return [name, sources];
    }),
  );
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('reading asks nobody else', () => {
  test('everything that a page loads is beside it', () => {
    const loads = (page: Page) => [
      ...all(page, '[src], [srcset], [poster], [data], [background], [ping]').flatMap((element) =>
        ['src', 'srcset', 'poster', 'data', 'background', 'ping'].map(
          (name) => element.getAttribute(name) ?? undefined,
        ),
      ),
      ...hrefs(page, 'link[href]:not([rel="canonical"], [rel="alternate"], [rel="license"])'),
      ...hrefs(page, 'use[href], image[href]'),
    ];
    expectNone((page) =>
      loads(page).map((url) => (/^(\w+:|\/\/)/.test(url ?? '') ? url : undefined)),
    );
  });

  test('no style sheet imports, and none fetches but the fonts beside the page', () => {
    const fetches = /@import|url\((?!(?:\.\.\/|\/)*fonts\/archivo(?:-narrow)?\.woff2\))[^)]*/g;
    expectNone((page) => inline(page, 'style').flatMap((css) => css.match(fetches) ?? []));
  });

  test('the fonts are there, and together have no more bytes than promised', () => {
    const sizes = ['archivo.woff2', 'archivo-narrow.woff2'].map(
      (file) => statSync(join(dist, 'fonts', file)).size,
    );
    expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(22_000);
  });

  test('nothing of another site is embedded, and nothing is prefetched', () => {
    expectNone((page) =>
      all(
        page,
        'iframe, embed, object, portal, link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"]',
      ).map(({ outerHTML }) => outerHTML),
    );
  });
});

describe('a strict Content Security Policy', () => {
  test('no page has an inline handler, a style attribute or a script address', () => {
    expectNone((page) =>
      all(page, '*').flatMap((element) =>
        [...element.attributes]
          .filter(
            ({ name, value }) =>
              name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
          )
          .map(({ name }) => `${element.tagName} ${name}`),
      ),
    );
  });

  test('is on every page, once, before anything that it governs', () => {
    expectNone((page) => {
      const policies = meta(page, 'content-security-policy');
      const place = page.html.indexOf('content-security-policy');
      const first = page.html.search(/<(style|script|link)\b/);
      return policies.length === 1 && place < first ? [] : ['missing, double or late'];
    });
  });

  test('forbids what it does not name, and names nothing unsafe', () => {
    const allowed = /^'(none|self|script|wasm-unsafe-eval|sha256-[A-Za-z0-9+/]{43}=)'$/;
    expectNone((page) => {
      const directives = policy(page);
      return [
        directives['default-src']?.join() === "'none'" ? undefined : 'default-src',
        directives['base-uri']?.join() === "'none'" ? undefined : 'base-uri',
        directives['form-action'] ? undefined : 'form-action',
        ...Object.entries(directives).flatMap(([name, sources]) =>
          sources.length === 0
            ? [`${name} is empty`]
            : sources.filter((source) => !allowed.test(source)),
        ),
      ];
    });
  });

  test('lets in each inline style and script by its hash, and no other', () => {
    expectNone((page) => {
      const directives = policy(page);
      return (['style', 'script'] as const).flatMap((tag) => {
        const hashes = inline(page, tag).map(hash);
        const named = (directives[`${tag}-src`] ?? []).filter((source) =>
          source.startsWith("'sha256-"),
        );
        return [
          ...hashes.filter((each) => !named.includes(each)).map((each) => `blocks ${tag} ${each}`),
          ...named.filter((each) => !hashes.includes(each)).map((each) => `stale ${tag} ${each}`),
        ];
      });
    });
  });

  test('lets no script make markup or code of text, but where a page searches or saves', () => {
    const bound: string[] = [];
    expectNone((page) => {
      const directives = policy(page);
      const free =
        directives['worker-src'] ?? directives['script-src']?.includes("'wasm-unsafe-eval'");
      if (free || !directives['script-src']) return [];
      bound.push(page.path);
      return [
        directives['require-trusted-types-for']?.join(),
        directives['trusted-types']?.join(),
      ].join() === "'script','none'"
        ? []
        : ['no Trusted Types'];
    });
    // The chapters are among them: nothing above passes because no page was looked at.
    expect(bound).toEqual(expect.arrayContaining(chapterPages));
  });

  test('only the search pages may load a script or WebAssembly', () => {
    const loading = site.pages.filter(
      (page) =>
        all(page, 'script[src]').length > 0 ||
        /script-src[^;]*'(self|wasm-unsafe-eval)'/.test(meta(page, 'content-security-policy')[0]!),
    );
    expect(loading.map(({ path }) => path).toSorted()).toEqual(pagesOf('search'));
  });
});

test('no page needs a module, a router or a service worker; only where one may save is there one', () => {
  expectNone((page) => [
    ...all(page, 'script[type="module"][src], link[rel="modulepreload"]').map(
      ({ outerHTML }) => outerHTML,
    ),
    ...inline(page, 'script').flatMap(
      (text) => text.match(/localStorage|sessionStorage|document\.cookie|pushState/g) ?? [],
    ),
    ...(policy(page)['worker-src'] ? [] : inline(page, 'script')).flatMap(
      (text) => text.match(/serviceWorker/g) ?? [],
    ),
  ]);
  const saving = site.pages.filter((page) => policy(page)['worker-src']);
  expect(saving.map(({ path }) => path).toSorted()).toEqual(pagesOf('offline'));
});
