/** Every section can be linked, cited, embedded and republished, by plain links. */
import jsQR from 'jsqr';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { embeddables } from '../../src/views/cite/embed.ts';
import {
  citeAddress,
  embedAddress,
  framable,
  handoutAddress,
  oembedAddress,
} from '../../src/work/address.ts';
import { citables, nameOf, placeOf } from '../../src/work/citable.ts';
import { translator } from '../../src/language/translate.ts';
import { absolute } from '../../src/work/environment.ts';
import { bare } from '../helpers/text.ts';
import { all, hrefs, leadsTo, meta, read, readSite, target, type Page } from './built.ts';
import { chapters, languages, sectionIds, work } from './versions.ts';

const site = readSite();
const frames = embeddables(work);
const names = citables(work)
  .filter(({ kind }) => kind !== 'data')
  .map((what) => [nameOf(what), what] as const);

describe.each(languages)('in “%s”', (language) => {
  const t = translator(work, language);

  test('every section has its links: its permanent page beside its heading; its page for use and the other language at its end', () => {
    for (const { addresses } of chapters) {
      const page = site.page(addresses[language]!);
      const sections = all(page, '[data-kind="story"]');
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) {
        const others = languages.filter((other) => other !== language);
        expect(leadsTo(page, section, ':scope > .tools a')).toEqual([
          `s/${section.id}.html`,
          citeAddress(language, section.id),
          ...others.map((tag) => `${addresses[tag]!}#${section.id}`),
        ]);
        expect(read(section.querySelector('h2'))).not.toContain(t('section.permanent'));
      }
    }
  });

  test.each(names)('what is needed to use “%s” is on its page', (name, what) => {
    const page = site.page(citeAddress(language, name));
    const texts = all(page, 'dd p').map(read).join('\n');
    expect(texts).toContain(absolute(placeOf(work, language, what)));
    expect(texts).toContain(`/e/${work.releases.at(-1)!.date}/`);
    const linked = hrefs(page, 'a[download]');
    for (const form of ['bib', 'ris', 'json']) {
      for (const file of [`${name}.${form}`, `${name}-frozen.${form}`]) {
        expect(site.files).toContain(`${language}/cite/${file}`);
        expect(linked).toContain(file);
      }
    }
    const boxes: Record<string, number> = { section: 4, figure: 5 };
    expect(all(page, 'textarea')).toHaveLength(boxes[what.kind] ?? 1);
  });

  test.each(sectionIds)('“%s” is printed by one link from its page for use', (id) => {
    const page = site.page(citeAddress(language, id));
    const prints = all(page, 'main a').filter((link) => read(link) === t('cite.print'));
    expect(prints.map((link) => target(page.path, link.getAttribute('href')!).path)).toEqual([
      handoutAddress(language, id),
    ]);
  });

  describe.each(frames)('$id, to be embedded', (what) => {
    const page = site.page(embedAddress(language, what.id));

    test('stands alone, with its sources and where it comes from', () => {
      expect(all(page, 'nav, header.site, footer.site, form, .section > .tools')).toEqual([]);
      expect(framable.test(page.path)).toBe(true);
      // A figure has its sources in itself, and no numbers.
      const notes = all(page, '.notes li').map(({ id }) => `#${id}`);
      const numbers = hrefs(page, '.marker a');
      expect(numbers.length > 0).toBe(what.kind === 'section');
      expect(new Set(notes)).toEqual(new Set(numbers));
      const place = placeOf(work, language, what);
      expect(leadsTo(page, page, '.source a')[0]).toBe(place);
      expect(hrefs(page, 'link[rel="canonical"]')[0]).toBe(absolute(place));
      expect(meta(page, 'robots')).toEqual(['noindex']);
    });

    test('leads the whole window, and only its notes stay', () => {
      for (const link of all(page, 'a[href]')) {
        const stays = link.getAttribute('href')!.startsWith('#');
        expect(link.getAttribute('target')).toBe(stays ? null : '_top');
      }
    });

    test('says how to frame it, where others look for that', () => {
      const oembed = JSON.parse(site.text(oembedAddress(language, what.id))) as Record<
        string,
        unknown
      >;
      expect(oembed).toMatchObject({ version: '1.0', type: 'rich', width: 640 });
      expect(oembed['height']).toBeGreaterThan(300);
      const { document } = parseHTML(`<html><body>${oembed['html']}</body></html>`);
      const frame = document.querySelector('iframe')!;
      expect(frame.getAttribute('src')).toBe(absolute(page.path));
      expect(frame.getAttribute('title')).toContain(oembed['title']);
      expect(frame.getAttribute('loading')).toBe('lazy');
      const asking = [page, site.page(citeAddress(language, what.id))];
      if (what.kind === 'section') asking.push(site.page(`s/${what.id}.html`));
      for (const each of asking) {
        expect(hrefs(each, 'link[type="application/json+oembed"]')).toContain(
          absolute(oembedAddress(language, what.id)),
        );
      }
    });

    test('is given as clean HTML, with credit', () => {
      const { document } = parseHTML(
        `<html><body>${codes(language, what.id).at(-1)!}</body></html>`,
      );
      expect(document.querySelectorAll('[class], [style], script, img, iframe, h1').length).toBe(0);
      const text = bare(read(document.body));
      for (const part of all(page, 'h1, .section > p, figcaption')) {
        expect(text).toContain(bare(read(part)));
      }
      const links = hrefs(document.body, 'a');
      expect(links.filter((href) => !/^(https?:|#freeze-)/.test(href))).toEqual([]);
      for (const href of links.filter((each) => each.startsWith('#'))) {
        expect(document.getElementById(href.slice(1))).not.toBeNull();
      }
      expect(document.body.textContent).toContain('CC BY 4.0');
    });
  });
});

/** The texts of the boxes of a page for use. */
function codes(language: string, name: string): string[] {
  const boxes = all(site.page(citeAddress(language, name)), 'textarea');
  // linkedom leaves the entities of a text area as they are; of a paragraph it reads them.
  const { document } = parseHTML('<p></p>');
  const paragraph = document.querySelector('p')!;
  return boxes.map((box) => {
    paragraph.innerHTML = box.textContent!;
    return paragraph.textContent!;
  });
}

test.each(sectionIds)('the QR code of %s is its permanent address', (id) => {
  for (const path of [`s/${id}.html`, ...languages.map((tag) => citeAddress(tag, id))]) {
    expect(scan(site.page(path))).toBe(absolute(`s/${id}.html`));
  }
});

/** What a camera reads of the code on a page. */
function scan(page: Page): string | undefined {
  const svg = all(page, 'svg.qr')[0]!;
  const side = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
  const dots = svg.querySelector('path:last-of-type')!.getAttribute('d')!;
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of dots.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy++) {
      for (let dx = 0; dx < scale; dx++) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

test('only what may be framed is said to be', () => {
  const embeds = languages.flatMap((tag) => frames.map(({ id }) => embedAddress(tag, id)));
  expect(site.pages.map(({ path }) => path).filter((path) => framable.test(path))).toEqual(
    embeds.toSorted(),
  );
});
