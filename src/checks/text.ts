import type { Text as ModelText } from '../work/text.ts';
import type { Work } from '../work/work.ts';

/** A text of any kind, as most rules look at it. */
export interface Text extends ModelText {
  kind: 'section' | 'plain' | 'page';
  title: string;
  summary?: string;
}

/** Every section, plain version and page that could be read. */
export function textsOf(work: Work): Text[] {
  return [...work.languages.values()].flatMap(({ sections, plain, pages }) => [
    ...[...sections.values()].map((section) => ({ ...section, kind: 'section' as const })),
    ...[...plain.values()].map((text) => ({ ...text, kind: 'plain' as const })),
    ...[...pages.values()].map((page) => ({ ...page, kind: 'page' as const })),
  ]);
}
