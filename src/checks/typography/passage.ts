import { wordsKinds } from '../../work/words.ts';
import type { Content } from '../content.ts';
import { entriesOf, fullKey, lineOfString } from '../strings.ts';

/** Words between quotation marks, in the forms of all languages. */
export const quoted = /“([^”]+)”|«\s*([^»]+?)\s*»/g;

/** A piece of text with its place. */
export interface Passage {
  text: string;
  /** Undefined for names, which have no language. */
  language?: string;
  file: string;
  /** A function, because finding a line means parsing the file again. */
  line: () => number;
}

/** All text that readers see. */
export function passagesOf(content: Content): Passage[] {
  return [...inTexts(content), ...inWords(content), ...inStrings(content), ...inNames(content)];
}

function inTexts({ texts, lines }: Content): Passage[] {
  return texts.flatMap(({ file, language, prose, title, summary }) => [
    { text: title, language, file, line: () => lines.at(file, ['title']) },
    ...(summary
      ? [{ text: summary, language, file, line: () => lines.at(file, ['summary']) }]
      : []),
    ...prose.map((piece) => ({
      text: piece.text,
      language: piece.language ?? language,
      file,
      line: () => piece.line,
    })),
  ]);
}

function inWords({ work, lines }: Content): Passage[] {
  return [...work.languages].flatMap(([language, { words }]) =>
    // What readers type has no typography.
    wordsKinds
      .filter((kind) => kind !== 'asked')
      .flatMap((kind) => {
        const file = `${language}/${kind}.yaml`;
        return [...(words[kind] as Map<string, unknown>)].flatMap(([id, entry]) =>
          textsIn([id], entry).map(({ path, text }) => ({
            text,
            language,
            file,
            line: () => lines.at(file, path),
          })),
        );
      }),
  );
}

/** All strings in an entry, at any depth. */
function textsIn(path: string[], entry: unknown): { path: string[]; text: string }[] {
  if (typeof entry === 'string') return [{ path, text: entry }];
  if (typeof entry !== 'object' || entry === null) return [];
  return Object.entries(entry).flatMap(([field, value]) => textsIn([...path, field], value));
}

function inStrings(content: Content): Passage[] {
  return [...content.work.languages.keys()].flatMap((language) =>
    [...entriesOf(content, language).values()].flatMap(({ key, forms }) =>
      [...forms].map(([form, text]) => ({
        text,
        language,
        file: `${language}/ui.json`,
        line: () => lineOfString(content, language, fullKey(key, form)),
      })),
    ),
  );
}

/** Names appear on pages as they are in the data. */
function inNames({ work, lines }: Content): Passage[] {
  return [...work.entities.values()].map(({ id, name }) => ({
    text: name,
    file: 'data/entities.yaml',
    line: () => lines.ofRecord('entities', id, ['name']),
  }));
}
