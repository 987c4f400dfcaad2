import { certaintyOfVerdict, type Certainty } from '../../work/certainty.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** What is said to be documented does not rest on claims alone, and nothing contradicts a value's texture. */
export const certainty: Rule = (content) => [
  ...lowFacts(content),
  ...events(content),
  ...claims(content),
  ...bars(content),
];

function finding(file: string, line: number, message: string, fix: string): Finding {
  return { code: 'CERTAINTY', file: `data/${file}.yaml`, line, message, fix };
}

function lowFacts({ work, lines }: Content): Finding[] {
  return [...work.facts.values()]
    .filter(({ confidence, certainty: sure }) => confidence === 'low' && sure === 'documented')
    .map(({ id }) =>
      finding(
        'facts',
        lines.ofRecord('facts', id, ['certainty']),
        `"${id}" is documented, but of low confidence.`,
        'Write "certainty: claimed" or "certainty: unknown", or raise the confidence.',
      ),
    );
}

/** None of the facts is documented; facts that do not exist are a finding of another rule. */
function restsOnClaims({ work }: Content, facts: string[]): boolean {
  const found = facts.flatMap((id): Certainty[] => {
    const fact = work.facts.get(id);
    return fact ? [fact.certainty] : [];
  });
  return found.length > 0 && !found.includes('documented');
}

function events(content: Content): Finding[] {
  return [...content.work.events.values()]
    .filter(({ certainty: sure, facts }) => sure === 'documented' && restsOnClaims(content, facts))
    .map(({ id }) =>
      finding(
        'events',
        content.lines.ofRecord('events', id, ['certainty']),
        `The event "${id}" is documented, but none of its facts is.`,
        'Write "certainty: claimed", or name a fact that documents it.',
      ),
    );
}

function claims(content: Content): Finding[] {
  return [...content.work.claims.values()]
    .filter(
      ({ verdict, facts }) =>
        certaintyOfVerdict[verdict] === 'documented' && restsOnClaims(content, facts),
    )
    .map(({ id, verdict }) =>
      finding(
        'claims',
        content.lines.ofRecord('claims', id, ['verdict']),
        `The verdict on "${id}" is "${verdict}", but none of its facts is documented.`,
        'Choose another verdict, or name a fact that documents it.',
      ),
    );
}

function bars({ work, lines }: Content): Finding[] {
  return [...work.figures.values()].flatMap(({ id, chart }) => {
    if (chart.kind !== 'bars') return [];
    return chart.bars.flatMap(({ fact, value, claimed }, index) => {
      const sure = work.facts.get(fact)?.values[value]?.certainty;
      if (sure === undefined || claimed === (sure === 'claimed')) return [];
      return finding(
        'figures',
        lines.ofRecord('figures', id, ['chart', 'bars', index, 'value']),
        `"${id}" draws the value "${value}" of "${fact}" as ${claimed ? 'claimed' : 'counted'}; the value is "${sure}".`,
        claimed
          ? 'Remove "claimed: true", or correct the certainty of the value.'
          : 'Add "claimed: true", or correct the certainty of the value.',
      );
    });
  });
}
