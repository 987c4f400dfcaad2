/** Everything that can be cited: the work, a chapter, a section, a figure, the data of a figure. */
import {
  chapterAddress,
  figureAddress,
  figureFileAddress,
  frozenAddress,
  homeAddress,
  permanentAddress,
  sectionAddress,
  type Address,
} from './address.ts';
import type { Work } from './work.ts';

type Named<Kind extends string> = Kind extends string ? { kind: Kind; id: string } : never;

export type Citable = { kind: 'work' } | Named<'chapter' | 'section' | 'figure' | 'data'>;

/** Everything that can be cited: texts in reading order, then figures. */
export function citables(work: Work): Citable[] {
  return [
    { kind: 'work' },
    ...work.outline.flatMap(({ chapter, sections }): Citable[] => [
      { kind: 'chapter', id: chapter },
      ...sections.map((id) => ({ kind: 'section' as const, id })),
    ]),
    ...[...work.figures.keys()].flatMap((id): Citable[] => [
      { kind: 'figure', id },
      { kind: 'data', id },
    ]),
  ];
}

/** A unique name for addresses. Sections and figures share no id. */
export function nameOf(what: Citable): string {
  if (what.kind === 'work') return 'index';
  if (what.kind === 'chapter') return `chapter-${what.id}`;
  return what.kind === 'data' ? `${what.id}-data` : what.id;
}

/** The name of the citation of what is kept in a release. */
export function frozenName(name: string): string {
  return `${name}-frozen`;
}

/** Its address in a language. */
export function placeOf(work: Work, language: string, what: Citable): Address {
  switch (what.kind) {
    case 'work':
      return homeAddress(language);
    case 'chapter':
      return chapterAddress(work, language, what.id);
    case 'section':
      return sectionAddress(work, language, what.id);
    case 'figure':
      return figureAddress(work, language, what.id);
    case 'data':
      return figureFileAddress(language, what.id, 'csv');
  }
}

/** The address to cite for the present text; a section has a permanent one without a language. */
export function latestAddress(work: Work, language: string, what: Citable): Address {
  return what.kind === 'section' ? permanentAddress(what.id) : placeOf(work, language, what);
}

/** The address to cite for the text of the present release. */
export function releasedAddress(work: Work, language: string, what: Citable): Address {
  return frozenAddress(work.releases.at(-1)!.date, placeOf(work, language, what));
}

/** True when the last release has it in this language: only then is its address there kept for ever. */
export function isReleased(work: Work, language: string, what: Citable): boolean {
  const { languages, sections } = work.releases.at(-1)!;
  if (languages && !languages.includes(language)) return false;
  const known = new Set(work.registry.sections.slice(0, sections));
  return sectionsOf(work, what).every((id) => known.has(id));
}

/** The sections without which it would not be what it is: of a chapter one is enough. */
function sectionsOf({ outline, registry, figures }: Work, what: Citable): string[] {
  switch (what.kind) {
    case 'work':
      return [];
    case 'chapter': {
      const own = outline.find(({ chapter }) => chapter === what.id)!.sections;
      const oldest = registry.sections.find((id) => own.includes(id));
      return oldest ? [oldest] : own;
    }
    case 'section':
      return [what.id];
    default: {
      const { section } = figures.get(what.id)!;
      return section ? [section] : [];
    }
  }
}
