/** A figure whose words a draft language borrows speaks one language: its numbers, dates and names are its words’ too. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawFigure } from '../../src/figures/draw.ts';
import { readWork } from '../../src/model/work.ts';
import { wordsOf } from './all.ts';

const root = mkdtempSync(join(tmpdir(), 'borrowed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

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
  draft.table.rows.forEach((row, at) =>
    row.forEach(({ text, lang }, column) => {
      // What the language has itself is said in it, and says so.
      if (lang) expect(lang).toBe('de');
      else expect(text).toBe(original.table.rows[at]![column]!.text);
    }),
  );
  if (id !== 'timeline-picture') expect(wordsOf(draft)).toEqual(wordsOf(original));
});

test('what the language says itself is told apart in what it borrows', () => {
  const { table } = drawFigure(work, 'de', 'timeline-picture');
  expect(table.rows.flat().filter(({ lang }) => lang === 'de').length).toBe(work.events.size);
});
