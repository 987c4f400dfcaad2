/** What the components of a page have in common, so that it is not passed from one to the next. */
import { drawFigure } from './figures/draw.ts';
import type { Figure } from './figures/figure.ts';
import { localize, type LocalizedWork } from '../language/localize.ts';
import { link, type Address } from '../work/address.ts';
import type { Addresses } from '../work/addresses.ts';
import { notesOf, type Note } from '../work/citation.ts';
import type { Plain } from '../work/plain.ts';
import type { Section } from '../work/section.ts';
import { versionsIn } from '../work/fallback.ts';

/** A text that a page shows: a section, or its plain version. */
export type PageText = Section | Plain;

export interface PageContext extends LocalizedWork {
  /** The page's own address. */
  address: Address;
  /** The link from the page to an address. */
  link: (to: Address) => string;
  /** The page's address in each of the languages; in all of the work's when absent. */
  versions: (
    addressIn: (addresses: Addresses) => Address,
    languages?: string[],
  ) => Record<string, Address>;
  /** The texts that it shows. */
  texts: PageText[];
  /** The sources that they cite. */
  notes: Note[];
  /** The page has cards at its end, which explain its terms and entities. */
  hasCards: boolean;
  figure: (id: string) => Figure;
  /** The figure that stands under the page’s cover, and so not in its section. */
  cover?: string;
  /** The page shows one figure, so that links need not say to which they belong. */
  hasOneFigure?: boolean;
  /** The work in another language: that of a text which has fallen back to it. */
  inLanguage: (language: string) => LocalizedWork;
}

/** The context of a page in a language. */
export function pageContext(
  localized: LocalizedWork,
  address: Address,
  texts: PageText[] = [],
  hasCards = texts.length > 0,
): PageContext {
  const { work, language } = localized;
  return {
    ...localized,
    address,
    link: (to) => link(address, to),
    versions: (addressIn, languages = [...work.languages.keys()]) =>
      versionsIn(languages, (tag) => addressIn(localize(work, tag).addresses)),
    texts,
    notes: notesOf(work, texts),
    hasCards,
    figure: (id) => drawFigure(work, language, id),
    inLanguage: (other) => localize(work, other),
  };
}

/** The context of the page that is drawn. @throws Error when the page has made none */
export function currentPage(locals: App.Locals): PageContext {
  if (!locals.page)
    throw new Error('A page must call openPage(Astro) before its components are drawn.');
  return locals.page;
}
