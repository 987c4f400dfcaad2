/** Markdown and JSON say what the page says: nothing lost, nothing added. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainSection } from '../../src/editions/text.ts';
import { chart } from '../../src/shared/markup.ts';
import { all, readSite, type Page } from '../site/built.ts';
import { makeEditions, smallCopy } from './made.ts';

const folder = smallCopy();
const site = readSite(folder);

beforeAll(() => makeEditions(folder, ['text']));

/** Words only: Markdown writes the numbers of sources in another way, and spaces may differ. */
const wordsOf = (text: string) => text.replace(/\[\^\d+\]/g, '').replace(/\s+/g, '');

function wordsOnPage(page: Page, id: string): string {
  const section = page.document.getElementById(id)!.cloneNode(true) as HTMLElement;
  const others = 'h2, .summary, .tools, [data-search-skip], .marker, svg, figure summary, caption';
  for (const other of section.querySelectorAll(`${others}, ${chart}`)) other.remove();
  return wordsOf(section.textContent!);
}

/** A source as the page lists it, without its ways back. */
function wordsOfNote(page: Page, number: string): string {
  const item = page.document.getElementById(`n${number}`)!.cloneNode(true) as HTMLElement;
  for (const other of item.querySelectorAll('small')) other.remove();
  return wordsOf(item.textContent!);
}

function wordsInMarkdown(text: string): string {
  return wordsOf(
    parseHTML(`<main>${marked.parse(text, { async: false })}</main>`).document.documentElement
      .textContent!,
  );
}

describe.each(['en', 'fr'])('in “%s”', (language) => {
  let files: Record<string, Uint8Array>;
  let sections: PlainSection[];
  beforeAll(() => {
    const root = `the-freeze-explained.${language}`;
    const zip = readFileSync(join(folder, 'downloads', `${root}.text.zip`));
    files = Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([path, content]) => [
        path.slice(root.length + 1),
        content,
      ]),
    );
    sections = JSON.parse(Buffer.from(files['sections.json']!).toString());
  });

  /** The page of the story that has a section. */
  const pageWith = (id: string) =>
    site.pages.find(
      ({ path, document }) =>
        path.startsWith(`${language}/`) && document.querySelector(`nav.story ~ main section#${id}`),
    )!;

  test('every section is there, in the order of the story', () => {
    const ids = JSON.parse(site.text('data/sections.json')).map(({ id }: { id: string }) => id);
    expect(sections.map(({ id }) => id)).toEqual(ids);
  });

  test('the Markdown, read as Markdown, has the words of the page', () => {
    for (const { id, permanent, text } of sections) {
      expect(permanent).toMatch(new RegExp(`/s/${id}\\.html$`));
      const body = text.replace(/^\[\^\d+\]: .*$/gm, '');
      expect(wordsInMarkdown(body), `${id}`).toBe(wordsOnPage(pageWith(id), id));
    }
  });

  test('every source number of the page has its note, and every note its number', () => {
    for (const { id, text } of sections) {
      const page = pageWith(id);
      const shown = new Set(all(page, `#${id} .marker a`).map((link) => link.textContent!));
      const numbers = new Set([...text.matchAll(/(?<=.)\[\^(\d+)\]/g)].map(([, number]) => number));
      expect(numbers, `${id}`).toEqual(shown);
      const notes = [...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)];
      expect(notes.map(([, number, note]) => [number, wordsInMarkdown(note!)])).toEqual(
        [...shown].map((number) => [number, wordsOfNote(page, number)]),
      );
    }
  });

  test('the JSON says the same as the files, with facts and sources as the data have them', () => {
    const data = (kind: string) => JSON.parse(site.text(`data/${kind}.json`));
    const [facts, sources]: { id: string }[][] = [data('facts'), data('sources')];
    const basis: { id: string; facts: string[]; sources: string[] }[] = data('sections');
    for (const [at, { id, text, summary, ...section }] of sections.entries()) {
      const file = Buffer.from(files[`sections/${id}.md`]!).toString();
      expect(file).toContain(`**${summary}**\n\n${text}\n`);
      expect(file).toMatch(/^---\n[^]*?\ndate: "\d{4}-\d\d-\d\d"\n[^]*?\n---\n/);
      const rests = basis[at]!;
      expect(rests.facts.length * rests.sources.length).toBeGreaterThan(0);
      expect(section.facts).toEqual(rests.facts.map((each) => facts!.find((f) => f.id === each)));
      expect(section.sources).toEqual(
        rests.sources.map((each) => sources!.find((s) => s.id === each)),
      );
    }
  });

  test('nothing is left of the page’s markup', () => {
    for (const { id, text } of sections) expect(text, `${id}`).not.toMatch(/<\/?[a-z]/i);
  });
});
