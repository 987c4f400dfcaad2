/** Figures to take away. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { csvParse } from 'd3-dsv';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/views/figures/csv.ts';
import { drawFigure } from '../../src/views/figures/draw.ts';
import { png, scale } from '../../src/views/figures/png.ts';
import { standalone } from '../../src/views/figures/standalone.ts';
import { typeset } from '../../src/language/typography.ts';
import { calendarAddress, figureFileAddress } from '../../src/work/address.ts';
import { readWork } from '../../src/work/work.ts';
import { dist } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';
import { everyFigure, ids, site } from './all.ts';

const bytes = (path: string) => readFileSync(join(dist, path));

describe.each(everyFigure)('$id in “$language”', ({ id, language, figure }) => {
  const svg = site.text(figureFileAddress(language, id, 'svg'));

  test('the picture stands alone: words inside, colours written in', () => {
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('<title id="title">');
    expect(svg).toContain('<desc id="desc">');
    expect(svg).toContain(`lang="${language}"`);
    // The words are broken into lines where there is no room.
    const bare = (text = '') => text.replaceAll(/\s/g, '');
    const { document } = parseHTML(`<body>${svg}</body>`);
    const words = bare([...document.querySelectorAll('text')].map((e) => e.textContent).join(''));
    for (const text of [figure.title, figure.description, figure.note, 'CC BY 4.0'])
      expect(words).toContain(bare(text));
    expect(svg).not.toMatch(/var\(|currentColor|<style|style=|class=|<script|<image/);
    const named = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, name]) => name);
    expect(named.filter((name) => !svg.includes(`id="${name}"`))).toEqual([]);
  });

  test('the PNG is one, as large as the picture asks', () => {
    const image = bytes(figureFileAddress(language, id, 'png'));
    expect(image.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const { width, height } = standalone(figure, [], work.story.palette);
    expect(image.readUInt32BE(16)).toBe(width * scale);
    expect(image.readUInt32BE(20)).toBeGreaterThanOrEqual(height * scale);
  });

  test('the table’s columns are those that are described', () => {
    const parsed = csvParse(site.text(figureFileAddress(language, id, 'csv')));
    const metadata = JSON.parse(
      site.text(figureFileAddress(language, id, 'csv-metadata.json')),
    ) as {
      url: string;
      'dc:language': string;
      'dc:title': string;
      'dc:description': string;
      tableSchema: { columns: { name: string; 'dc:description': string; datatype: string }[] };
    };
    const { columns } = metadata.tableSchema;
    expect(columns.map(({ name }) => name)).toEqual(parsed.columns);
    expect(metadata.url).toBe(`${id}.csv`);
    expect(metadata['dc:language']).toBe(language);
    expect(metadata['dc:title']).toBe(figure.title);
    expect(metadata['dc:description']).toBe(
      [figure.description, figure.note].filter(Boolean).join(' '),
    );
    expect(parsed).toHaveLength(figure.table.rows.length);
    for (const column of columns) {
      expect(column['dc:description'].length).toBeGreaterThan(10);
      if (column.datatype === 'string') continue;
      // An empty cell has no value (CSVW's null): what is no number.
      for (const row of parsed.filter((each) => each[column.name] !== ''))
        expect(row[column.name]).toMatch(/^-?\d+(\.\d+)?$/);
    }
  });
});

test('columns are described in each language', () => {
  for (const id of ids) {
    const described = languages.map((language) =>
      drawFigure(work, language, id)
        .table.columns.map(({ description }) => description)
        .join(),
    );
    expect(new Set(described).size).toBe(languages.length);
  }
});

test('drawn twice, a figure has the same bytes', () => {
  const again = readWork(work.root);
  for (const { id, language, figure } of everyFigure) {
    const other = drawFigure(again, language, id);
    expect(other.picture.body).toBe(figure.picture.body);
    expect(csv(other)).toBe(csv(figure));
    expect(standalone(other, [], work.story.palette).svg).toBe(
      standalone(figure, [], work.story.palette).svg,
    );
  }
});

test('the pixels of a drawing have the same bytes twice', () => {
  const { svg } = standalone(everyFigure[0]!.figure, [], work.story.palette);
  expect(png(svg, work.story.palette)).toEqual(png(svg, work.story.palette));
});

describe.each(languages)('the calendar in “%s”', (language) => {
  const text = site.text(calendarAddress(language));
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

  test('has every event, on whole days', () => {
    expect(events).toHaveLength(work.events.size);
    const records = [...work.events.values()];
    events.forEach((event, index) => {
      const { id, date } = records[index]!;
      expect(event.uid.startsWith(`${id}.${language}@`)).toBe(true);
      expect(event.startDate.isDate).toBe(true);
      expect(event.startDate.toString().startsWith(date.slice(0, 10))).toBe(true);
      expect(event.endDate.compare(event.startDate)).toBeGreaterThan(0);
      expect(event.summary).toBe(
        typeset(work.languages.get(language)!.words.events.get(id)!.title, language),
      );
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test.each([
    ['a day', 'one-day-freeze', '2020-09-17'],
    ['all that it lasts', 'july-ad-pause', '2020-08-01'],
    ['its month', 'microsoft-stops-us-ads', '2020-06-01'],
    ['the last month of its year', 'sap-and-verizon-still-absent', '2021-01-01'],
    ['its year', 'facebook-commissions-audit', '2019-01-01'],
  ])('an event takes %s', (_, id, after) => {
    const event = events.find(({ uid }) => uid.startsWith(`${id}.`))!;
    expect(event.endDate.toString()).toBe(after);
  });

  test('has the lines that the format asks for', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
