/** How long a chapter takes to read. */
import { sectionsOf } from '../../work/outline.ts';
import { readingMinutes } from '../../work/section.ts';
import type { PageContext } from '../page-context.ts';

/** Minutes that a chapter takes to read in the language of the page. */
export function chapterMinutes(page: PageContext, chapter: string): number {
  return readingMinutes(sectionsOf(page.work.outline, chapter).map((id) => page.section(id).value));
}
