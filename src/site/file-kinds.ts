/** The files of a language that are not pages to read on the web. */
import { nameOfMediaType } from './media-type.ts';
import {
  cardAddress,
  diskIndexAddress,
  downloadsTemplateAddress,
  handoutAddress,
  lessonAddress,
  lessonSheets,
  plainAddress,
  rootFiles,
  savedListAddress,
  type Address,
} from '../work/address.ts';
import type { Work } from '../work/work.ts';

/** What a file is for, where editions or the precache list treat it differently. */
export const fileKinds = [
  /** A chapter as a lesson, and in plain language. */
  'lesson',
  'plain',
  // Sheets to print: a section, and those of a lesson.
  'handout',
  ...lessonSheets,
  /** Template of the page that lists the downloads; not published for readers. */
  'downloads-template',
  'share-image',
  /** The search index as a script, for pages opened from a disk. */
  'disk-index',
  /** What saves the site in a browser: the service worker, what it is to save, its page for what is not saved. */
  'saving',
  /** The page for an address that does not exist. */
  'not-found',
  /** Only for crawlers. */
  'crawlers',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** The kinds of such files by address; some addresses may not exist. @param files those of the site */
export function kindsOf(
  work: Work,
  language: string,
  files: Iterable<Address>,
): Map<Address, FileKind> {
  const kinds = new Map<Address, FileKind>([
    [rootFiles.missing, 'not-found'],
    [rootFiles.unsaved, 'saving'],
    [rootFiles.worker, 'saving'],
    [rootFiles.saving, 'saving'],
    [savedListAddress(language), 'saving'],
    [rootFiles.robots, 'crawlers'],
    [rootFiles.sitemap, 'crawlers'],
    [diskIndexAddress(language), 'disk-index'],
    [downloadsTemplateAddress(language), 'downloads-template'],
  ]);
  for (const { chapter, sections } of work.outline) {
    kinds.set(lessonAddress(work, language, chapter), 'lesson');
    kinds.set(plainAddress(work, language, chapter), 'plain');
    for (const sheet of lessonSheets) {
      kinds.set(lessonAddress(work, language, chapter, sheet), sheet);
    }
    for (const id of sections) kinds.set(handoutAddress(language, id), 'handout');
  }
  for (const page of files) {
    if (page.startsWith(`${language}/`) && nameOfMediaType(page) === 'text/html') {
      kinds.set(cardAddress(page), 'share-image');
    }
  }
  return kinds;
}
