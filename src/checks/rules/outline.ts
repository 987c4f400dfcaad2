import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../closest.ts';
import { completeLanguages } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, knows } from '../known.ts';

/** The outline names each chapter and section once; every complete language has every section. */
export const outline: Rule = (content) => [
  ...repeated(content),
  ...missing(content),
  ...orphans(content),
];

function repeated({ work, lines }: Content): Finding[] {
  const file = 'outline.yaml';
  const seen = new Map<string, string>();
  const twice = (
    what: string,
    id: string,
    chapter: string,
    path: (string | number)[],
  ): Finding[] => {
    const before = seen.get(`${what} ${id}`);
    seen.set(`${what} ${id}`, chapter);
    if (before === undefined) return [];
    const message =
      what === 'chapter'
        ? `The chapter "${id}" stands twice.`
        : `The section "${id}" is in the chapter "${before}" already.`;
    return [
      {
        code: 'OUTLINE-REPEATED',
        file,
        line: lines.at(file, path),
        message,
        fix: 'Keep it in one place, and link to it.',
      },
    ];
  };
  return work.outline.flatMap(({ chapter, sections }, index) => [
    ...twice('chapter', chapter, chapter, [index, 'chapter']),
    ...sections.flatMap((id, position) =>
      twice('section', id, chapter, [index, 'sections', position]),
    ),
  ]);
}

function missing(content: Content): Finding[] {
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
      })),
  );
}

function orphans(content: Content): Finding[] {
  return [...content.work.languages.values()].flatMap(({ sections }) =>
    [...sections.values()]
      .filter(({ id }) => !knows(content, 'sections', id))
      .map(({ id, file }) => ({
        code: 'SECTION-ORPHAN',
        file,
        line: 1,
        message: `The section "${id}" is in no chapter of outline.yaml, so no page shows it.`,
        fix: `Add it to a chapter, or rename the file. ${suggest(id, idsOf(content, 'sections'))}`,
      })),
  );
}
