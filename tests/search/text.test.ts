/** Text on its way into the index and out of it, and the guesses at what was meant. */
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/client/search/excerpt.ts';
import { fold, forIndex, forReader, wordsOf } from '../../src/shared/index-text.ts';
import { directTo, titleEntries } from '../../src/client/search/direct.ts';
import { titlesOf } from '../../src/views/search/search-data.ts';
import { closestWord } from '../../src/client/search/spelling.ts';
import { vocabularyOf } from '../../src/client/search/vocabulary.ts';

test.each([
  'L’œuvre d’ŒDIPE, ex æquo',
  '«\u202fNon\u202f»\u202f; 18,7\u00a0milliards\u00a0: 5\u202f000\u202f?',
  'Un\u00a0mot\u202fet -\u00a0un signe\u202f!',
  "Straight ' and don't, curly ’ and don’t",
])('%s comes back as it was', (text) => {
  // The index has only plain spaces.
  const kept = forIndex(text);
  expect(kept).not.toMatch(/[\u00a0\u202fœŒæ’]/);
  expect(forReader(kept)).toBe(text);
});

test.each([
  ['l’annonce', ['annonce']],
  ["Qu'elle d’Instagram", ['elle', 'Instagram']],
  ['aujourd’hui', ["aujourd'hui"]],
  ['« gel » ?', ['gel']],
  ['cœur', ['coeur']],
  ['((gel)), 5 % --- R.-U.', ['gel', '5', 'R.-U']],
  ['Ben & Jerry’s', ['Ben', "Jerry's"]],
  ['<img src=x>', ['img', 'src', 'x']],
  ['  ', []],
])('the words of %s', (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

test('folding forgets accents, capitals and ligatures', () => {
  expect(fold('Œuvre ÉTÉ')).toBe('oeuvre ete');
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
  const vocabulary = ['Starbucks', 'haine', 'désinformation', 'groupes', 'loge'];

  test.each([
    ['starbuks', 'Starbucks'],
    ['Desinformaton', 'désinformation'],
    ['haime', 'haine'],
    // In three letters no slip, in four or five one: two letters that changed places are one.
    ['lge', undefined],
    ['hane', 'haine'],
    ['hxne', undefined],
    ['hiane', 'haine'],
    ['haxxe', undefined],
    ['groupe', undefined],
    ['haine', undefined],
    ['zèbre', undefined],
    ['gel', undefined],
  ])('%s: %s', (word, right) => {
    expect(closestWord(word, vocabulary)).toBe(right);
  });

  test('the vocabulary has each word once, as its name writes it', () => {
    expect(
      vocabularyOf([
        { kind: 'story', title: 'Supprimer des groupes Facebook' },
        { kind: 'entity', title: 'Facebook' },
        { kind: 'term', title: 'Boycott publicitaire, loi de 1996 et Q2-2020' },
        { kind: 'story', title: 'Facebook à Kenosha, dans un pays' },
      ]),
    ).toEqual([
      'Facebook',
      'Boycott',
      'publicitaire',
      'supprimer',
      'groupes',
      'Kenosha',
      'dans',
      'pays',
    ]);
    expect(closestWord('mot', [])).toBeUndefined();
  });
});
