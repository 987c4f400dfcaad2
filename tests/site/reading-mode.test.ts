/** What reading modes keep of a page (Firefox's, and others made after it), whatever authors call things. */
import { Readability } from '@mozilla/readability';
import { assert, constantFrom, infiniteStream, property } from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { bare } from '../helpers/text.ts';
import { readSite } from './built.ts';
import { chapters, learning, references, work } from './versions.ts';

/** Words of an id for which an element is taken for no text. */
const words =
  `ad-break ai2html banner breadcrumbs byline combx comment comment-nous community contact cover-wrap dateline disqus
  extra footer gdpr header legends masthead media menu my-ad-day outbrain pager pagination popup promo related remark
  replies rss scroll shoutbox sidebar skyscraper social sponsor supplemental tags widget`.split(
    /\s+/,
  );

/** What a reader must not miss: paragraphs, items and headings; lines of links are no text. */
const texts =
  `:is([data-kind], [aria-labelledby=notes], [aria-labelledby=cards]) :is(p, li, h2, h3):not(
  .tools, .where, .kicker, :has(.where), blockquote *)`.replaceAll(/\s+/g, ' ');
// A quiz is a form, with its answers folded away.
const notText = '[data-part=tools], [data-part=where], [aria-labelledby=quiz], svg';

/** The texts of a page that its reading mode does not show. */
function missing(html: string): string[] {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(notText)) element.remove();
  const shown = [...document.querySelectorAll(texts)].map(({ textContent }) => bare(textContent!));
  const reader = new Readability(parseHTML(html).document as unknown as Document).parse();
  const kept = bare(reader?.textContent ?? '');
  return shown.filter((text) => !kept.includes(text));
}

const pages = [...chapters, ...references, ...learning]
  .flatMap(({ addresses }) => Object.values(addresses))
  .map((address) => readSite().page(address));

test.each(pages.map(({ path, html }) => [path, html]))(
  'all of the text of %s is kept',
  (_, html) => {
    expect(missing(html)).toEqual([]);
  },
);

test.each(pages.map(({ path, html }) => [path, html]))('%s has its author there', (_, html) => {
  const { document } = parseHTML(html);
  const reader = new Readability(document as unknown as Document).parse();
  const { author } = localize(work, document.documentElement.lang);
  expect(reader!.byline).toBe(author);
});

/** The ids that authors chose are those of what has a class for this; the page's own are left. */
const chosen = /(?<= id=")([^"]+)(?=" class="[^"]*\bcontent\b)/g;

test('all of the text is kept, whatever the ids are that authors choose', () => {
  assert(
    property(
      constantFrom(...pages.filter(({ html }) => html.match(chosen))),
      infiniteStream(constantFrom(...words)),
      ({ html }, names) => {
        let count = 0;
        const renamed = html.replaceAll(chosen, () => `${names.next().value}-${(count += 1)}`);
        expect(missing(renamed)).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});
