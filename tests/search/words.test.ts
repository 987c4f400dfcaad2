/** Every word and every date of the built text is found, in each form in which a reader may type it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, asyncProperty, constantFrom, oneof, pre } from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/shared/index-text.ts';
import { chart, marker, tools, where } from '../../src/shared/markup.ts';
import { dist, languages } from './helper.ts';
import { searchOf } from './in-node.ts';

interface Place {
  word: string;
  url: string;
}

/** The words that a reader sees in what can be found, each with where it stands. */
function wordsIn(language: string): Place[] {
  const skipped = `[data-search-skip], ${tools}, ${where}, ${marker}, ${chart}, svg, details`;
  return globSync('*.html', { cwd: join(dist, language) }).flatMap((file) => {
    const { document } = parseHTML(readFileSync(join(dist, language, file), 'utf8'));
    return [...document.querySelectorAll('[data-kind]')].flatMap((element) => {
      for (const part of element.querySelectorAll(skipped)) part.remove();
      const url = element.id ? `${file}#${element.id}` : file;
      return piecesOf(element).map((word) => ({ word, url }));
    });
  });
}

/** What stands between spaces, without the punctuation around it: a no-break space does not end a number. */
function piecesOf(element: Element): string[] {
  return [...element.querySelectorAll('p, h2, h3, li, dt, dd')]
    .flatMap(({ textContent }) =>
      textContent!.split(/[ \n\t]+|(?<!\d)[\u00a0\u202f]|[\u00a0\u202f](?!\d{3}(?!\d))/),
    )
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean);
}

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
const inside = (sign: string) => (word: string) =>
  /^\p{L}{4}/u.test(word) ? word.slice(0, 2) + sign + word.slice(2) : word;
const isNumber = (word: string) => /^\d{1,3}([\u00a0\u202f,.]\d{3})+$/.test(word);

/** The forms in which a reader may type a word. */
const forms: Record<string, (word: string) => string> = {
  'as it is': (word) => word,
  'in small letters': (word) => word.toLowerCase(),
  'in capitals': (word) => word.toUpperCase(),
  'without accents': plain,
  'in Unicode’s decomposed form': (word) => word.normalize('NFD'),
  'with straight apostrophes': (word) => word.replaceAll('’', "'"),
  'with curly apostrophes': (word) => word.replaceAll("'", '’'),
  'with ligatures': (word) => word.replace(/oe/g, 'œ').replace(/fi/g, 'ﬁ'),
  'without ligatures': (word) => word.replace(/œ/g, 'oe').replace(/Œ/g, 'OE'),
  'with another hyphen': (word) => word.replaceAll('-', '\u2011'),
  'with nothing for hyphens': (word) =>
    /^\p{L}+-\p{L}+$/u.test(word) ? word.replace('-', '') : word,
  'with spaces for hyphens': (word) => word.replaceAll('-', ' '),
  'with a soft hyphen in it': inside('\u00ad'),
  'with an invisible space in it': inside('\u200b'),
  'beside invisible characters': (word) => `\ufeff${word}\u200e`,
  'between quotation marks': (word) => `«\u202f${word}\u202f»`,
  'with a number’s digits together': (word) =>
    isNumber(word) ? word.replace(/[\u00a0\u202f,.]/g, '') : word,
  'with a number’s digits apart': (word) =>
    isNumber(word) ? word.replace(/[\u00a0\u202f,.]/g, ' ') : word,
};

describe.each(languages)('in %s', async (language) => {
  const search = await searchOf(language);
  const all = wordsIn(language);
  // Each word as often as any other, and each rare kind as often as the many.
  const kinds = [/-/, /['’]/, /[œŒæ]/, /^\d{1,3}[\u00a0\u202f,.]\d/, /\d/, /[^\p{ASCII}]/u, /./]
    .map((kind) => all.filter(({ word }) => kind.test(word)))
    .filter((words) => words.length > 0);
  const anyWord = oneof(...kinds.map((words) => constantFrom(...words)));

  test('words of the pages, in each form', async () => {
    expect(all.length).toBeGreaterThan(10_000);
    await assert(
      asyncProperty(anyWord, constantFrom(...Object.keys(forms)), async (place, form) => {
        const { hits, unknown, corrected } = await search.ask(forms[form]!(place.word));
        expect({ unknown, corrected: [...corrected] }).toEqual({ unknown: [], corrected: [] });
        const found = await Promise.all(hits.map((hit) => hit.data()));
        // Without its hyphen it may be another word, which stands elsewhere.
        const isElsewhere = form === 'with nothing for hyphens' && hits.length > 0;
        expect(isElsewhere || found.some(({ raw_url: url }) => url === place.url)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  // Words with a sign in them; two letters and more at each side, so that what is left is a word to look for.
  const signed = all.filter(({ word }) =>
    /^(?:\p{L}|qu)['’]\p{L}{4,}$|^\p{L}{2,}-\p{L}{2,}$|^\p{L}{4,}['’]s$/u.test(word),
  );

  test('a hyphen or an apostrophe that is left out changes no first result', async () => {
    const first = async (query: string) => (await search.ask(query)).links[0];
    await assert(
      asyncProperty(constantFrom(...signed), constantFrom('', ' '), async ({ word }, instead) => {
        const without = word.replaceAll(/['’-]/g, instead);
        // “quelles” is a word of its own.
        pre((await search.index.exactly(fold(without))).length === 0 || instead !== '');
        expect([without, await first(without)]).toEqual([without, await first(word)]);
      }),
      { numRuns: 150 },
    );
  });
});
