import { describe, expect, test } from 'vitest';
import { sourcesOfClaim, sourcesOfFigure } from '../../src/work/evidence.ts';
import type { Claim, Figure, Stance } from '../../src/work/records.ts';
import { work } from './work.ts';

const value = {
  amount: 24,
  unit: 'hours',
  asOf: '2020-09-16',
  certainty: 'documented' as const,
};
const fact = {
  ...work.facts.get('freeze-day')!,
  sources: ['best', 'other'],
  values: { first: value, second: { ...value, sources: ['other'] } },
};
const stance: Stance = {
  id: 'stance',
  entity: 'kate-hudson',
  date: '2020-09-16',
  status: 'paused',
  certainty: 'documented',
  fact: 'freeze-day',
};
const story = { ...work, facts: new Map([['freeze-day', fact]]) };
const figure = (chart: Figure['chart'], more: Partial<Figure> = {}): Figure => ({
  id: 'figure',
  chart,
  facts: ['freeze-day'],
  cover: false,
  sources: [],
  values: {},
  ...more,
});
const bars = (...values: string[]): Figure['chart'] => ({
  kind: 'bars',
  columns: [],
  bars: values.map((each) => ({ label: each, fact: 'freeze-day', value: each, claimed: false })),
});
const days: Figure['chart'] = { kind: 'days', columns: [], statuses: [], lines: [], counts: [] };

describe('under a figure stand', () => {
  test.each<[what: string, figure: Figure, sources: string[]]>([
    ['the best source of a fact without numbers', figure(days), ['best']],
    ['the sources of the numbers that it shows', figure(bars('second')), ['other']],
    ['those of all its numbers, each once', figure(bars('first', 'second')), ['best', 'other']],
    [
      'those of the numbers in its words',
      figure(days, { values: { hours: { fact: 'freeze-day', value: 'second' } } }),
      ['other'],
    ],
    ['its own', figure(days, { sources: ['own', 'best'] }), ['best', 'own']],
    ['none of facts that do not exist', figure(days, { facts: ['no-such'] }), []],
  ])('%s', (_, given, sources) => {
    expect(sourcesOfFigure({ ...story, stances: new Map() }, given)).toEqual(sources);
  });

  test('those of stances: its own, or the best of its fact', () => {
    const stances = new Map([
      ['one', stance],
      ['two', { ...stance, source: 'other' }],
    ]);
    const given = figure(days, { facts: [] });
    expect(sourcesOfFigure({ ...story, stances }, given)).toEqual(['best', 'other']);
  });
});

describe('beside a claim stand', () => {
  const claim: Claim = {
    id: 'claim',
    verdict: 'confirmed',
    facts: ['freeze-day'],
    section: 'what-happened',
  };

  test('the best source of each fact', () => {
    expect(sourcesOfClaim(story, claim)).toEqual(['best']);
  });

  test('its own instead, where it has some', () => {
    expect(sourcesOfClaim(story, { ...claim, sources: ['other'] })).toEqual(['other']);
  });

  test('never the article, which is no proof of itself', () => {
    const sources = [work.story.article!, 'other'];
    expect(sourcesOfClaim(story, { ...claim, sources })).toEqual(['other']);
  });
});
