/** A sheet as a Word document says what its page says, with its figures and a box before each option. */
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { sheetOf } from '../../src/editions/handouts/sheet.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { chart } from '../../src/shared/markup.ts';
import { handoutAddress, lessonAddress } from '../../src/work/address.ts';
import { bare } from '../helpers/text.ts';
import { linesOf } from '../lms/word.ts';
import { all, dist, read, readSite } from '../site/built.ts';
import { languages, sectionIds, work } from '../site/versions.ts';

const site = readSite();
const built = openSite(dist);
const [{ chapter }] = work.outline as [(typeof work.outline)[number]];

function docx(language: string, sheet: string): Promise<Uint8Array> {
  const publication = built.publications.find(({ inLanguage }) => inLanguage === language)!;
  return docxOf(built, publication, sheet, sheetOf(built, publication, sheet));
}

/** The lines of a document, as Word shows them. */
async function shownIn(language: string, sheet: string): Promise<string[]> {
  return linesOf(await docx(language, sheet)).flatMap(({ text }) =>
    text
      .split('\n')
      .map((line) =>
        read(parseHTML(`<p>${line.replaceAll('<', '&lt;')}</p>`).document.querySelector('p')),
      ),
  );
}

test.each(languages)('in “%s”, each option has its box', async (language) => {
  const page = site.page(lessonAddress(work, language, chapter, 'questions'));
  const lines = await shownIn(language, page.path);
  const options = all(page, '.asked ul li').map((option) => `☐ ${read(option)}`);
  expect(options.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.startsWith('☐'))).toEqual(options);
});

test.each(languages)(
  'in “%s”, there are lines to write a name and answers on',
  async (language) => {
    for (const { chapter: each } of work.outline) {
      const page = site.page(lessonAddress(work, language, each, 'questions'));
      const lines = linesOf(await docx(language, page.path));
      const { questions } = work.languages.get(language)!.words.lessons.get(each)!;
      const name = bare(all(page, 'header p')[0]!.textContent);
      const named = lines.filter(({ text }) => bare(text) === name);
      expect(named.map(({ toFill }) => toFill)).toEqual([true]);
      for (const question of questions) {
        const at = lines.findIndex(({ text }) => bare(text) === bare(question));
        expect(at).toBeGreaterThan(0);
        expect(lines.slice(at, at + 4).map(({ toFill }) => toFill)).toEqual([
          false,
          true,
          true,
          false,
        ]);
      }
      const key = linesOf(await docx(language, lessonAddress(work, language, each, 'answers')));
      expect(key.filter(({ toFill }) => toFill)).toEqual([]);
    }
  },
);

test.each(languages)('in “%s”, an answer and why it is right are lines apart', async (language) => {
  const page = site.page(lessonAddress(work, language, chapter, 'answers'));
  const lines = await shownIn(language, page.path);
  const answers = all(page, '.asked p').map((answer) => answer.innerHTML.split(/<br\s*\/?>/));
  expect(answers.length).toBeGreaterThan(0);
  for (const parts of answers) {
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      expect(lines).toContain(read(parseHTML(`<p>${part}</p>`).document.querySelector('p')));
    }
  }
});

test.each(languages)(
  'in “%s”, questions and answers are numbered from one each',
  async (language) => {
    const key = linesOf(await docx(language, lessonAddress(work, language, chapter, 'answers')));
    const { questions, quiz } = work.languages.get(language)!.words.lessons.get(chapter)!;
    const upTo = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}.`);
    expect(key.map(({ mark }) => mark).filter(Boolean)).toEqual([
      ...upTo(questions.length),
      ...upTo(Object.keys(quiz).length),
    ]);
  },
);

test.each(languages)(
  'in “%s”, every figure is there, with its words, in one order',
  async (language) => {
    let pictures = 0;
    for (const id of sectionIds) {
      const page = site.page(handoutAddress(language, id));
      const figures = all(page, 'figure[id]');
      const file = await docx(language, page.path);
      const lines = linesOf(file);
      const drawn = lines.filter(({ picture }) => picture);
      expect(drawn.map(({ picture }) => picture!.description)).toEqual(
        figures.flatMap((figure) =>
          [...figure.querySelectorAll(chart)].map((drawing) => drawing.getAttribute('aria-label')),
        ),
      );
      pictures += drawn.length;
      for (const { picture } of drawn) {
        // At 96 pixels an inch it would fill less than half of a page.
        expect(PNG.sync.read(Buffer.from(unzipSync(file)[picture!.file]!)).width).toBeGreaterThan(
          900,
        );
      }
      for (const figure of figures) {
        const caption = read(figure.querySelector('figcaption > b'));
        const at = lines.findIndex(
          ({ text, style }) => style === 'Caption' && text.startsWith(caption),
        );
        expect(at).toBeGreaterThan(0);
        // Its picture follows, or the table that is the figure.
        expect(
          lines.slice(at + 1, at + 4).some(({ picture, style }) => picture ?? style === ''),
        ).toBe(true);
      }
    }
    expect(pictures).toBeGreaterThan(0);
  },
);
