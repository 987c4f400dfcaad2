import { suggest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idExists, idsOf } from '../ids.ts';

const file = 'story.yaml';

/** The numbers of the home page are values of facts that there are, and lead to sections that there are. */
export const storyNumbers: Rule = (content) =>
  content.work.story.numbers.flatMap((number, index) => {
    const lineOf = (field: string) => content.lines.at(file, ['numbers', index, field]);
    return [
      ...('fact' in number ? valueFaults(content, number, lineOf) : []),
      ...missing(content, 'sections', number.section, number.id, lineOf('section')),
    ];
  });

type Value = Extract<Content['work']['story']['numbers'][number], { fact: string }>;

function valueFaults(
  content: Content,
  number: Value,
  lineOf: (field: string) => number,
): Finding[] {
  const fact = content.work.facts.get(number.fact);
  if (!fact) return missing(content, 'facts', number.fact, number.id, lineOf('fact'));
  const names = Object.keys(fact.values ?? {});
  return Object.entries(number)
    .filter(([field, value]) => ['value', 'of', 'from'].includes(field) && !names.includes(value))
    .map(([field, value]) => ({
      code: 'VALUE-UNKNOWN',
      file,
      line: lineOf(field),
      message: `The fact "${number.fact}" has no value "${value}", which the number "${number.id}" names.`,
      fix: suggest(value, names),
    }));
}

function missing(
  content: Content,
  noun: 'facts' | 'sections',
  id: string,
  by: string,
  line: number,
): Finding[] {
  if (idExists(content, noun, id)) return [];
  const [code, one] =
    noun === 'facts'
      ? (['FACT-UNKNOWN', 'fact'] as const)
      : (['SECTION-UNKNOWN', 'section'] as const);
  const message = `There is no ${one} "${id}", which the number "${by}" names.`;
  const fix = suggest(id, idsOf(content, noun));
  return [{ code, file, line, message, fix, about: { noun, id, is: 'missing' } }];
}
