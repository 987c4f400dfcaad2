/** The built site as a book: its text in reading order, without the controls of pages. */
import { posix } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Palette } from '../../lib/palette.ts';
import { kicker } from '../../shared/markup.ts';
import type { Publication, Resource } from '../../site/publication.ts';
import { chartsOf, drawingOf } from '../kit/picture.ts';
import { recordOf, type Record } from '../kit/record.ts';
import { pathIn, type Site } from '../kit/site.ts';
import { clean } from './clean.ts';
import type { Part } from './part.ts';
import { relink, type Places } from './places.ts';

export interface Book {
  readonly publication: Publication;
  readonly record: Record;
  /** Where it is published. */
  readonly url: string;
  readonly title: string;
  /** The line above the title of a single chapter: its number. */
  readonly kicker: string | undefined;
  readonly description: string;
  /** Locale for dates. */
  readonly locale: string;
  /** The strokes of the mark, in a square from -20 to 20. */
  readonly mark: string;
  readonly palette: Palette;
  /** A font with the letters that the usual ones lack. */
  readonly font: string | undefined;
  /** For the progress bar on the cover: chapters up to the end of this book, and all chapters. */
  readonly progress: number;
  readonly chapters: number;
  readonly words: Words;
  readonly parts: Part[];
}

/** Strings that are on no page. */
interface Words {
  /** Heading of the table of contents. */
  contents: string;
  /** Accessibility summary, for metadata. */
  accessibility: string;
}

const kinds = ['chapter', 'timeline', 'who', 'recommendations', 'claims', 'glossary', 'sources'];

/**
 * The book of a language, or of one of its chapters.
 * @param places how the edition links to each part
 * @param chapter address of the chapter's page in the manifest
 */
export function bookOf(site: Site, language: string, places: Places, chapter?: string): Book {
  const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
  const page = (url: string) => parseHTML(site.read(pathIn(language, url)).toString()).document;
  const order = publication.readingOrder;
  const chapters = order.filter(({ additionalType }) => additionalType === 'chapter');
  const chosen = chapter
    ? chapters.filter(({ url }) => url === chapter)
    : order.filter(({ additionalType }) => [...kinds, 'about'].includes(additionalType!));
  const parts = chosen.map((resource) => partOf(site, resource, page(resource.url), language));
  relink(site, language, parts, places);
  const home = page('index.html');
  // What a book needs and no page has; the build writes it.
  const { palette, locale, font, mark, ...words } = JSON.parse(
    site.read(posix.join(language, 'book.json')).toString(),
  ) as Words & Pick<Book, 'palette' | 'locale' | 'font' | 'mark'>;
  const cover = chapter ? page(chapter) : home;
  return {
    publication,
    record: recordOf(publication),
    url: new URL(chapter ?? '', publication.url).href,
    title: chapter ? parts[0]!.title : publication.name,
    kicker: chapter && textOf(cover.querySelector(kicker)).split(' · ')[0],
    description: metaOf(cover, 'name=description'),
    locale,
    mark,
    progress: chapter ? chapters.findIndex(({ url }) => url === chapter) + 1 : chapters.length,
    chapters: chapters.length,
    words,
    palette,
    font,
    parts,
  };
}

/** The chapters of a language, each with the file name of its page. */
export function chaptersOf(
  site: Site,
  language: string,
): { url: string; name: string; title: string }[] {
  const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
  return publication.readingOrder
    .filter(({ additionalType }) => additionalType === 'chapter')
    .map(({ url, name }) => ({ url, name: stem(url), title: name ?? stem(url) }));
}

function partOf(
  site: Site,
  { url, additionalType, hasPart = [] }: Resource,
  document: Document,
  language: string,
): Part {
  const foreign = (tag: string | null | undefined) => (tag && tag !== language ? tag : undefined);
  const body = document.createElement('section');
  body.append(...document.querySelector('main')!.childNodes);
  drawFigures(site, pathIn(language, url), body);
  clean(body);
  return {
    name: stem(url),
    kind: additionalType!,
    title: textOf(body.querySelector('h1')),
    foreign: foreign(body.querySelector('h1')?.closest('[lang]')?.getAttribute('lang')),
    sections: hasPart.map(({ identifier: id, inLanguage }) => ({
      id,
      title: textOf(body.querySelector(`[id="${id}"] > h2`)),
      foreign: foreign(inLanguage),
    })),
    body,
  };
}

/** Figures are drawn as in their files: a book has not the style sheet that sets the words of their drawings on a page. */
function drawFigures(site: Site, page: string, body: Element): void {
  for (const element of chartsOf(body)) {
    const { alt, width, height, drawing } = drawingOf(site, page, element);
    const frame = body.ownerDocument.createElement('div');
    frame.innerHTML = `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img">${drawing}</svg>`;
    const svg = frame.firstElementChild!;
    svg.setAttribute('aria-label', alt);
    element.replaceWith(svg);
  }
}

function stem(url: string): string {
  return url.replace(/\.html$/, '');
}

function metaOf(page: Document, name: string): string {
  return page.querySelector(`meta[${name}]`)!.getAttribute('content')!;
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
