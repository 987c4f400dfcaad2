/** The home page, in the order in which it tells the story, and the story in two minutes. */
import { describe, expect, test } from 'vitest';
import { link, pageAddress } from '../../src/work/address.ts';
import { certainties } from '../../src/work/certainty.ts';
import { all, readSite } from './built.ts';
import { languages, work } from './versions.ts';

const site = readSite();
const picture = 'what-came-when';
const read = (element: Element | null) => element?.textContent?.trim() ?? '';

describe.each(languages)('in “%s”', (language) => {
  const home = site.page(pageAddress(work, language, 'home'));
  const brief = site.page(pageAddress(work, language, 'brief'));
  const rows = (section: string) => all(home, `.${section} li`);
  const hrefs = (element: Element) =>
    [...element.querySelectorAll('a')].map((found) => found.getAttribute('href')!);
  const to = (address: string) => link(home.path, address);

  test('a number is no surer than the values that it is made of', () => {
    const shown = all(home, '.numbers li > b').map((number) => number.dataset['certainty']!);
    for (const [index, number] of work.story.numbers.entries()) {
      if (number.form === 'answers') continue;
      const { fact, value, ...others } = number;
      const names = [
        value,
        'of' in others ? others.of : value,
        'from' in others ? others.from : value,
      ];
      for (const name of names) {
        const sure = certainties.indexOf(work.facts.get(fact)!.values[name]!.certainty);
        expect(certainties.findIndex((each) => each === shown[index])).toBeGreaterThanOrEqual(sure);
      }
    }
    expect(shown).toHaveLength(work.story.numbers.length);
  });

  test('home has question, picture, numbers, doors, chapters and look-up, in this order', () => {
    const parts = all(home, 'main > *').map((part) => part.id || part.className.split(' ')[0]);
    expect(parts).toEqual(['hero', picture, 'numbers', 'doors', 'chapters', 'look-up']);
    expect(read(home.document.querySelector('h1'))).toMatch(/\?$/);
    expect(all(home, '.hero .emblem path, .hero .emblem rect').length).toBeGreaterThan(0);
  });

  test('the picture has each count as solid or hatched as it is sure', () => {
    const chart = home.document.querySelector(`[id="${picture}"] svg.wide`)!;
    const counts = work.figures.get(picture)!.chart;
    if (counts.kind !== 'course') throw new Error(`${picture} is no course.`);
    const sure = counts.counts.map(
      ({ fact, value }) => work.facts.get(fact)!.values[value]!.certainty,
    );
    expect(sure).toHaveLength(6);
    const bars = [...chart.querySelectorAll('path[stroke*="advertisers"][fill]')];
    const hatched = bars.map((bar) => bar.getAttribute('fill')!.startsWith('url('));
    expect(hatched).toEqual(sure.map((certainty) => certainty === 'claimed'));
    const listed = all(home, `[id="${picture}"] .course .stopped`);
    const shown = listed.map((item) => item.dataset['certainty']);
    expect(shown.toSorted()).toEqual(sure.toSorted());
  });

  test('the picture draws the freeze as one day of its time, and July as thirty-one', () => {
    const widths = all(home, `[id="${picture}"] svg.wide > path[d*="V480h-"]`).map((path) =>
      Number(/h([\d.]+)V/.exec(path.getAttribute('d')!)![1]),
    );
    const [july, freeze] = widths;
    expect(widths).toHaveLength(2);
    expect(july! / freeze!).toBeCloseTo(31, 0);
    expect(810 / freeze!).toBeCloseTo(245, 0);
  });

  test('a count is drawn on its day, or as wide as the month where no day is known', () => {
    const { chart } = work.figures.get(picture)!;
    if (chart.kind !== 'course') throw new Error(`${picture} is no course.`);
    const drawn = all(home, `[id="${picture}"] svg.wide path[stroke*="advertisers"][fill]`);
    const days = drawn.map((path) => {
      const across = /^M([\d.]+) [\d.]+(?:V[\d.]+h([\d.]+)|H([\d.]+))/.exec(
        path.getAttribute('d')!,
      )!;
      const [from, width, end] = across.slice(1).map(Number);
      return Math.round(((across[3] ? end! - from! : width!) / 810) * 245);
    });
    const dates = chart.counts.map(({ fact, value }) => work.facts.get(fact)!.values[value]!.asOf);
    expect(dates).toContain('2020-09');
    expect(days).toEqual(dates.map((date) => (date === '2020-09' ? 30 : 2)));
  });

  test('each rule of the picture leads to its section, wide and narrow', () => {
    const found = (selector: string) =>
      all(home, `[id="${picture}"] ${selector} a`).map((each) => each.getAttribute('href'));
    expect(found('svg.wide')).toHaveLength(8);
    expect(found('.course').toSorted()).toEqual(found('svg.wide').toSorted());
  });

  test('each number says how sure it is, where it comes from, and where more is told', () => {
    expect(rows('numbers')).toHaveLength(4);
    for (const row of rows('numbers')) {
      expect(certainties).toContain(row.querySelector<HTMLElement>('b')!.dataset['certainty']);
      expect(read(row.querySelector('b'))).toMatch(/\d/);
      expect(hrefs(row)).toHaveLength(2);
    }
    expect(all(home, '.certainty-key [data-certainty]')).toHaveLength(certainties.length);
  });

  test('four doors lead to two minutes, the whole story, a lesson and a copy', () => {
    const first = work.outline[0]!.chapter;
    expect(rows('doors').flatMap(hrefs)).toEqual([
      to(brief.path),
      hrefs(rows('chapters')[0]!)[0],
      to(pageAddress(work, language, 'teach')),
      to(pageAddress(work, language, 'offline')),
    ]);
    expect(first).toBe('freeze');
    expect(read(rows('doors')[0]!.querySelector('b'))).toMatch(/^2\s/);
  });

  test('each chapter is a row with number, finding, thumbnail and minutes', () => {
    expect(rows('chapters')).toHaveLength(work.outline.length);
    for (const [index, row] of rows('chapters').entries()) {
      expect(read(row.querySelector('.number'))).toBe(String(index + 1));
      expect(read(row.querySelector('h3')).length).toBeGreaterThan(25);
      expect(row.querySelectorAll('.thumbnail path').length).toBeGreaterThan(0);
      expect(read(row.querySelector('.kicker'))).toMatch(/\d\smin/);
    }
  });

  test('six words to try lead to their results', () => {
    const search = to(pageAddress(work, language, 'search'));
    const tried = all(home, `.look-up a[href^="${search}?q="]`);
    expect(tried).toHaveLength(6);
    for (const word of tried)
      expect(decodeURIComponent(word.getAttribute('href')!.split('?q=')[1]!)).toBe(read(word));
  });

  test('two minutes are the picture and a sentence a chapter', () => {
    expect(all(brief, `figure[id="${picture}"] svg.wide`)).toHaveLength(1);
    expect(all(brief, '.sentences > li')).toHaveLength(work.outline.length);
  });
});
