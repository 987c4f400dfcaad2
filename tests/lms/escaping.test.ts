/** Whatever an author writes comes out of the formats of learning platforms as it went in. */
import { array, assert, constantFrom, oneof, property, record, string } from 'fast-check';
import { parse } from 'gift-pegjs';
import ICAL from 'ical.js';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { giftOf } from '../../src/editions/lms/gift.ts';
import type { Lesson } from '../../src/editions/lms/lessons.ts';
import { manifestOf } from '../../src/editions/lms/manifest.ts';
import { moodleOf } from '../../src/editions/lms/moodle.ts';
import { assessmentOf } from '../../src/editions/lms/qti.ts';
import { webLinkOf } from '../../src/editions/lms/weblink.ts';
import type { Publication } from '../../src/site/publication.ts';
import { categoriesIn, giftIn } from './moodle.ts';

/** What means something in one of the formats, what is not ASCII, and any other character that XML can hold. */
const hostile = oneof(
  constantFrom('&', '<b>', '"', "'", ']]>', '&amp;', '&#39;', '/', '//', '\\', '\\n', '\\:'),
  constantFrom('::', '####', '{', '}', '=', '~', '->', '%50%', '[html]', '[', ']', '$CATEGORY: x'),
  constantFrom(' ', 'é', 'e\u0301', '’', '\u202f', '😀', 'œ', '// ', '$course$', 'TRUE', 'T', '\n'),
  string({ unit: 'grapheme', maxLength: 4 }),
);
const words = array(hostile, { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[^\P{C}\n\u{200b}-\u{200f}]/u.test(text));

const lesson = record({
  title: words,
  question: words,
  name: words,
  options: array(words, { minLength: 3, maxLength: 4 }),
  why: words,
}).map(({ title, question, name, options, why }) => ({
  name,
  lesson: {
    chapter: 'chapter',
    chapterUrl: 'https://x.example/fr/chapter.html',
    title,
    quiz: [
      {
        id: 'one',
        question,
        answer: 'b',
        options: Object.fromEntries(options.map((each, at) => ['abcd'[at]!, each])),
        why,
      },
    ],
  } as unknown as Lesson,
}));

/** A publication of a work and a group of this name. */
const named = (name: string) =>
  ({
    id: 'https://x.example/fr/',
    name,
    author: { type: 'Organization', name },
    inLanguage: 'fr',
    license: 'https://x.example/?a=1&b=2',
    version: '1.2.3',
    datePublished: '2026-11-22',
  }) as Publication;

/** A run of white space is one space for most of them, and nothing at the edges. */
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function expected({ quiz, title }: Lesson, name: string) {
  const { question, options, why } = quiz[0]!;
  return {
    categories: ['$course$', 'top', spaced(name), spaced(title)],
    text: spaced(question),
    feedback: spaced(why),
    answers: Object.entries(options).map(([letter, text]) => ({
      text: spaced(text),
      score: letter === 'b' ? 1 : 0,
    })),
  };
}

const opened = <Result>(xml: string, read: (document: XmlDocument) => Result): Result => {
  using document = XmlDocument.fromString(xml);
  return read(document);
};
const texts = (document: XmlDocument, path: string, spaces = {}) =>
  (document.find(path, spaces) as XmlElement[]).map(({ content }) => content);

/** A text of HTML, as a browser shows it. */
const shown = (html: string) =>
  parseHTML(`<p>${html}</p>`).document.querySelector('p')!.textContent;

type Read = ReturnType<typeof expected>;

function expectSame(read: Read, { name, lesson: each }: { name: string; lesson: Lesson }): void {
  expect({
    categories: read.categories.map(spaced),
    text: spaced(read.text),
    feedback: spaced(read.feedback),
    answers: read.answers.map(({ text, score }) => ({ text: spaced(text), score })),
  }).toEqual(expected(each, name));
}

test('GIFT, by Moodle’s rules', () => {
  assert(
    property(lesson, (written) => {
      const questions = giftIn(giftOf(named(written.name), [written.lesson]));
      expect(questions.map(({ name }) => name)).toEqual(['chapter-one']);
      const [{ category, text, feedback, answers }] = questions as [(typeof questions)[number]];
      expectSame({ categories: categoriesIn(category), text, feedback, answers }, written);
    }),
  );
});

test('GIFT, by a parser of others', () => {
  assert(
    property(lesson, (written) => {
      const [category, question] = parse(
        giftOf(named(written.name), [written.lesson]),
      ) as unknown as [
        { title: string },
        {
          stem: { text: string };
          globalFeedback: { text: string };
          choices: { isCorrect: boolean; text: { text: string } }[];
        },
      ];
      const answers = question.choices.map(({ isCorrect, text }) => ({
        text: text.text,
        score: isCorrect ? 1 : 0,
      }));
      const { stem, globalFeedback } = question;
      // It leaves a category as it is written.
      const categories = categoriesIn(category.title.replaceAll('\\\\', '\\'));
      expectSame({ categories, text: stem.text, feedback: globalFeedback.text, answers }, written);
    }),
  );
});

test('Moodle XML', () => {
  assert(
    property(lesson, (written) => {
      const read = opened(moodleOf(named(written.name), [written.lesson]), (document) => {
        const fractions = (
          document.find('//answer/@fraction') as unknown as { value: string }[]
        ).map(({ value }) => Number(value) / 100);
        return {
          categories: categoriesIn(texts(document, '//category/text')[0]!),
          text: texts(document, '//questiontext/text')[0]!,
          feedback: texts(document, '//generalfeedback/text')[0]!,
          answers: texts(document, '//answer/text').map((text, at) => ({
            text,
            score: fractions[at]!,
          })),
        };
      });
      expectSame(read, written);
    }),
  );
});

const credit = (name: string) =>
  `${name} · ${name} · https://x.example/?a=1&b=2 · https://x.example/fr/chapter.html`;

test('who made it, in GIFT and in Moodle XML', () => {
  assert(
    property(lesson, ({ name, lesson: each }) => {
      const [comment] = giftOf(named(name), [each]).split('\n');
      expect(comment).toBe(`// ${spaced(credit(name))}`);
      const info = opened(moodleOf(named(name), [each]), (document) =>
        texts(document, '//question[@type="category"]/info/text'),
      );
      expect(info).toEqual([spaced(credit(name))]);
    }),
  );
});

test('who made it, in the vCards of a manifest', () => {
  const lom = { lom: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest' };
  assert(
    property(words, (name) => {
      const cards = opened(manifestOf(named(name), [], []), (document) =>
        texts(document, '//lom:entity', lom),
      ) as string[];
      expect(cards).toHaveLength(2);
      for (const card of cards) {
        const read = new ICAL.Component(ICAL.parse(card) as unknown[] as string[]);
        expect(read.name).toBe('vcard');
        // The parser leaves this escape, which RFC 2426 asks for, as it is.
        const group = String(read.getFirstPropertyValue('fn')).replaceAll(String.raw`\;`, ';');
        expect(group).toBe(name.replaceAll(/\s+/g, ' '));
      }
    }),
  );
});

test('QTI: in ASCII alone, and as HTML', () => {
  const qti = { qti: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' };
  assert(
    property(lesson, ({ lesson: each }) => {
      const mattexts = opened(assessmentOf(each), (document) =>
        texts(document, '//qti:mattext', qti),
      ) as string[];
      const { question, options, why } = each.quiz[0]!;
      for (const text of mattexts) expect(text).toMatch(/^[\0-\x7f]*$/);
      expect(mattexts.map(shown)).toEqual([question, ...Object.values(options), why]);
    }),
  );
});

test('the manifest and the links of a cartridge', () => {
  const cp = { cp: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1' };
  assert(
    property(words, words, words, (name, title, text) => {
      const content = webLinkOf(text, 'https://x.example/?a=1&b=<2>');
      const item = {
        id: 'link',
        title: text,
        type: 'imswl_xmlv1p1',
        path: 'l.xml',
        content,
      } as const;
      const manifest = manifestOf(named(name), [{ id: 'one', title, items: [item] }], []);
      expect(opened(manifest, (document) => texts(document, '//cp:title', cp))).toEqual([
        title,
        text,
      ]);
      const lom = { lom: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest' };
      expect(opened(manifest, (document) => texts(document, '//lom:title', lom))).toEqual([name]);
      expect(opened(content, (document) => document.root.content.trim())).toBe(text.trim());
    }),
  );
});
