import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../closest.ts';
import { completeLanguages } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists } from '../ids.ts';

/** The outline lists each chapter and section once, and every complete language has them all. */
export const outline: Rule = (content) => [
  ...repeatedIds(content),
  ...missingSections(content),
  ...orphanSections(content),
];

function repeatedIds({ work, lines }: Content): Finding[] {
  const file = 'outline.yaml';
  const seen = new Map<string, string>();
  type Path = (string | number)[];
  const repetition = (what: string, id: string, chapter: string, path: Path): Finding[] => {
    const first = seen.get(`${what} ${id}`);
    seen.set(`${what} ${id}`, chapter);
    if (first === undefined) return [];
    const message =
      what === 'chapter'
        ? `The chapter "${id}" stands twice.`
        : `The section "${id}" is in the chapter "${first}" already.`;
    const fix = 'Keep it in one place, and link to it.';
    return [{ code: 'OUTLINE-REPEATED', file, line: lines.at(file, path), message, fix }];
  };
  return work.outline.flatMap(({ chapter, sections }, index) => [
    ...repetition('chapter', chapter, chapter, [index, 'chapter']),
    ...sections.flatMap((id, position) =>
      repetition('section', id, chapter, [index, 'sections', position]),
    ),
  ]);
}

function missingSections(content: Content): Finding[] {
  return completeLanguages(content.work).flatMap((language) =>
    [...new Set(idsOf(content, 'sections'))]
      .map((id) => ({ id, file: `${language}/sections/${id}.mdx` }))
      .filter(({ file }) => !existsSync(join(content.root, file)))
      .map(({ id, file }) => ({
        code: 'SECTION-MISSING',
        file,
        line: 1,
        message: `The complete language "${language}" lacks the section "${id}".`,
        fix: 'Write it, or set the language’s status to draft.',
        about: { noun: 'sections' as const, id, is: 'extra' as const },
      })),
  );
}

function orphanSections(content: Content): Finding[] {
  return [...content.work.languages.values()].flatMap(({ sections }) =>
    [...sections.values()]
      .filter(({ id }) => !idExists(content, 'sections', id))
      .map(({ id, file }) => ({
        code: 'SECTION-ORPHAN',
        file,
        line: 1,
        message: `The section "${id}" is in no chapter of outline.yaml, so no page shows it.`,
        fix: `Add it to a chapter, or rename the file. ${suggest(id, idsOf(content, 'sections'))}`,
        about: { noun: 'sections' as const, id, is: 'missing' as const },
      })),
  );
}
