/** The addresses of one language, each made by the function of its name in `address.ts` and `citable.ts`. */
import {
  calendarAddress,
  chapterAddress,
  citeAddress,
  correctionsAddress,
  downloadsAddress,
  embedAddress,
  figureAddress,
  figureFileAddress,
  handoutAddress,
  homeAddress,
  itemAddress,
  lessonAddress,
  oembedAddress,
  pageAddress,
  plainAddress,
  sectionAddress,
  translationsAddress,
  type LessonSheet,
} from './address.ts';
import { latestAddress, placeOf, releasedAddress, type Citable } from './citable.ts';
import type { PageKind } from './language.ts';
import type { Work } from './work.ts';

export interface Addresses extends ReturnType<typeof addressesIn> {}

export function addressesIn(work: Work, language: string) {
  return {
    home: homeAddress(language),
    page: (kind: PageKind) => pageAddress(work, language, kind),
    item: (kind: PageKind, id: string) => itemAddress(work, language, kind, id),
    chapter: (id: string) => chapterAddress(work, language, id),
    section: (id: string) => sectionAddress(work, language, id),
    plain: (chapter: string) => plainAddress(work, language, chapter),
    lesson: (chapter: string, sheet?: LessonSheet) => lessonAddress(work, language, chapter, sheet),
    handout: (section: string) => handoutAddress(language, section),
    figure: (id: string) => figureAddress(work, language, id),
    figureFile: (id: string, form: Parameters<typeof figureFileAddress>[2]) =>
      figureFileAddress(language, id, form),
    calendar: calendarAddress(language),
    cite: (name: string) => citeAddress(language, name),
    embed: (id: string) => embedAddress(language, id),
    oembed: (id: string) => oembedAddress(language, id),
    corrections: correctionsAddress(language),
    downloads: downloadsAddress(language),
    translations: translationsAddress(language),
    place: (what: Citable) => placeOf(work, language, what),
    latest: (what: Citable) => latestAddress(work, language, what),
    released: (what: Citable) => releasedAddress(work, language, what),
  };
}
