/** Figures as the pages show them. */
import { describe, expect, test } from 'vitest';
import { figureFileAddress, link } from '../../src/work/address.ts';
import type { ChartKind } from '../../src/work/chart.ts';
import { all } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';
import { elementOf, everyFigure, ids, pageOf } from './all.ts';

test('the languages carry the same figures, in the same sections', () => {
  const places = languages.map((language) =>
    ids.map((id) => [id, elementOf(id, language).closest('section[data-kind]')?.id ?? null]),
  );
  for (const found of places) expect(found).toEqual(places[0]);
  const planned = [...work.figures.values()].map(({ id, section, cover }) => [
    id,
    cover ? null : (section ?? null),
  ]);
  expect(places[0]).toEqual(planned);
});

test.each(everyFigure.filter(({ id }) => work.figures.get(id)!.cover))(
  '$id in “$language” stands under the cover of its chapter, before every section',
  ({ id, language }) => {
    const inOrder = all(pageOf(id, language), 'article h1, article figure, section[data-kind]');
    expect(inOrder.findIndex((element) => element.id === id)).toBe(1);
  },
);

test('no figure has the id of a section', () => {
  expect(ids.filter((id) => work.registry.sections.includes(id))).toEqual([]);
});

describe.each(everyFigure)('$id in “$language”', ({ id, language, figure }) => {
  const element = elementOf(id, language);
  const text = (selector: string) =>
    all(element, selector).map((found) => found.textContent!.trim());

  test('has its title, a description and what it does not show', () => {
    expect(text('figcaption b')).toEqual([figure.title]);
    expect(element.textContent).toContain(figure.description);
    expect(element.textContent).toContain(figure.note ?? '');
  });

  test('has its finding as alternative text, in this language', () => {
    expect(figure.written).toBe(language);
    for (const drawing of all(element, '.chart')) {
      // What is inside an image cannot be pressed.
      const isGroup = figure.html || drawing.querySelector('a');
      expect(drawing.getAttribute('role')).toBe(isGroup ? 'group' : 'img');
      expect(drawing.getAttribute('aria-label')).toBe(figure.alt);
    }
    expect(all(element, '.chart')).toHaveLength(figure.isTable ? 0 : 1);
    for (const other of everyFigure.filter(
      (each) => each.id === id && each.language !== language,
    )) {
      expect(figure.alt).not.toBe(other.figure.alt);
    }
  });

  test('says every placeholder', () => {
    expect(element.textContent + figure.alt).not.toMatch(/\{\{|undefined|NaN/);
    // A sentence may have this word; what is nothing else is a value without its words.
    expect(all(element, '*').map((each) => each.textContent)).not.toContain('true');
  });

  test('breaks no Content Security Policy, and every id is the page’s only one', () => {
    expect(all(element, '[style], style, script, [onclick], [onload]')).toEqual([]);
    const own = all(element, '[id]').map((found) => found.id);
    const others = all(pageOf(id, language), '[id]').map((found) => found.id);
    expect(own.filter((each) => others.filter((other) => other === each).length > 1)).toEqual([]);
  });

  // The list of the article's words is the figure.
  test.skipIf(id === 'article-in-bars')('has a table with a caption and scoped headers', () => {
    const tables = all(element, 'table');
    expect(tables).toHaveLength(1);
    expect(text('caption')).toHaveLength(1);
    expect(text('caption')[0]).not.toBe('');
    expect(all(element, 'th:not([scope])').map((head) => head.outerHTML)).toEqual([]);
    const rows = all(element, 'tbody tr');
    expect(rows.every((row) => all(row, 'th[scope="row"]').length === 1)).toBe(true);
    // A row of these is a group of several, or a day, which may be of none.
    const inRows = figure.table.rows.map((cells) => cells[figure.table.heading]!.text);
    const shown = all(element, 'tbody tr').map((row) => row.textContent);
    const expected: Partial<Record<ChartKind, number>> = {
      sets: new Set(inRows).size,
      exchange: new Set(inRows).size,
      days: shown.length,
    };
    const { kind } = work.figures.get(id)!.chart;
    expect(shown).toHaveLength(expected[kind] ?? inRows.length);
    expect(inRows.filter((words) => !shown.some((row) => row.includes(words)))).toEqual([]);
  });

  test.skipIf(figure.isTable)('shows in its table what it shows in its picture', () => {
    const shown = figure.table.columns.flatMap((column, index) => (column.fileOnly ? [] : [index]));
    const cells = all(element, 'tbody tr').map((row) =>
      all(row, 'th, td').map((cell) => cell.textContent!.trim()),
    );
    expect(cells).toEqual(figure.table.rows.map((row) => shown.map((index) => row[index]!.text)));
  });

  test('names its sources', () => {
    const links = all(element, 'a').map((anchor) => anchor.getAttribute('href')!);
    const missing = figure.sources.filter(
      (source) => !links.some((href) => href.endsWith(`#${source}`)),
    );
    expect(missing).toEqual([]);
    // These lead to the sources of each of their rows.
    const ofRows = ['timeline-picture', 'claims-and-verdicts', 'article-in-bars'].includes(id);
    expect(figure.sources.length > 0).toBe(!ofRows);
  });

  test('can be linked and taken away', () => {
    const links = all(element, '.tools a').map((anchor) => anchor.getAttribute('href'));
    const files = (['svg', 'png', 'csv', 'csv-metadata.json'] as const).map((form) =>
      link(pageOf(id, language).path, figureFileAddress(language, id, form)),
    );
    expect(links).toEqual([`#${id}`, ...files]);
    // An address on a page of one language, unlike the permanent one of a section.
    const { name } = work.languages.get(language)!.language;
    expect(text('.tools a')[0]!.toLowerCase()).toContain(name.toLowerCase());
  });
});
