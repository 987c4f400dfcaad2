/** The work as a language shows it: typeset where it is read, borrowed where it has no words of its own. */
import { borrowedMark } from '../../src/work/fallback.ts';
import { describe, expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { collectReads, trackReads } from '../../src/work/reads.ts';
import type { LanguageContent, Work } from '../../src/work/work.ts';
import { work } from '../work/work.ts';

const narrow = '\u202f';
const question = `Pourquoi${narrow}?`;

/** French, and a draft language that falls back to it. */
function withDraft(): Work {
  const french = work.languages.get('fr')!;
  const [section] = french.sections.values();
  const [figure] = french.words.figures.values();
  const fr: LanguageContent = {
    ...french,
    sections: new Map([['why', { ...section!, title: 'Pourquoi ?', summary: 'Parce que !' }]]),
    words: {
      ...french.words,
      facts: new Map([['why', 'Pourquoi ?']]),
      figures: new Map([['why', { ...figure!, labels: { why: 'Pourquoi ?' } }]]),
    },
  };
  const draft: LanguageContent = {
    ...french,
    language: { ...french.language, tag: 'de', status: 'draft', fallback: 'fr' },
    sections: new Map(),
    words: { ...french.words, facts: new Map(), figures: new Map() },
  };
  return { ...work, languages: new Map(Object.entries({ fr, de: draft })) };
}

describe.each([
  ['its own', 'fr', undefined],
  ['those of its fallback', 'de', 'fr'],
])('a language shows %s', (_, language, lang) => {
  const { words, section, languageAttributes } = localize(withDraft(), language);
  const written = {
    language: 'fr',
    isFallback: lang !== undefined,
    borrowed: lang ? { lang, dir: 'ltr', [borrowedMark]: '' } : {},
    own: lang ? { lang: 'de', dir: 'ltr' } : {},
  };

  test('words, with every text in them typeset by the rules of their language', () => {
    expect(words('facts', 'why')).toEqual({ value: question, ...written });
    expect(words('figures', 'why')).toMatchObject({ value: { labels: { why: question } } });
  });

  test('texts, with their front matter typeset', () => {
    const { value, ...rest } = section('why');
    expect([value.title, value.summary]).toEqual([question, `Parce que${narrow}!`]);
    expect(value.blocks.length).toBeGreaterThan(0);
    expect(rest).toEqual(written);
  });

  test('and says so of their element', () => {
    expect(languageAttributes('fr')).toEqual(lang ? { lang, dir: 'ltr' } : {});
  });
});

test('of a text only those fields count as read that were asked for', () => {
  const { section } = localize(trackReads(work), 'en');
  const reads = collectReads();
  expect(section('kenosha').value.title).toBeTruthy();
  const parts = [...reads.stop()].filter((read) => read.includes('kenosha'));
  expect(parts).toEqual(['["languages","en","sections","kenosha","title"]']);
});
