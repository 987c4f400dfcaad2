/** The one record from which every citation is made, in the words of CSL-JSON. */
import { drawFigure } from '../figures/draw.ts';
import { localeOf, translator } from '../i18n/translate.ts';
import { latestAddress, nameOf, releasedAddress, type Citable } from '../model/citable.ts';
import { sectionIn, wordsIn } from '../model/voice.ts';
import type { Work } from '../model/work.ts';
import { absolute } from '../site.ts';

/** A collective’s name, or a person’s. */
export type Name = { literal: string } | { family: string; given: string };

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface CslRecord {
  id: string;
  type: 'webpage' | 'graphic' | 'dataset';
  title: string;
  author: Name[];
  translator?: Name[];
  'container-title'?: string;
  publisher?: string;
  version: string;
  issued: { 'date-parts': [[number, number, number]] };
  URL: string;
  language: string;
}

/** What a reader wants to point to: the text as it will be read, or as it is in the present release. */
export type Edition = 'latest' | 'frozen';
export const editions = ['latest', 'frozen'] as const;

export function recordOf(
  work: Work,
  language: string,
  what: Citable,
  edition: Edition = 'latest',
): CslRecord {
  const site = work.languages.get(language)!.language.title;
  const { version, date } = work.releases.at(-1)!;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const address = edition === 'latest' ? latestAddress : releasedAddress;
  const translatedBy =
    what.kind === 'section' ? sectionIn(work, language, what.id).value.translator : undefined;
  const id = what.kind === 'work' ? work.story.id : nameOf(what);
  return {
    // Whoever keeps both has two keys.
    id: edition === 'latest' ? id : `${id}-${date}`,
    type: what.kind === 'data' ? 'dataset' : what.kind === 'figure' ? 'graphic' : 'webpage',
    title: titleOf(work, language, what),
    author: [{ literal: translator(work, language)('cite.author') }],
    ...(translatedBy && { translator: [named(translatedBy)] }),
    // The whole is in nothing; a figure stands for itself, as its data does, and the site publishes both.
    ...((what.kind === 'figure' || what.kind === 'data') && { publisher: site }),
    ...((what.kind === 'section' || what.kind === 'chapter') && { 'container-title': site }),
    version,
    issued: { 'date-parts': [[year, month, day]] },
    URL: absolute(address(work, language, what)),
    language: localeOf(work, language),
  };
}

/** As a section’s front matter gives it. */
function named(name: string): Name {
  const [family, given] = name.split(', ') as [string, string?];
  return given ? { family, given } : { literal: name };
}

export function titleOf(work: Work, language: string, what: Citable): string {
  switch (what.kind) {
    case 'work':
      return work.languages.get(language)!.language.title;
    case 'chapter':
      return wordsIn(work, language, 'chapters', what.id).value.title;
    case 'section':
      return sectionIn(work, language, what.id).value.title;
    default:
      return drawFigure(work, language, what.id).title;
  }
}
