/** Markdown and JSON say what the page says: nothing lost, nothing added. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainSection } from '../../src/editions/text.ts';
import { all, readSite, type Page } from '../site/built.ts';
import { makeEditions, smallCopy } from './made.ts';

const folder = smallCopy();
const site = readSite(folder);

beforeAll(() => makeEditions(folder, ['text']));

/** Words only: numbers of sources are told otherwise, and space is no word. */
const wordsOf = (text: string) => text.replace(/\[\^\d+\]/g, '').replace(/\s+/g, '');

function wordsOnPage(page: Page, id: string): string {
  const section = page.document.getElementById(id)!.cloneNode(true) as HTMLElement;
  const others = 'h2, .summary, .tools, [data-search-skip], .marker, svg, figure summary, caption';
  for (const other of section.querySelectorAll(others)) other.remove();
  return wordsOf(section.textContent!);
}

function wordsInMarkdown(text: string): string {
  const body = text.replace(/^\[\^\d+\]: .*$/gm, '');
  return wordsOf(
    parseHTML(`<main>${marked.parse(body, { async: false })}</main>`).document.documentElement
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

  test('every section is there, in the order of the story', () => {
    const ids = JSON.parse(site.text('data/sections.json')).map(({ id }: { id: string }) => id);
    expect(sections.map(({ id }) => id)).toEqual(ids);
  });

  test('the Markdown, read as Markdown, has the words of the page', () => {
    for (const { id, permanent, text } of sections) {
      expect(permanent).toMatch(new RegExp(`/s/${id}\\.html$`));
      const page = site.pages.find(
        ({ path, document }) =>
          path.startsWith(`${language}/`) &&
          document.querySelector(`nav.story ~ main section#${id}`),
      )!;
      expect(wordsInMarkdown(text), `${id}`).toBe(wordsOnPage(page, id));
    }
  });

  test('every source number has its note, and every note its number', () => {
    for (const { id, text } of sections) {
      const notes = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
      const numbers = new Set([...text.matchAll(/(?<=.)\[\^(\d+)\]/g)].map(([, number]) => number));
      expect(numbers, `${id}`).toEqual(notes);
    }
  });

  test('the JSON says the same as the files, with facts and sources as the data have them', () => {
    const sources = new Set(JSON.parse(site.text('data/sources.json')).map(JSON.stringify));
    for (const { id, text, summary, ...section } of sections) {
      const file = Buffer.from(files[`sections/${id}.md`]!).toString();
      expect(file).toContain(`**${summary}**\n\n${text}\n`);
      expect(section.facts.length).toBeGreaterThan(0);
      for (const source of section.sources) expect(sources).toContain(JSON.stringify(source));
    }
  });

  test('nothing is left of the page’s markup', () => {
    for (const { id, text } of sections) expect(text, `${id}`).not.toMatch(/<\/?[a-z]/i);
    expect(all(site.page(`${language}/index.html`), 'h1')).toHaveLength(1);
  });
});
