/** The texts that authors write in MDX: sections and pages. */
import type { z } from 'zod';
import { isDropping } from '../lib/droppings.ts';
import { sha256 } from '../lib/hash.ts';
import { readBody, type Body } from './blocks.ts';
import { openDirection, unusableCharacter } from './characters.ts';
import { namesIn, textOf } from './decode.ts';
import type { Problem } from './problem.ts';
import { parseAt, readYaml } from './read.ts';
import { mdxWording } from './wording.ts';

/** A parsed MDX file, without the fields of its front matter. */
export interface Text extends Body {
  /** The file's name without its ending. */
  id: string;
  language: string;
  /** Path of the file from the content's root. */
  file: string;
  /** The MDX, without its front matter. */
  source: string;
  /** The beginning of the text's hash. */
  fingerprint: string;
}

/**
 * Reads every MDX file of a folder such as "fr/sections"; adds errors to `problems`.
 * @param previous texts that were read before; one is reused when its file, such as "sections/x.mdx", `isUnchanged`
 */
export function readTexts<S extends z.ZodType<object>>(
  root: string,
  language: string,
  kind: 'sections' | 'plain' | 'pages',
  schema: S,
  problems: Problem[],
  isUnchanged: (file: string) => boolean = () => false,
  previous?: Map<string, Text & z.infer<S>>,
): Map<string, Text & z.infer<S>> {
  const folder = `${language}/${kind}`;
  const texts = namesIn(root, folder, problems)
    .filter((name) => name.endsWith('.mdx') && !isDropping(name))
    .toSorted()
    .map(
      (name) =>
        (isUnchanged(`${kind}/${name}`) ? previous?.get(name.replace(/\.mdx$/, '')) : undefined) ??
        readText(root, language, `${folder}/${name}`, schema, problems),
    )
    .filter((text) => text !== undefined);
  return new Map(texts.map((text) => [text.id, text]));
}

function readText<S extends z.ZodType<object>>(
  root: string,
  language: string,
  file: string,
  schema: S,
  problems: Problem[],
): (Text & z.infer<S>) | undefined {
  const mdx = textOf(root, file, problems);
  if (mdx === undefined) return undefined;
  const parts = splitFrontMatter(mdx);
  if (!parts) {
    const message = 'the file does not begin with its front matter';
    const fix = 'Begin with a line "---", then "title: …", then a line "---".';
    problems.push({ kind: 'syntax', file, line: 1, message, fix });
    return undefined;
  }
  const yaml = readYaml(root, file, problems, parts.front, 1);
  const data = yaml && parseAt(schema, yaml, [], problems);
  const body = bodyOf(file, parts.source, problems);
  if (!data || !body) return undefined;
  return {
    ...data,
    ...body,
    id: file.replace(/^.*\/(.*)\.mdx$/, '$1'),
    language,
    file,
    source: parts.source,
    fingerprint: fingerprint(mdx.replace(/\ntranslatedFrom:.*/, '')),
  };
}

/**
 * The front matter of an MDX file, and its body after as many empty lines: its lines are the file's, and no parser takes
 * its beginning for another front matter.
 * @returns undefined when the file does not begin with front matter
 */
export function splitFrontMatter(mdx: string): { front: string; source: string } | undefined {
  const [whole, front = ''] = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(mdx) ?? [];
  if (whole === undefined) return undefined;
  return { front, source: '\n'.repeat(whole.split('\n').length - 1) + mdx.slice(whole.length) };
}

function bodyOf(file: string, source: string, problems: Problem[]): Body | undefined {
  try {
    const body = readBody(source);
    // What stands as "&#8238;" in the file is a character in the text.
    const faults = [...body.prose, ...body.paragraphs].flatMap(({ text, line }) => {
      const fault = unusableCharacter(text) ?? openDirection(text);
      return fault ? [{ line, message: fault.message, fix: fault.fix }] : [];
    });
    const [fault] = faults;
    if (!fault) return body;
    problems.push({ kind: 'character', file, ...fault });
  } catch (error) {
    problems.push({ kind: 'syntax', file, ...syntaxError(error as Error) });
  }
  return undefined;
}

/** From a message of the parser: "line:column: what is wrong". */
function syntaxError({ message }: Error): { line: number; message: string; fix?: string } {
  const [, line = '1', rest = message] = /^(\d+):\d+: ([\s\S]*)/.exec(message) ?? [];
  return { line: Number(line), ...mdxWording(rest) };
}

/** Identifies a version of a text: twelve hexadecimal digits of its hash. */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, 12);
}
