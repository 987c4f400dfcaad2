import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/work/blocks.ts';
import { markerName, mentions, notesOf, sourcesOf } from '../../src/work/citation.ts';
import type { Section } from '../../src/work/section.ts';
import { work } from './work.ts';

const block = (name: string, attributes: Record<string, string>): Block => ({
  name,
  attributes,
  hasWords: false,
  line: 1,
});

const section = (id: string, ...blocks: Block[]): Section => ({
  id,
  blocks,
  title: id,
  summary: id,
  language: 'en',
  file: `en/sections/${id}.mdx`,
  prose: [],
  paragraphs: [],
  headings: [],
  links: [],
  nested: [],
  code: [],
  html: [],
  unsupported: [],
  words: 200,
  source: '',
  fingerprint: '0123456789ab',
});

const [best] = work.facts.get('freeze-day')!.sources;

describe('a block cites', () => {
  test.each<[what: string, block: Block, sources: string[]]>([
    ['the source it names', block('Cite', { source: 'axios-freeze' }), ['axios-freeze']],
    [
      'each of the sources it names',
      block('Cite', { source: 'axios-freeze variety-freeze' }),
      ['axios-freeze', 'variety-freeze'],
    ],
    ['the best source of the fact it names', block('Cite', { fact: 'freeze-day' }), [best!]],
    ['the best source of the fact it shows', block('Fact', { id: 'freeze-day' }), [best!]],
    [
      'just those sources of its fact that it names',
      block('Cite', { fact: 'freeze-day', source: ' cnews-freeze variety-freeze ' }),
      ['cnews-freeze', 'variety-freeze'],
    ],
    [
      'the source that it names for what it shows',
      block('Fact', { id: 'freeze-day', value: 'date', source: 'cnews-freeze' }),
      ['cnews-freeze'],
    ],
  ])('%s', (_, given, sources) => {
    expect(sourcesOf(work, given)).toEqual(sources);
  });

  test.each([
    ['length', ['variety-freeze']],
    ['date', [best!]],
  ])('the sources of the value %s, where it has its own', (value, sources) => {
    const fact = work.facts.get('freeze-day')!;
    const length = { ...fact.values['length']!, sources: ['variety-freeze'] };
    const facts = new Map(work.facts).set(fact.id, { ...fact, values: { length } });
    const shown = block('Fact', { id: fact.id, value });
    expect(sourcesOf({ ...work, facts }, shown)).toEqual(sources);
  });

  test('nothing when its fact does not exist, and says so', () => {
    expect(() => sourcesOf(work, block('Cite', { fact: 'no-such' }))).toThrow(
      'There is no fact "no-such".',
    );
  });
});

describe('the notes of a page', () => {
  const sections = [
    section(
      'first',
      block('Cite', { source: 'variety-freeze' }),
      block('Fact', { id: 'freeze-day', value: 'date', quiet: '' }),
      block('Entity', { id: 'kate-hudson' }),
      block('Cite', { source: 'axios-freeze variety-freeze' }),
    ),
    section(
      'second',
      block('Entity', { id: 'kate-hudson' }),
      block('Cite', { source: 'axios-freeze' }),
    ),
  ];

  test('are numbered by first citation, each source once, with the way back', () => {
    expect(notesOf(work, sections)).toEqual([
      {
        number: 1,
        source: 'variety-freeze',
        markers: [
          { name: 'first/1', section: 'first' },
          { name: 'first/2', section: 'first' },
        ],
      },
      {
        number: 2,
        source: 'axios-freeze',
        markers: [
          { name: 'first/2', section: 'first' },
          { name: 'second/1', section: 'second' },
        ],
      },
    ]);
  });

  test('a citation right behind a source number is part of it, and its source is shown once', () => {
    const joined = (source: string): Block => ({ ...block('Cite', { source }), joins: true });
    const side = section(
      'first',
      block('Cite', { source: 'variety-freeze' }),
      joined('variety-freeze'),
      joined('axios-freeze'),
      block('Cite', { source: 'axios-freeze' }),
    );
    const [c1, c2] = [1, 2].map((at) => ({
      name: `first/${at}`,
      section: 'first',
    }));
    expect(notesOf(work, [side])).toEqual([
      { number: 1, source: 'variety-freeze', markers: [c1] },
      { number: 2, source: 'axios-freeze', markers: [c1, c2] },
    ]);
  });

  test('a name that is mentioned twice is mentioned once', () => {
    expect(mentions(sections, 'Entity')).toEqual(['kate-hudson']);
    expect(mentions(sections, 'Term')).toEqual([]);
  });

  test('a number is named by its section and its place in it', () => {
    expect(markerName('kenosha', 3)).toBe('kenosha/3');
  });
});
