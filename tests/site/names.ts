/** A miniature whose names an author chose. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantFrom, integer, oneof, record, string, stringMatching } from 'fast-check';
import { listFiles } from '../../src/lib/files.ts';
import { writeMiniature } from './miniature.ts';

/** Names that the site, a host, a browser or a file system might keep for itself. */
const telling = constantFrom(
  ...'index home translations why why-questions why-answers the-freeze the-freeze-questions search a-to-z 404 500'.split(
    ' ',
  ),
  ...'s e data downloads templates parallel plain teach handout cite embed figures cards pagefind sw saved book'.split(
    ' ',
  ),
  ...'con nul aux prn com1 lpt9 com10 text notes cards c1 n12 y2020 t-hate-speech e-instagram f0-h type-person'.split(
    ' ',
  ),
  ...'kenosha kenosha-frozen private-groups chapter-why index-frozen events timeline-picture undefined null constructor'.split(
    ' ',
  ),
);

const anyName = oneof(
  { weight: 3, arbitrary: telling },
  stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/),
  // As people type them: refused with a sentence, or a name.
  string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  constantFrom(
    'Why',
    'pourquoi ?',
    'été',
    'e\u0301te\u0301',
    'a.b',
    'a/b',
    '../a',
    'a ',
    '.',
    '-',
    'a--b',
    'A'.repeat(300),
  ),
  integer({ min: 0, max: 3 }).map((count) => 'long-name-'.repeat(count * 9) + 'x'),
);

/** One name of each kind that an author gives. */
export const names = record({ chapter: anyName, page: anyName, section: anyName, figure: anyName });
export type Names = Record<'chapter' | 'page' | 'section' | 'figure', string>;

/** What the miniature calls them. */
const former = { section: 'facebook-silence', figure: 'timeline-picture' };

/** Writes the miniature, in which a chapter, a page, a section and a figure have these names. */
export function writeNamed(root: string, chosen: Names): void {
  writeMiniature(root, { withDraft: false });
  for (const kind of ['section', 'figure'] as const) {
    const name = new RegExp(`(?<![\\w-])${former[kind]}(?![\\w-])`, 'g');
    for (const file of listFiles(root).filter((each) => /\.(yaml|mdx)$/.test(each))) {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      const isKey = (offset: number) => text.slice(offset).startsWith(`${former[kind]}:`);
      const put = (_: string, offset: number) =>
        file.endsWith('.mdx') && !isKey(offset) ? chosen[kind] : JSON.stringify(chosen[kind]);
      if (name.test(text)) writeFileSync(path, text.replace(name, put));
    }
  }
  for (const language of ['en', 'fr']) {
    for (const kind of ['sections', 'plain']) {
      const folder = join(root, language, kind);
      for (const file of readdirSync(folder)) {
        const isIt = file === `${former.section}.mdx`;
        const isName =
          /^[^/\\:*?"<>|\0]{1,200}$/.test(chosen.section) && !/^\.+$/.test(chosen.section);
        if (isIt && isName) renameSync(join(folder, file), join(folder, `${chosen.section}.mdx`));
      }
    }
    set(join(root, language, 'chapters.yaml'), /^(why:\n(?: .*\n)*? +page: ).*$/m, chosen.chapter);
    set(join(root, language, 'language.yaml'), /^( +who: ).*$/m, chosen.page);
  }
}

function set(path: string, pattern: RegExp, name: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(pattern, (_, before: string) => before + JSON.stringify(name));
  if (!pattern.test(text)) throw new Error(`${path} has no ${pattern}.`);
  writeFileSync(path, changed);
}
