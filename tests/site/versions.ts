/** What the site must have, by the content and not by the site: each page in each language. */
import {
  chapterAddress,
  citeAddress,
  embedAddress,
  handoutAddress,
  lessonAddress,
  lessonSheets,
  pageAddress,
  parallelAddress,
  plainAddress,
  type Address,
} from '../../src/work/address.ts';
import { citables, nameOf } from '../../src/work/citable.ts';
import { pageKinds } from '../../src/work/language.ts';
import { pairsOf } from '../../src/work/fallback.ts';
import { theWork } from '../../src/work/current.ts';

export const work = theWork();
export const languages = [...work.languages.keys()];

/** A page with its address in each language. */
export interface Versions {
  kind: string;
  addresses: Record<string, Address>;
}

const versions = (kind: string, addressIn: (language: string) => Address): Versions => ({
  kind,
  addresses: Object.fromEntries(languages.map((language) => [language, addressIn(language)])),
});

/** The story's pages. */
export const chapters: Versions[] = work.outline.map(({ chapter }) =>
  versions(chapter, (language) => chapterAddress(work, language, chapter)),
);

/** Every other page that each language has. */
export const references: Versions[] = pageKinds.map((kind) =>
  versions(kind, (language) => pageAddress(work, language, kind)),
);

/** The story again: in plain language, and as lessons. */
export const learning: Versions[] = work.outline.flatMap(({ chapter }) => [
  versions(`plain ${chapter}`, (language) => plainAddress(work, language, chapter)),
  versions(`lesson ${chapter}`, (language) => lessonAddress(work, language, chapter)),
]);

export const everyVersion: Versions[] = [...chapters, ...references, ...learning];

/** The pages from which things are cited and taken, and those that others frame. */
export const forUse: Address[] = languages.flatMap((language) =>
  citables(work)
    .filter(({ kind }) => kind !== 'data')
    .flatMap((what) => [
      citeAddress(language, nameOf(what)),
      ...(what.kind === 'section' || what.kind === 'figure'
        ? [embedAddress(language, what.id)]
        : []),
    ]),
);

export const sectionIds = work.outline.flatMap((entry) => entry.sections);

/** What is made to be printed: a handout of each section, and the sheets of each lesson. */
export const sheets: Address[] = languages.flatMap((language) => [
  ...sectionIds.map((id) => handoutAddress(language, id)),
  ...work.outline.flatMap(({ chapter }) =>
    lessonSheets.map((sheet) => lessonAddress(work, language, chapter, sheet)),
  ),
]);

/** The chapters in two languages side by side. */
export const parallels: Address[] = pairsOf(work).flatMap((pair) =>
  work.outline.map(({ chapter }) => parallelAddress(pair, chapter)),
);
