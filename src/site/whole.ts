/** Which pages the site of a work has, told from the work alone: a site that lacks one is not whole. */
import {
  chapterAddress,
  citeAddress,
  downloadsAddress,
  downloadsTemplateAddress,
  embedAddress,
  handoutAddress,
  homeAddress,
  lessonAddress,
  lessonSheets,
  pageAddress,
  parallelAddress,
  permanentAddress,
  plainAddress,
  rootFiles,
  translationsAddress,
  type Address,
} from '../work/address.ts';
import { citables, nameOf } from '../work/citable.ts';
import { languagesOf, languagesOfLesson, languagesOfPlain, pairsOf } from '../work/fallback.ts';
import type { Work } from '../work/work.ts';

/** The address of every page that the work should have, in no order. A page that is lost to another is there twice. */
export function pagesOfSite(work: Work): Address[] {
  const sections = work.outline.flatMap((entry) => entry.sections);
  return [
    rootFiles.door,
    rootFiles.missing,
    rootFiles.unsaved,
    ...[...sections, ...Object.keys(work.registry.aliases)].map(permanentAddress),
    ...pairsOf(work).flatMap((pair) =>
      work.outline.map(({ chapter }) => parallelAddress(pair, chapter)),
    ),
    ...[...work.languages.keys()].flatMap((language) => pagesOfLanguage(work, language)),
  ];
}

function pagesOfLanguage(work: Work, language: string): Address[] {
  const chapters = work.outline.map(({ chapter }) => chapter);
  const sections = work.outline.flatMap((entry) => entry.sections);
  const has = (languages: string[]) => languages.includes(language);
  return [
    homeAddress(language),
    ...work.pages
      .filter((kind) => kind !== 'home')
      .map((kind) => pageAddress(work, language, kind)),
    ...chapters.map((chapter) => chapterAddress(work, language, chapter)),
    ...chapters
      .filter((chapter) => has(languagesOfPlain(work, chapter)))
      .map((chapter) => plainAddress(work, language, chapter)),
    ...chapters
      .filter((chapter) => has(languagesOfLesson(work, chapter)))
      .flatMap((chapter) =>
        [undefined, ...lessonSheets].map((sheet) => lessonAddress(work, language, chapter, sheet)),
      ),
    ...sections
      .filter((section) => has(languagesOf(work, section)))
      .map((section) => handoutAddress(language, section)),
    ...citables(work)
      .filter(({ kind }) => kind !== 'data')
      .map((what) => citeAddress(language, nameOf(what))),
    ...[...sections, ...work.figures.keys()].map((id) => embedAddress(language, id)),
    translationsAddress(language),
    downloadsAddress(language),
    downloadsTemplateAddress(language),
  ];
}

/**
 * Verifies that a site has every page of its work.
 * @param files those of the site
 * @returns how many pages there are
 * @throws Error that names what is missing, or what would be two pages at one address
 */
export function assertWhole(work: Work, files: { has(path: Address): boolean }): number {
  const pages = pagesOfSite(work);
  const seen = new Set<Address>();
  const twice = pages.filter((page) => seen.size === seen.add(page).size);
  if (twice.length > 0) {
    throw new Error(
      `Two pages would have one address, so that one is lost: ${some(twice)}. Give one of them another name.`,
    );
  }
  const missing = pages.filter((page) => !files.has(page));
  if (missing.length > 0) {
    throw new Error(
      `The site is not whole: ${missing.length} of its ${pages.length} pages are missing: ${some(missing)}.`,
    );
  }
  return pages.length;
}

function some(pages: Address[]): string {
  const rest = pages.length > 5 ? `, and ${pages.length - 5} more` : '';
  return pages.slice(0, 5).join(', ') + rest;
}
