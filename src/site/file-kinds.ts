/** The files of a language that are not pages to read on the web. */
import { nameOfMediaType } from './media-type.ts';
import {
  cardAddress,
  diskIndexAddress,
  downloadsTemplateAddress,
  handoutAddress,
  lessonAddress,
  rootFiles,
  type Address,
} from '../work/address.ts';
import type { Work } from '../work/work.ts';
import type { FileKind } from './publication.ts';

/** The kinds of such files by address; some addresses may not exist. @param files those of the site */
export function kindsOf(
  work: Work,
  language: string,
  files: Iterable<Address>,
): Map<Address, FileKind> {
  const kinds = new Map<Address, FileKind>([
    [rootFiles.missing, 'not-found'],
    [rootFiles.robots, 'crawlers'],
    [rootFiles.sitemap, 'crawlers'],
    [diskIndexAddress(language), 'disk-index'],
    [downloadsTemplateAddress(language), 'downloads-template'],
  ]);
  for (const { chapter, sections } of work.outline) {
    kinds.set(lessonAddress(work, language, chapter, 'questions'), 'questions');
    kinds.set(lessonAddress(work, language, chapter, 'answers'), 'answers');
    for (const id of sections) kinds.set(handoutAddress(language, id), 'handout');
  }
  for (const page of files) {
    if (page.startsWith(`${language}/`) && nameOfMediaType(page) === 'text/html') {
      kinds.set(cardAddress(page), 'share-image');
    }
  }
  return kinds;
}
