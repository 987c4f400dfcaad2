import type { RecordKind } from '../../work/work.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists, singular, type Noun } from '../ids.ts';

/** The fields of records that contain ids, and what these are ids of. */
const references: [kind: RecordKind, field: string, noun: Noun][] = [
  ['facts', 'sources', 'sources'],
  ['facts', 'involves', 'entities'],
  ['entities', 'sources', 'sources'],
  ['events', 'facts', 'facts'],
  ['events', 'section', 'sections'],
  ['terms', 'see', 'terms'],
  ['terms', 'section', 'sections'],
  ['recommendations', 'sources', 'sources'],
  ['quotes', 'by', 'entities'],
  ['quotes', 'source', 'sources'],
  ['claims', 'facts', 'facts'],
  ['claims', 'section', 'sections'],
  ['stances', 'entity', 'entities'],
  ['stances', 'fact', 'facts'],
  ['figures', 'section', 'sections'],
  ['figures', 'facts', 'facts'],
  ['figures', 'sources', 'sources'],
  ['corrections', 'sections', 'sections'],
  ['lessons', 'id', 'chapters'],
  ['lessons', 'terms', 'terms'],
];

const codeOf: Partial<Record<Noun, Code>> = {
  facts: 'FACT-UNKNOWN',
  sources: 'SOURCE-UNKNOWN',
  entities: 'ENTITY-UNKNOWN',
  terms: 'TERM-UNKNOWN',
  sections: 'SECTION-UNKNOWN',
  chapters: 'CHAPTER-UNKNOWN',
};

/** Records refer to existing ids only. */
export const dataReference: Rule = (content) => [
  ...references.flatMap((reference) => inRecords(content, ...reference)),
  ...inRevenue(content),
];

function inRecords(content: Content, kind: RecordKind, field: string, noun: Noun): Finding[] {
  return [...content.work[kind].values()].flatMap((record) => {
    const value = (record as Record<string, unknown>)[field];
    const isList = Array.isArray(value);
    return ((isList ? value : [value]) as (string | undefined)[]).flatMap((id, index) => {
      if (id === undefined || idExists(content, noun, id)) return [];
      const line = content.lines.ofRecord(kind, record.id, isList ? [field, index] : [field]);
      return unknown(content, noun, id, `data/${kind}.yaml`, line, `"${record.id}"`);
    });
  });
}

function inRevenue(content: Content): Finding[] {
  const file = 'data/revenue.yaml';
  return (['years', 'quarters'] as const).flatMap((list) =>
    content.work.revenue[list].flatMap((period, index) =>
      period.sources.flatMap((id, position) => {
        if (idExists(content, 'sources', id)) return [];
        const line = content.lines.at(file, [list, index, 'sources', position]);
        const name = 'year' in period ? period.year : period.quarter;
        return unknown(content, 'sources', id, file, line, String(name));
      }),
    ),
  );
}

function unknown(
  content: Content,
  noun: Noun,
  id: string,
  file: string,
  line: number,
  by: string,
): Finding {
  return {
    code: codeOf[noun]!,
    file,
    line,
    message: `There is no ${singular(noun)} "${id}", which ${by} names.`,
    fix: suggest(id, idsOf(content, noun)),
    about: { noun, id, is: 'missing' },
  };
}
