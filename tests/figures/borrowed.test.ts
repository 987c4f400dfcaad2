/** A figure whose words a draft language borrows speaks one language: its numbers, dates and names are its words’ too. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawFigure } from '../../src/views/figures/draw.ts';
import { readWork } from '../../src/work/work.ts';
import { newFolder } from '../helpers/folder.ts';
import { wordsOf } from './all.ts';

const root = newFolder();

// A draft of German that has its settings and its strings, and of the records the events alone.
cpSync('content', root, { recursive: true });
const settings = readFileSync(join(root, 'fr/language.yaml'), 'utf8');
cpSync(join(root, 'fr'), join(root, 'de'), {
  recursive: true,
  filter: (from) => from === join(root, 'fr') || /(ui\.json|events\.yaml)$/.test(from),
});
writeFileSync(
  join(root, 'de/language.yaml'),
  `${settings
    .replace(/^tag: .*$/m, 'tag: de')
    .replace(/^locale: .*$/m, 'locale: de-DE')
    .replace(/^status: .*$/m, 'status: draft\nfallback: en')}`,
);
const work = readWork(root);
const ids = [...work.figures.keys()];

test.each(ids)('%s', (id) => {
  const draft = drawFigure(work, 'de', id);
  const original = drawFigure(work, 'en', id);
  expect(draft.written).toBe('en');
  const { title, description, alt, note } = original;
  expect(draft).toMatchObject({ title, description, alt, note });
  const cells = draft.table.rows.flat();
  const originals = original.table.rows.flat();
  // What the language has itself is said in it, and says so.
  const unexpected = cells.filter(({ text, foreign }, at) =>
    foreign?.lang && foreign.lang !== originals[at]!.foreign?.lang
      ? foreign.lang !== 'de'
      : text !== originals[at]!.text,
  );
  expect(unexpected).toEqual([]);
});

test.each(ids.filter((id) => id !== 'timeline-picture'))('%s, in every word', (id) => {
  expect(wordsOf(drawFigure(work, 'de', id))).toEqual(wordsOf(drawFigure(work, 'en', id)));
});

test('in a borrowed figure, the language’s own words have its lang', () => {
  const { table } = drawFigure(work, 'de', 'timeline-picture');
  expect(table.rows.flat().filter(({ foreign }) => foreign?.lang === 'de').length).toBe(
    work.events.size,
  );
});
