/** The small drawings of the home page: thumbnails of the chapters’ figures, and pictures of numbers, are made of their data. */
import { describe, expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { chapterAddress, pageAddress } from '../../src/work/address.ts';
import { certaintyOfAnswer, certaintyOfVerdict, type Certainty } from '../../src/work/certainty.ts';
import type { ChartKind, ChartOf } from '../../src/work/chart.ts';
import type { Recommendation } from '../../src/work/records.ts';
import { all, readSite } from './built.ts';
import { languages, work } from './versions.ts';

const site = readSite();

interface Mark {
  certainty: Certainty;
  colour: string;
  x: number;
  width: number;
}

/** Every rectangle of a drawing, in the order of its paths. */
function marksIn(drawing: Element): Mark[] {
  return [...drawing.querySelectorAll('path[stroke-width="1.5"]')].flatMap((path) => {
    const fill = path.getAttribute('fill')!;
    const certainty =
      fill === 'none' ? 'unknown' : fill.startsWith('url(') ? 'claimed' : 'documented';
    return [...path.getAttribute('d')!.matchAll(/M([\d.]+) [\d.]+h([\d.]+)/g)].map(
      ([, x, width]): Mark => ({
        certainty,
        colour: path.getAttribute('stroke')!,
        x: Number(x) - 0.75,
        width: Number(width) + 1.5,
      }),
    );
  });
}

type Look = Pick<Mark, 'certainty' | 'colour'>;

/** What a recommendation is drawn of: met in part, it is open, and its lower half is filled. */
function answerLooks({ status }: Recommendation, colour: string): Look[] {
  const whole = { certainty: certaintyOfAnswer[status], colour };
  return status === 'partly' ? [{ ...whole, certainty: 'unknown' }, whole] : [whole];
}

/** How many marks have which look. */
function counted(looks: Look[]): Record<string, number> {
  const byLook = Map.groupBy(looks, ({ certainty, colour }) => `${certainty} ${colour}`);
  return Object.fromEntries([...byLook].map(([look, { length }]) => [look, length]));
}

const colourOf = (actor?: string) => `var(--${actor ? `${actor}-mark` : 'faint'})`;

describe.each(languages)('in “%s”', (language) => {
  const home = site.page(pageAddress(work, language, 'home'));
  const thumbnails = all(home, '.chapters .thumbnail');
  /** The thumbnails of figures of a kind, each with its chart. */
  function ofKind<K extends ChartKind>(kind: K): [Element, ChartOf<K>][] {
    return thumbnails.flatMap((thumbnail): [Element, ChartOf<K>][] => {
      const { chart } = work.figures.get(thumbnail.dataset['figure']!)!;
      return chart.kind === kind ? [[thumbnail, chart as ChartOf<K>]] : [];
    });
  }

  test('each chapter has the thumbnail of the figure under its cover', () => {
    const covers = work.outline.map(({ chapter }) => {
      const page = site.page(chapterAddress(work, language, chapter));
      return all(page, 'article figure')[0]!.id;
    });
    expect(thumbnails.map((thumbnail) => thumbnail.dataset['figure'])).toEqual(covers);
    for (const thumbnail of thumbnails) expect(thumbnail.getAttribute('aria-hidden')).toBe('true');
  });

  test('no two thumbnails are alike', () => {
    const drawings = thumbnails.map(({ innerHTML }) => innerHTML.replaceAll(/\bf\d+-/g, ''));
    expect(new Set(drawings).size).toBe(work.outline.length);
  });

  test('an exchange has a mark for each entry, in the lane, colour and texture that are its own', () => {
    expect(ofKind('exchange')).toHaveLength(3);
    for (const [thumbnail, { lanes, entries }] of ofKind('exchange')) {
      for (const [index, { label, actor }] of lanes.entries()) {
        const inLane = marksIn(thumbnail).filter(({ x }) => (x < 60 ? 0 : 1) === index);
        const expected = entries
          .filter(({ lane }) => lane === label)
          .map((entry) => ({
            certainty: entry.certainty,
            colour: colourOf(entry.actor ?? actor),
          }));
        expect(counted(inLane)).toEqual(counted(expected));
      }
    }
  });

  test('days have a mark for each name', () => {
    for (const [thumbnail, { actor }] of ofKind('days')) {
      const looks = [...work.stances.values()].map(({ certainty }) => ({
        certainty,
        colour: colourOf(actor),
      }));
      expect(counted(marksIn(thumbnail))).toEqual(counted(looks));
    }
    expect(ofKind('days')).toHaveLength(1);
  });

  test('recommendations have a mark each, by what is documented of them', () => {
    for (const [thumbnail, { actor }] of ofKind('recommendations')) {
      const looks = [...work.recommendations.values()].flatMap((each) =>
        answerLooks(each, colourOf(actor)),
      );
      expect(counted(marksIn(thumbnail))).toEqual(counted(looks));
    }
    expect(ofKind('recommendations')).toHaveLength(1);
  });

  test('an article has a mark for each claim, by its verdict, the longest for the longest words', () => {
    const [[thumbnail] = []] = ofKind('article');
    const marks = marksIn(thumbnail!);
    const looks = [...work.claims.values()].map(({ verdict }) => ({
      certainty: certaintyOfVerdict[verdict],
      colour: 'var(--faint)',
    }));
    expect(counted(marks)).toEqual(counted(looks));
    expect(new Set(marks.map(({ width }) => width)).size).toBeGreaterThan(marks.length / 2);
  });

  test('sets have a bar for each piece, as long as the figure has names', () => {
    const [[thumbnail, chart] = []] = ofKind('sets');
    const csv = site.text(`${language}/figures/who-stands-where.csv`);
    const names = csv.split('\n').slice(1).filter(Boolean);
    const sizes = [...Map.groupBy(names, (row) => /^("[^"]*"|[^,]*)/.exec(row)![0]).values()];
    const shown = sizes
      .map(({ length }) => length)
      .filter((_, index) => chart!.groups[index]!.certainty);
    const most = Math.max(...sizes.map(({ length }) => length));
    const widths = marksIn(thumbnail!).map(({ width }) => Math.round((width / 120) * most));
    expect(widths.toSorted((a, b) => a - b)).toEqual(shown.toSorted((a, b) => a - b));
  });

  test('a line of quarters is as high in each as its growth', () => {
    const [[thumbnail] = []] = ofKind('quarters');
    const line = thumbnail!.querySelector('path[fill="none"]')!.getAttribute('d')!;
    const heights = [...line.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => 71 - Number(y));
    const growth = work.revenue.quarters.map((quarter) => quarter.growth);
    expect(heights).toHaveLength(growth.length);
    for (const [index, height] of heights.entries())
      expect(height / Math.max(...heights)).toBeCloseTo(growth[index]! / Math.max(...growth), 1);
  });

  test('a grid has the filled squares of its figure above a field', () => {
    const [[thumbnail] = []] = ofKind('grid');
    const { from, to } = work.facts.get('hate-prevalence')!.values['third-quarter']!;
    const squares = [...thumbnail!.querySelectorAll('path[d*=" 1h"]')].map(
      (path) => path.getAttribute('d')!.split('M').length - 1,
    );
    expect(squares).toEqual([from!, to! - from!]);
  });

  describe('the picture of a number', () => {
    const drawn = all(home, '.numbers .drawn');
    const shown = work.story.numbers.map((number, index) => ({
      number,
      picture: drawn[index]!,
    }));
    type Number = (typeof shown)[number]['number'];
    function ofForm<F extends Number['form']>(form: F) {
      return shown.flatMap(({ number, picture }) =>
        number.form === form ? [{ number: number as Extract<Number, { form: F }>, picture }] : [],
      );
    }
    const amountOf = (fact: string, value: string) => work.facts.get(fact)!.values[value]!.amount!;

    test('is there for each, one as high as another, and two bars in its place', () => {
      expect(drawn).toHaveLength(work.story.numbers.length);
      const boxes = drawn.map((each) =>
        all(each, 'svg').map((picture) => picture.getAttribute('viewBox')),
      );
      expect(new Set(boxes.map(String)).size).toBe(2);
      const heights = boxes.map((each) => each.map((box) => Number(box!.split(' ')[3])));
      expect(heights.map(({ length }) => length)).toEqual(
        work.story.numbers.map(({ form }) => (['change', 'value'].includes(form) ? 2 : 1)),
      );
      for (const picture of drawn.flatMap((each) => all(each, 'svg')))
        expect(picture.getAttribute('aria-hidden')).toBe('true');
    });

    test('has in words above each bar what it is of, with the time and the amount of the data', () => {
      const { date, value } = localize(work, language);
      for (const { number, picture } of [...ofForm('change'), ...ofForm('value')]) {
        const labels = all(picture, 'p').map((label) => label.textContent!);
        const [before, after] = labels;
        expect(labels).toHaveLength(2);
        for (const label of all(picture, 'p'))
          expect(label.nextElementSibling!.localName).toBe('svg');
        const { values } = work.facts.get(number.fact)!;
        expect(after).toContain(date(values[number.value]!.asOf));
        if (number.form !== 'change') continue;
        expect(before).toContain(value(values[number.from]!));
        expect(after).toContain(value(values[number.value]!));
      }
      expect(all(home, '.numbers .drawn p')).toHaveLength(4);
    });

    test('stands above a sentence that is whole', () => {
      const sentences = all(home, '.numbers li > p').map(
        (sentence) => sentence.firstChild!.textContent!,
      );
      expect(sentences).toHaveLength(work.story.numbers.length);
      for (const sentence of sentences) expect(sentence.trim()).toMatch(/^\p{Lu}.*\.$/u);
    });

    test('of one in many is a field of so many squares, one of them filled', () => {
      expect(ofForm('one-in').length).toBeGreaterThan(0);
      for (const { number, picture } of ofForm('one-in')) {
        const of = amountOf(number.fact, number.of) / amountOf(number.fact, number.value);
        const lengthOf = (element: Element, name: string) => Number(element.getAttribute(name));
        const step = lengthOf(picture.querySelector('pattern')!, 'width');
        const fields = [...picture.querySelectorAll('rect[fill^="url("]')];
        const squares = fields.map(
          (field) =>
            Math.round(lengthOf(field, 'width') / step) *
            Math.round(lengthOf(field, 'height') / step),
        );
        expect(squares.reduce((sum, count) => sum + count, 0)).toBe(Math.round(of));
        // The filled one, and the same enlarged.
        expect(picture.querySelectorAll(`path[fill="${colourOf(number.actor)}"]`)).toHaveLength(2);
      }
    });

    test('of a change has a bar before and one after, each as sure as it is', () => {
      expect(ofForm('change').length).toBeGreaterThan(0);
      for (const { number, picture } of ofForm('change')) {
        const { fact, from, value, actor } = number;
        const marks = marksIn(picture);
        const looks = [from, value].map((name) => ({
          certainty: work.facts.get(fact)!.values[name]!.certainty,
          colour: colourOf(actor),
        }));
        expect(counted(marks)).toEqual(counted(looks));
        expect(marks[1]!.width / marks[0]!.width).toBeCloseTo(
          amountOf(fact, value) / amountOf(fact, from),
          3,
        );
      }
    });

    test('of a growth has a bar of a hundred, and one of what it has become', () => {
      expect(ofForm('value').length).toBeGreaterThan(0);
      for (const { number, picture } of ofForm('value')) {
        const [before, after] = marksIn(picture);
        const growth = amountOf(number.fact, number.value);
        expect(after!.width / before!.width).toBeCloseTo(1 + growth / 100, 2);
      }
    });

    test('of recommendations has one mark each, by its status', () => {
      expect(ofForm('answers').length).toBeGreaterThan(0);
      for (const { number, picture } of ofForm('answers')) {
        const looks = [...work.recommendations.values()].flatMap((each) =>
          answerLooks(each, colourOf(number.actor)),
        );
        expect(counted(marksIn(picture))).toEqual(counted(looks));
      }
    });
  });
});
