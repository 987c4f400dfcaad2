/** Every part of src/shared/markup.ts is found on each kind of page that it is for, in each language. */
import { describe, expect, test } from 'vitest';
import * as parts from '../../src/shared/markup.ts';
import {
  downloadsTemplateAddress,
  homeAddress,
  pageAddress,
  type Address,
} from '../../src/work/address.ts';
import type { PageKind } from '../../src/work/language.ts';
import { readSite } from './built.ts';
import { chapters, forUse, languages, learning, sheets, work } from './versions.ts';

const site = readSite();

const reference = (kind: PageKind) => (language: string) => [pageAddress(work, language, kind)];
const lesson = (kind: string) => (language: string) =>
  learning.filter((each) => each.kind.startsWith(kind)).map((each) => each.addresses[language]!);
const inFolder = (addresses: Address[], folder: string) => (language: string) =>
  addresses.filter((address) => address.startsWith(`${language}/${folder}/`));
const sheet = (ending: string) => (language: string) =>
  inFolder(sheets, 'teach')(language).filter((address) => address.includes(`-${ending}.`));

/** The addresses of each kind of page in a language. */
const kinds = {
  chapter: (language: string) => chapters.map(({ addresses }) => addresses[language]!),
  home: (language: string) => [homeAddress(language)],
  timeline: reference('timeline'),
  who: reference('who'),
  claims: reference('claims'),
  recommendations: reference('recommendations'),
  glossary: reference('glossary'),
  sources: reference('sources'),
  offline: reference('offline'),
  'list of downloads': (language: string) => [downloadsTemplateAddress(language)],
  plain: lesson('plain'),
  lesson: lesson('lesson'),
  questions: sheet('questions'),
  answers: sheet('answers'),
  materials: sheet('materials'),
  handout: inFolder(sheets, 'handout'),
  cite: inFolder(forUse, 'cite'),
  embed: inFolder(forUse, 'embed'),
};
type Kind = keyof typeof kinds;

const selectors: Record<string, string> = { ...parts };

/** What is looked for as text. */
const attributes: ReadonlySet<string> = new Set([parts.storyTag, parts.storyKind]);

const pagesFor: Record<keyof typeof parts, Kind[]> = {
  tools: ['chapter', 'timeline', 'claims', 'recommendations', 'handout', 'embed'],
  permalink: ['chapter'],
  where: ['chapter', 'timeline', 'who', 'recommendations', 'glossary', 'sources'],
  described: ['sources'],
  summary: ['chapter', 'handout', 'embed'],
  keyNumber: ['chapter', 'handout', 'embed'],
  marker: ['chapter', 'plain', 'handout', 'embed'],
  notes: ['chapter', 'plain', 'handout', 'embed'],
  back: ['chapter', 'plain'],
  cards: ['chapter', 'embed'],
  asides: ['chapter', 'plain', 'handout', 'embed'],
  disputed: ['chapter', 'handout', 'embed'],
  figure: ['chapter', 'timeline', 'claims', 'recommendations', 'handout', 'embed'],
  chart: ['chapter', 'timeline', 'handout', 'embed'],
  printed: ['claims'],
  opening: ['chapter'],
  kicker: ['chapter'],
  storyTag: ['chapter'],
  storyKind: ['chapter'],
  lesson: ['lesson'],
  asked: ['questions', 'answers'],
  nameLine: ['questions'],
  lined: ['questions'],
  cut: ['materials'],
  forTeacher: ['materials'],
  quiz: ['lesson'],
  copyButton: ['cite'],
  saveButtons: ['offline'],
  saveStatus: ['offline'],
  downloadSums: ['list of downloads'],
  today: ['cite'],
  saving: ['offline'],
  downloadLink: ['offline'],
  elsewhere: ['offline'],
  unmadeEditions: ['list of downloads'],
};

/** Of the styles of citation, those of French alone say the day on which something was read. */
const only: Partial<Record<string, string[]>> = { today: ['fr'] };

test('every part has its kinds of page', () => {
  expect(Object.keys(pagesFor).toSorted()).toEqual(Object.keys(selectors).toSorted());
});

describe.each(languages)('in “%s”', (language) => {
  const expected = Object.entries(pagesFor).filter(
    ([name]) => only[name]?.includes(language) ?? true,
  );
  test.each(expected)('%s is on pages of: %s', (name, on) => {
    const part = selectors[name]!;
    const without = on.filter((kind) => {
      const pages = kinds[kind](language).map((address) => site.page(address));
      return !pages.some(({ html, document }) =>
        attributes.has(part) ? html.includes(part) : document.querySelector(part),
      );
    });
    expect(without).toEqual([]);
  });
});
