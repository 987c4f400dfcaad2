import type { Text as ModelText } from '../work/text.ts';
import type { Work } from '../work/work.ts';

/** A text of any kind, in the form that most rules take. */
export interface Text extends ModelText {
  kind: 'section' | 'plain' | 'page';
  title: string;
  summary?: string;
}

/** All sections, plain versions and pages that could be read. */
export function textsOf(work: Work): Text[] {
  return [...work.languages.values()].flatMap(({ sections, plain, pages }) => [
    ...[...sections.values()].map((section) => ({ ...section, kind: 'section' as const })),
    ...[...plain.values()].map((text) => ({ ...text, kind: 'plain' as const })),
    ...[...pages.values()].map((page) => ({ ...page, kind: 'page' as const })),
  ]);
}
