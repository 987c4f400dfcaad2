/** Files as people save them: an editor's habits change nothing or are told, and what passes the checks is read whole. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constantFrom, double, oneof, string, tuple } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../../src/checks/check.ts';
import { openWork, type Work } from '../../src/work/work.ts';
import { removeContents, writeContent } from '../checks/content.ts';
import { holds, text } from './fuzz.ts';

const limit = 300_000;

afterAll(removeContents);

const { root, code } = writeContent();
const files = globSync('**/*.*', { cwd: root }).toSorted();
const originals = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** What the work says, without the places, which may move. */
function said(work: Work): unknown {
  return { ...work, places: undefined };
}
const original = said(openWork(root).work);

/** With a file changed. */
function given<T>(file: string, content: string | Uint8Array, run: () => T): T {
  writeFileSync(join(root, file), content);
  try {
    return run();
  } finally {
    writeFileSync(join(root, file), originals.get(file)!);
  }
}

const harmless: Record<string, (text: string) => string | Uint8Array> = {
  'a byte order mark': (saved) => `\ufeff${saved}`,
  'line ends of Windows': (saved) => saved.replaceAll('\n', '\r\n'),
  'line ends of an old Macintosh': (saved) => saved.replaceAll('\n', '\r'),
  'no line end at the end': (saved) => saved.trimEnd(),
  'empty lines at the end': (saved) => `${saved}\n\n`,
  'accents apart from their letters': (saved) => saved.normalize('NFD'),
};

test.each(Object.entries(harmless))('%s changes nothing in any file', (_, save) => {
  for (const file of files) {
    given(file, save(originals.get(file)!), () => {
      const { work, problems } = openWork(root);
      expect({ file, problems }).toEqual({ file, problems: [] });
      // The fingerprint is that of the file.
      const plain = (value: unknown) =>
        JSON.stringify(value, (key, each: unknown) =>
          key === 'fingerprint' || key === 'source' || key === 'line'
            ? undefined
            : each instanceof Map
              ? [...each]
              : typeof each === 'string'
                ? each.trimEnd()
                : each,
        );
      expect(plain(said(work))).toBe(plain(original));
    });
  }
});

const wrong = ['utf16le', 'latin1'] as const;

test.each(wrong)(
  'a file in %s is told, unless it is ASCII, which is the same in both',
  (encoding) => {
    for (const file of files) {
      const saved = Buffer.from(originals.get(file)!, encoding);
      if (encoding === 'latin1' && saved.every((byte) => byte < 0x80)) continue;
      const found = given(file, saved, () => checkContent(root, code));
      const codes = found
        .filter((each) => each.file === `content/${file}`)
        .map((each) => each.code);
      expect({ file, codes }).toEqual({
        file,
        codes: [expect.stringMatching(/^(ENCODING|CHARACTER)$/)],
      });
    }
  },
);

/** Characters that no text can hold. */
const unusable = oneof(
  constantFrom(
    '\0',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ufffd',
  ),
  constantFrom('\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\ue000', '\u{f0000}', '\u{10ffff}'),
);

test(
  'a character that cannot be published is told wherever it stands in any file',
  () =>
    holds(
      150,
      tuple(
        constantFrom(...files),
        unusable,
        // At the beginning it would be a byte order mark.
        double({ min: 0.01, max: 1, noNaN: true }),
      ),
      ([file, character, where]) => {
        const before = originals.get(file)!;
        const at = Math.max(1, Math.floor(before.length * where));
        const found = given(file, before.slice(0, at) + character + before.slice(at), () =>
          checkContent(root, code),
        );
        const line = before.slice(0, at).split('\n').length;
        expect(found).toContainEqual(
          expect.objectContaining({ code: 'CHARACTER', file: `content/${file}`, line }),
        );
      },
    ),
  limit,
);

/** A value as authors write it: bare, or between quotation marks of either kind. */
const written: Record<string, (words: string) => string> = {
  bare: (words) => words,
  double: (words) => JSON.stringify(words),
  single: (words) => `'${words.replaceAll("'", "''")}'`,
  byProgram: (words) => stringify(words).trimEnd(),
};

const words = oneof(
  text,
  string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  constantFrom(
    '2020-09-16',
    '2020',
    '1e3',
    'true',
    'null',
    '~',
    'no',
    '0x10',
    '12:30',
    '.5',
    '=',
    '<<',
  ),
  constantFrom(
    'What #StopHate is',
    'A & B',
    '&A',
    '*A',
    '!A',
    '@a',
    '%a',
    '- a',
    '? a',
    'a: b',
    'a #b',
  ),
);

test(
  'the words of a title are read as they were written, or the file has a finding',
  () =>
    holds(
      1_500,
      tuple(
        constantFrom('en/sections/what-happened.mdx', 'en/events.yaml', 'en/pages/about.mdx'),
        words,
        constantFrom(...Object.keys(written)),
      ),
      ([file, put, how]) => {
        const value = written[how]!(`A${put}z`);
        const bare = written[how]!(put);
        for (const [typed, expected] of [
          [value, `A${put}z`],
          [bare, put],
        ] as const) {
          const saved = originals.get(file)!.replace(/title: .*/, () => `title: ${typed}`);
          const { work, problems } = given(file, saved, () => openWork(root));
          if (problems.some((problem) => problem.file === file)) continue;
          const { sections, pages, words: own } = work.languages.get('en')!;
          const read = {
            'en/sections/what-happened.mdx': sections.get('what-happened')?.title,
            'en/events.yaml': own.events.get('the-freeze')?.title,
            'en/pages/about.mdx': pages.get('about')?.title,
          }[file];
          const bareOf = (each: string) => each.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
          expect(bareOf(read!)).toBe(bareOf(expected));
        }
      },
    ),
  limit,
);
