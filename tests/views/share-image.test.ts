/** What a share image says, as it is laid out: large enough where it is shown small, and only of what its picture has. */
import { describe, expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { fontsWith } from '../../src/lib/fonts.ts';
import { drawFigure } from '../../src/views/figures/draw.ts';
import { squared } from '../../src/views/figures/miniature.ts';
import { filledNumber } from '../../src/views/home/numbers.ts';
import { citableCard, pageCard } from '../../src/views/share-image/card.ts';
import type { ShareImage } from '../../src/views/share-image/content.ts';
import { layout } from '../../src/views/share-image/share-image.ts';
import { certainties, type Certainty } from '../../src/work/certainty.ts';
import { citables } from '../../src/work/citable.ts';
import { pageKinds } from '../../src/work/language.ts';
import { work } from '../work/work.ts';

interface Text {
  text: string;
  size: number;
}

interface Element {
  props: { style: { fontSize?: number }; children?: unknown };
}

/** All words with their sizes. */
function textsOf(element: unknown, inherited = 16): Text[] {
  if (typeof element === 'string')
    return element.trim() ? [{ text: element, size: inherited }] : [];
  if (Array.isArray(element)) return element.flatMap((each) => textsOf(each, inherited));
  const { style = {}, children = [] } = (element as Element).props;
  return textsOf(children, style.fontSize ?? inherited);
}

const key = { documented: 'Checked', claimed: 'Said', unknown: 'Open' };
const long =
  'A finding of so many words that it needs the whole width of the picture to be read at all '.repeat(
    2,
  );
const colour = 'var(--link)';

/** An image whose picture has these textures. */
function imageOf(used: Certainty[], words: Partial<ShareImage> = {}): ShareImage {
  const picture = squared(
    'p',
    used.map((certainty) => ({ certainty, colour })),
    5,
  );
  const value = { number: '+22%', label: 'third quarter' };
  return {
    writing: { direction: 'ltr', fonts: fontsWith(undefined) },
    work: 'The Freeze',
    title: 'Short',
    mark: work.mark.large,
    palette: work.story.palette,
    key,
    figure: { picture, caption: { values: [value] } },
    ...words,
  };
}

const wordsIn = (image: ShareImage) => textsOf(layout(image)).map(({ text }) => text);

test.each<{ used: Certainty[]; explained: Certainty[] }>([
  { used: ['documented'], explained: [] },
  { used: ['claimed'], explained: ['claimed'] },
  { used: ['unknown', 'documented'], explained: ['documented', 'unknown'] },
  { used: ['unknown', 'claimed', 'documented'], explained: ['documented', 'claimed', 'unknown'] },
])('the key to a picture with $used explains $explained', ({ used, explained }) => {
  const words = wordsIn(imageOf(used));
  expect(words.filter((text) => Object.values(key).includes(text))).toEqual(
    explained.map((certainty) => key[certainty]),
  );
});

test('a long finding takes the room of the figure, and is never cut', () => {
  const [alone, beside] = [imageOf(['claimed'], { title: long }), imageOf(['claimed'])];
  expect(wordsIn(beside)).toEqual(
    expect.arrayContaining(['Short', '+22%', 'third quarter', 'Said']),
  );
  expect(wordsIn(alone)).toEqual([long, 'The Freeze']);
});

test('a label that would leave no room for the figure goes whole', () => {
  const image = imageOf(['claimed']);
  const label = 'one of those labels that go on for lines and lines and lines '.repeat(6);
  const figure = { ...image.figure!, caption: { values: [{ number: '+22%', label }] } };
  const words = wordsIn({ ...image, figure });
  expect(words).toContain('+22%');
  expect(words).not.toContain(label);
});

describe.each([...work.languages.keys()])('in “%s”', (language) => {
  const localized = localize(work, language);
  const images = [
    ...pageKinds.map((kind) => ({ name: kind, image: pageCard(localized, kind) })),
    ...citables(work).map((what) => ({
      name: 'id' in what ? `${what.kind} ${what.id}` : what.kind,
      image: citableCard(localized, what),
    })),
  ];

  test('no words are too small where the image is 300 pixels wide, but for the name of the site', () => {
    const small = images.flatMap(({ name, image }) =>
      textsOf(layout(image))
        .filter(({ text, size }) => size < 34 && text !== image.work)
        .map(({ text, size }) => `${name}: ${size} px “${text}”`),
    );
    expect(small).toEqual([]);
  });

  test('each title stands there whole', () => {
    for (const { image } of images) expect(wordsIn(image)).toContain(image.title);
  });

  test('home says a number', () => {
    const number = work.story.numbers[0]!;
    const text = localized.t(
      `number.${number.id as 'answers'}.text`,
      filledNumber(localized, number),
    );
    expect(wordsIn(pageCard(localized, 'home')).join(' ')).toContain(text);
  });

  test.each([...work.figures.keys()])('the numbers beside “%s” are those of the figure', (id) => {
    const { caption, alt, title, table } = drawFigure(work, language, id);
    const numbersOf = (text: string) => text.match(/\d+(?:[.,\u202f]\d+)*/g) ?? [];
    const cells = table.rows.flat().map(({ text }) => text);
    const written = new Set([alt, title, ...cells].flatMap(numbersOf));
    const isWritten = (text: string) => numbersOf(text).every((number) => written.has(number));
    const isRight = ({ number, label }: { number: string; label: string }) => {
      // What a figure counts, its table has in rows with the same label.
      const { length: count } = table.rows.filter((row) => row.some(({ text }) => text === label));
      if (count < 2) return isWritten(number);
      const [first, total = String(table.rows.length)] = numbersOf(number);
      return first === String(count) && total === String(table.rows.length);
    };
    expect((caption.values ?? []).filter((value) => !isRight(value))).toEqual([]);
    expect((caption.ends ?? []).filter((end) => !isWritten(end))).toEqual([]);
  });
});

test('what a picture shows is what its marks are, and an outline is none', () => {
  const used = (id: string) => drawFigure(work, 'en', id).miniature.certainties;
  const sorted = (id: string) => certainties.filter((each) => used(id).includes(each));
  expect(sorted('revenue-quarters')).toEqual(['documented']);
  expect(sorted('one-in-nine-thousand')).toEqual(['documented']);
  expect(sorted('nine-and-the-hundred')).toEqual(['claimed']);
  expect(sorted('pauses-by-day')).toEqual(['documented', 'claimed', 'unknown']);
});
