/** What the blocks of a text must know of the page that shows it. */
import { translator, type Translate } from '../i18n/translate.ts';
import type { Address } from '../model/address.ts';
import { notesOf, type Note } from '../model/citation.ts';
import type { Text } from '../model/text.ts';
import type { Work } from '../model/work.ts';

export interface Reading {
  work: Work;
  language: string;
  /** The page's own address. */
  address: Address;
  t: Translate;
  notes: Note[];
  /** The page explains its words and names at its end. */
  hasCards: boolean;
  /** The texts shown, as this language shows them: sections, or their plain versions. */
  sections: Text[];
}

export function readingOf(
  work: Work,
  language: string,
  address: Address,
  sections: Text[] = [],
  hasCards = sections.length > 0,
): Reading {
  return {
    work,
    language,
    address,
    t: translator(work, language),
    notes: notesOf(work, sections),
    hasCards,
    sections,
  };
}

/** The reading that a page has set. @throws Error when a block is used outside a page that sets it */
export function currentReading(locals: App.Locals): Reading {
  if (!locals.reading) throw new Error('A page must set Astro.locals.reading before its text.');
  return locals.reading;
}
