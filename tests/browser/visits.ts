/** One page of each kind in each language, for what must hold on all of them. */
import {
  chapterAddress,
  citeAddress,
  downloadsTemplateAddress,
  embedAddress,
  handoutAddress,
  homeAddress,
  lessonAddress,
  pageAddress,
  parallelAddress,
  permanentAddress,
  plainAddress,
} from '../../src/work/address.ts';
import { pageKinds } from '../../src/work/language.ts';
import { completeLanguages, pairsOf } from '../../src/work/fallback.ts';
import { work } from '../site/versions.ts';

export const languages = completeLanguages(work);
const [{ chapter, sections }] = work.outline as [(typeof work.outline)[number]];

export interface Visit {
  kind: string;
  /** Path from the site's root. */
  path: string;
}

/** Paths by kind of page, of one language. */
export function pagesOf(language: string) {
  return {
    home: homeAddress(language),
    chapter: chapterAddress(work, language, chapter),
    cite: citeAddress(language, sections[0]!),
    embed: embedAddress(language, sections[0]!),
    plain: plainAddress(work, language, chapter),
    lesson: lessonAddress(work, language, chapter),
    downloads: downloadsTemplateAddress(language),
    ...(Object.fromEntries(
      pageKinds
        .filter((kind) => kind !== 'home')
        .map((kind) => [kind, pageAddress(work, language, kind)]),
    ) as Record<Exclude<(typeof pageKinds)[number], 'home'>, string>),
  };
}

/** The sheets of one language that are made to be printed. */
export function sheetsOf(language: string) {
  return {
    handout: handoutAddress(language, sections[0]!),
    questions: lessonAddress(work, language, chapter, 'questions'),
    answers: lessonAddress(work, language, chapter, 'answers'),
  };
}

/** The pages that speak every language. */
export const common = {
  choice: 'index.html',
  missing: '404.html',
  permanent: permanentAddress(sections[0]!),
  parallel: parallelAddress(pairsOf(work)[0]!, chapter),
};

const visitsOf = (pages: Record<string, string>): Visit[] =>
  Object.entries(pages).map(([kind, path]) => ({ kind, path }));

export const visits: Visit[] = [
  ...visitsOf(common),
  ...languages.flatMap((language) => visitsOf({ ...pagesOf(language), ...sheetsOf(language) })),
];

/** The other chapters, with other words, figures and neighbours. */
export const chapters: Visit[] = languages.flatMap((language) =>
  work.outline
    .slice(1)
    .map((entry) => ({ kind: 'chapter', path: chapterAddress(work, language, entry.chapter) })),
);

/** The other chapters in two languages, with other words. */
export const parallels: Visit[] = work.outline
  .slice(1)
  .map((entry) => ({ kind: 'parallel', path: parallelAddress(pairsOf(work)[0]!, entry.chapter) }));

/** Sections of the first chapter. */
export const firstSections = sections;
