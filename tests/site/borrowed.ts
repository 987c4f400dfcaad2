/** Finds text of a fallback language on the pages of a draft that does not say so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Page } from './built.ts';

/** A text node without its attributes' help would be read, broken and placed as the page's language. */
export interface Unmarked {
  path: string;
  text: string;
  lang: string | undefined;
  dir: string | undefined;
}

const skipped = 'script, style, template, textarea, code, svg style';

/** The words of a language’s folder: every string of its YAML files, and its texts. */
export function wordsOfFolder(folder: string): string {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const path = join(folder, file);
    if (file.endsWith('.mdx')) return [readFileSync(path, 'utf8').replaceAll(/<[^>]*>/g, ' … ')];
    if (!file.endsWith('.yaml')) return [];
    return stringsIn(parse(readFileSync(path, 'utf8')));
  });
  return plain(texts.join(' … '));
}

/** The text nodes of a page that stand in `words` but not inside an element with that language and direction. */
export function unmarked(
  { path, document }: Page,
  words: string,
  { lang, dir }: { lang: string; dir: string },
  names: string,
): Unmarked[] {
  return textNodes(document.body).flatMap((node) => {
    const element = node.parentElement!;
    if (element.closest(skipped)) return [];
    const text = plain(node.textContent!);
    if (!hasWords(text) || names.includes(text) || !words.includes(text)) return [];
    const found = {
      lang: element.closest('[lang]')?.getAttribute('lang') ?? undefined,
      dir: element.closest('[dir]')?.getAttribute('dir') ?? undefined,
    };
    return found.lang === lang && found.dir === dir ? [] : [{ path, text, ...found }];
  });
}

/** Without white space and signs that a template or typography may change. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^[ .,;:·()“”«»?!]+/u, '')
    .replace(/[ .,;:·()“”«»?!]+$/u, '');
}

/** Two words at least: a single one may be a name, or the same in both languages. */
const hasWords = (text: string) => (text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0) >= 2;

function textNodes(node: Node): Node[] {
  if (node.nodeType === 3) return [node];
  return [...node.childNodes].flatMap(textNodes);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
