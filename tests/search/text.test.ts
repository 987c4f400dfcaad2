/** Text on its way into the index and out of it, and the guesses at what was meant. */
import { describe, expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { documentOf } from '../../src/site/search/document.ts';
import { excerptOf } from '../../src/client/search/excerpt.ts';
import { fold, forIndex, forReader, wordsOf } from '../../src/shared/index-text.ts';
import { directTo, titleEntries } from '../../src/client/search/direct.ts';
import { kindAskedFor } from '../../src/client/search/kind-words.ts';
import { likeness, weights } from '../../src/client/search/likeness.ts';
import { titlesOf } from '../../src/views/search/search-data.ts';
import { takenApart } from '../../src/client/search/run-together.ts';
import { closestWords } from '../../src/client/search/spelling.ts';
import { vocabularyOf } from '../../src/site/search/vocabulary.ts';

test.each([
  'L’œuvre d’ŒDIPE, ex æquo',
  '«\u202fNon\u202f»\u202f; 18,7\u00a0milliards\u00a0: 5\u202f000\u202f?',
  'Un\u00a0mot\u202fet -\u00a0un signe\u202f!',
  "Straight ' and don't, curly ’ and don’t",
])('%s comes back as it was', (text) => {
  // The index has only plain spaces.
  const kept = forIndex(text);
  expect(kept).not.toMatch(/[\u00a0\u202fœŒæ]|\p{L}[’'-]\p{L}/u);
  expect(forReader(kept)).toBe(text);
});

test.each([
  ['l’annonce', ['l', 'annonce']],
  ["Qu'elle d’Instagram", ['qu', 'elle', 'd', 'instagram']],
  ['aujourd’hui', ['aujourd', 'hui']],
  ['« gel » ?', ['gel']],
  ['cœur, ﬁn', ['coeur', 'fin']],
  ['((gel)), 5 % --- R.-U.', ['gel', '5', 'r', 'u']],
  ['Ben & Jerry’s', ['ben', 'jerry', 's']],
  ['États-Unis, ETATS\u2011UNIS, e\u0301tats', ['etats', 'unis', 'etats', 'unis', 'etats']],
  ['5 000, 5\u202f000, 5,000, 5.000, 5’000', ['5000', '5000', '5000', '5000', '5000']],
  ['18,7 ou 18.7, en 2020 100', ['187', 'ou', '187', 'en', '2020', '100']],
  ['U.S. election', ['us', 'election']],
  ['\ufeffsoft\u00adly z\u200be\u2060ro', ['softly', 'zero']],
  ['<img src=x>', ['img', 'src', 'x']],
  ['  ', []],
])('the words of %s', (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

test('a piece of a text ends words as the whole text does', () => {
  const pieces = ['1', 'er', '\u00a0mai, l’', 'an', '-', 'née', ' et', ' fin'];
  const made = pieces.map((piece, at) => forIndex(piece, pieces[at - 1], pieces[at + 1])).join('');
  expect(made).toBe(forIndex(pieces.join('')));
});

test('folding forgets accents, capitals and ligatures', () => {
  expect(fold('«ŒuvreÉTÉ»')).toBe('oeuvreete');
});

describe('an excerpt', () => {
  const content = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
  const textOf = (locations: number[]) =>
    excerptOf(content, locations)
      .map(({ text }) => text)
      .join('');

  test('begins at the beginning when it can', () => {
    expect(textOf([])).toMatch(/^w0 .* w31 …$/);
    expect(textOf([8, 70])).toMatch(/^w0 /);
  });

  test('goes to where the matches are many', () => {
    expect(textOf([2, 60, 62])).toMatch(/^… w54 .* w85 …$/);
  });

  test('ends with the text', () => {
    expect(textOf([99])).toMatch(/^… w68 .* w99$/);
  });

  test('of two places with as many matches shows the first', () => {
    expect(textOf([70, 40])).toMatch(/^… w34 /);
    // Six words stand before the first match: one at the very end is not in reach.
    expect(textOf([40, 65, 66, 90])).toMatch(/^… w59 /);
  });

  test('marks the word and not its punctuation', () => {
    expect(excerptOf('la «\ue02fhaine\ue02f», le\ue0a0 16 mai', [1])).toEqual([
      { text: 'la', marked: false },
      { text: ' ', marked: false },
      { text: '«\u202f', marked: false },
      { text: 'haine', marked: true },
      { text: '\u202f»,', marked: false },
      { text: ' ', marked: false },
      { text: 'le\u00a0', marked: false },
      { text: '', marked: false },
      { text: '16', marked: false },
      { text: ' ', marked: false },
      { text: 'mai', marked: false },
    ]);
  });
});

describe('without an index', () => {
  const entry = { lang: undefined };
  const titles = titlesOf(
    [
      { ...entry, kind: 'story', title: 'Les groupes privés de Facebook', target: 'a.html#groups' },
      { ...entry, kind: 'entity', title: 'Facebook', target: 'b.html#facebook' },
      { ...entry, kind: 'page', title: 'L’œuvre', target: 'c.html' },
      { kind: 'term', title: 'Facebook Inc.', target: 'd.html#inc', lang: 'en' },
    ],
    (target) => target,
  );

  test.each([
    ['face', ['b.html#facebook', 'a.html#groups']],
    ['facebook PRIVES', ['a.html#groups']],
    ['l’oeuvre', ['c.html']],
    ['fa', ['b.html#facebook', 'a.html#groups']],
    ['book', []],
    ['f', []],
    ['', []],
  ])('“%s” leads to %j', (query, hrefs) => {
    expect(directTo(query, titleEntries(titles)).map(({ href }) => href)).toEqual(hrefs);
  });
});

test('without an index three titles are offered, the shortest', () => {
  const titles = ['bbbbb', 'bb', 'bbbb', 'bbb'].map((title) => ({
    kind: 'page' as const,
    title,
    href: title,
  }));
  expect(directTo('bb', titles).map(({ href }) => href)).toEqual(['bb', 'bbb', 'bbbb']);
});

describe('spelling', () => {
  const vocabulary = [
    'Starbucks',
    'haine',
    'désinformation',
    'groupes',
    'loge',
    'boycott',
    'Holocaust',
    'élection',
    'élections',
  ];
  const known = vocabulary.map((written) => ({ written, word: fold(written) }));

  test.each([
    ['starbuks', 'Starbucks'],
    ['desinformaton', 'désinformation'],
    ['haime', 'haine'],
    // In three letters no slip, in four or five one: two letters that changed places are one.
    ['lge', undefined],
    ['hane', 'haine'],
    ['hxne', undefined],
    ['hiane', 'haine'],
    ['haxxe', undefined],
    // The same sound is half a slip.
    ['boicot', 'boycott'],
    ['olocost', 'Holocaust'],
    ['elecshun', 'élection'],
    ['elexions', 'élections'],
    ['zebre', undefined],
    ['gel', undefined],
  ])('%s: %s', (word, right) => {
    expect(closestWords(word, known)[0]?.written).toBe(right);
  });

  test('of words as close the first is taken, which is the more frequent', () => {
    const two = ['marque', 'masque'].map((word) => ({ word }));
    expect(closestWords('maque', two).map(({ word }) => word)).toEqual(['marque', 'masque']);
  });

  test('the vocabulary has each word once, the frequent first, in small letters where a text has it so', () => {
    expect(
      vocabularyOf(['Haine, haine : la loi de 1996', 'Q2-2020 aux États-Unis, à Kenosha', 'Haine']),
    ).toEqual(['haine', 'Kenosha', 'Unis', 'aux', 'loi', 'États', 'États-Unis']);
  });
});

describe('words that run together', () => {
  const known = new Set(['annonce', 'kim', 'kardashian', 'hate', 'stop', 'profit', 'boycott']);
  const small = new Set(['l', 'qu', 'est', 'didn', 't', 'for', 'il']);

  test.each([
    ['lannonce', ['l', 'annonce']],
    ['didnt', ['didn', 't']],
    ['quest', ['qu', 'est']],
    ['kimkardashian', ['kim', 'kardashian']],
    ['stophateforprofit', ['stop', 'hate', 'for', 'profit']],
    ['boycott', undefined],
    ['boycotters', undefined],
    // A letter alone stands at an end only.
    ['kimtkardashian', undefined],
  ])('%s', (word, pieces) => {
    expect(takenApart(word, known, small)).toEqual(pieces);
  });
});

test('the kind of page is that for which most words ask', () => {
  const words = { lesson: ['quiz', 'students'], page: ['site'] };
  expect(kindAskedFor(['quiz', 'for', 'students', 'site'], words, ['the'])).toEqual({
    kind: 'lesson',
    words: ['quiz', 'students'],
  });
  expect(kindAskedFor(['thequiz'], words, ['the'])?.words).toEqual(['thequiz']);
  expect(kindAskedFor(['boycott'], words, ['the'])).toBeUndefined();
});

describe('likeness to a question', () => {
  const weightOf = (word: string) => (['did', 'it', 'the', 'when', 'why'].includes(word) ? 0.3 : 1);
  const like = (query: string, question: string) =>
    likeness(wordsOf(query), wordsOf(question), weightOf);

  test('is whole for the same words, in any order and form', () => {
    expect(like('did it work', 'did it work')).toBe(1);
    expect(like('boycotted brands', 'brands boycott')).toBe(1);
  });

  test('is less with each word that one of them lacks, and least where only joining words agree', () => {
    const some = like('did the boycott work', 'did it work');
    expect(some).toBeLessThan(1);
    expect(like('did the shares fall', 'did it work')).toBeLessThan(some);
    expect(like('when the freeze', 'when it work')).toBeLessThan(0.5);
  });

  test('a word that many questions have tells little', () => {
    const isLarge = (word: string) => word !== 'did';
    const of = weights(
      [['did Facebook pay'], ['Facebook and Kim', 'Facebook'], ['Facebook']],
      isLarge,
    );
    expect(of('kim')).toBeGreaterThan(of('facebook'));
    expect(of('did')).toBeLessThan(of('kim'));
    expect(of('unheard')).toBe(of('kim'));
  });

  test('tells one question from another about the same thing', () => {
    expect(like('when did the freeze', 'when the freeze')).toBeGreaterThan(
      like('when did the freeze', 'why the freeze'),
    );
  });
});

test('a paragraph does not run on in the next one, but a word does through an element', () => {
  const { document } = parseHTML(
    '<div><p>It ended.</p><p>The <i>anti</i>-vaccination groups.</p></div>',
  );
  const record = { title: 'T', kind: 'story', when: '', body: document.querySelector('div')! };
  const html = documentOf(record as never, 'en', [], () => []);
  const read = parseHTML(html).document.querySelector('div')!;
  const [first] = [...read.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(first).toBe('It ended.');
  expect(forReader(read.textContent!.replaceAll(/\s+/g, ' '))).toContain('anti-vaccination');
});
