/** Readability scores, by the published formula that a language’s folder names. */
import createHyphenator from 'hyphen';
import french from 'hyphen/patterns/fr.js';
import { syllable } from 'syllable';
import { placeholder } from '../work/blocks.ts';
import type { ReadabilityFormula } from '../work/language.ts';

interface Measure {
  /** From 0, very hard, to 100, very easy. */
  ease(wordsPerSentence: number, syllablesPerWord: number): number;
  syllables(word: string): number;
  /** The ease from which a text about politics and money counts as plain. */
  minEase: number;
}

const hyphen = '\u00ad';
const hyphenate = createHyphenator(french, { hyphenChar: hyphen, minWordLength: 4 });

const measures: Record<ReadabilityFormula, Measure> = {
  // Flesch, "A new readability yardstick" (1948).
  flesch: {
    ease: (sentence, word) => 206.835 - 1.015 * sentence - 84.6 * word,
    syllables: syllable,
    minEase: 50,
  },
  // Kandel and Moles, « Application de l’indice de Flesch à la langue française » (1958).
  'kandel-moles': {
    ease: (sentence, word) => 207 - 1.015 * sentence - 73.6 * word,
    syllables: (word) => (hyphenate(word) as string).split(hyphen).length,
    minEase: 65,
  },
};

/** The words of a text, including the placeholder for those of a block. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The sentences of a paragraph or list item. */
export function sentencesOf(paragraph: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph);
  return [...segments].map(({ segment }) => segment.trim()).filter((text) => wordsOf(text).length);
}

/** The reading ease of sentences, and what is required; undefined without a formula. */
export function easeOf(
  sentences: string[],
  formula: ReadabilityFormula | undefined,
): { ease: number; minEase: number } | undefined {
  const measure = formula && measures[formula];
  const words = sentences.flatMap(wordsOf).filter((word) => word !== placeholder);
  if (!measure || words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + measure.syllables(word), 0);
  const length = sentences.flatMap(wordsOf).length / sentences.length;
  return { ease: measure.ease(length, syllables / words.length), minEase: measure.minEase };
}

/** The words with more syllables than `maxSyllables`, except capitalised words, which may be names. */
export function longWords(
  sentence: string,
  formula: ReadabilityFormula | undefined,
  maxSyllables: number,
): string[] {
  const measure = formula && measures[formula];
  return wordsOf(sentence).filter(
    (word) => /^\p{Ll}/u.test(word) && (measure?.syllables(word) ?? 0) > maxSyllables,
  );
}
