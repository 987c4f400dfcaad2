/** The texts that authors write in MDX, sections and pages alike. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readBody, type Body } from './blocks.ts';
import { parseAt, readYaml, textOf, type Problem } from './read.ts';

/** What the file of a text holds besides its own front matter. */
export interface Text extends Body {
  /** The file's name without its ending. */
  id: string;
  language: string;
  /** Path of the file from the content's root. */
  file: string;
  /** The MDX, without its front matter. */
  source: string;
  /** Twelve hexadecimal digits that change when the text does. */
  fingerprint: string;
}

/**
 * Reads every MDX file of a folder such as "fr/sections"; what is wrong goes to `problems`.
 * @param before what was read earlier: a text is taken from there where its file, such as "sections/x.mdx", is `kept`
 */
export function readTexts<S extends z.ZodType<object>>(
  root: string,
  language: string,
  kind: 'sections' | 'plain' | 'pages',
  schema: S,
  problems: Problem[],
  kept: (file: string) => boolean = () => false,
  before?: Map<string, Text & z.infer<S>>,
): Map<string, Text & z.infer<S>> {
  const folder = `${language}/${kind}`;
  if (!existsSync(join(root, folder))) return new Map();
  const texts = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .toSorted()
    .map(
      (name) =>
        (kept(`${kind}/${name}`) ? before?.get(name.replace(/\.mdx$/, '')) : undefined) ??
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
  const whole = textOf(root, file, problems)!;
  const [before, front] = /^---\n([\s\S]*?)\n---\n/.exec(whole) ?? [];
  if (before === undefined) {
    const message = 'the file must begin with front matter between two lines "---"';
    problems.push({ kind: 'syntax', file, line: 1, message });
    return undefined;
  }
  const yaml = readYaml(root, file, problems, front, 1);
  const data = yaml && parseAt(schema, yaml, [], problems);
  if (!data) return undefined;
  try {
    return {
      ...data,
      ...readBody(whole),
      id: file.replace(/^.*\/(.*)\.mdx$/, '$1'),
      language,
      file,
      source: whole.slice(before.length),
      fingerprint: fingerprint(whole.replace(/\ntranslatedFrom:.*/, '')),
    };
  } catch (error) {
    problems.push({ kind: 'syntax', file, ...syntaxError(error as Error) });
    return undefined;
  }
}

/** The parser tells the place at the beginning of its message: "line:column: what is wrong". */
function syntaxError({ message }: Error): { line: number; message: string } {
  const [, line = '1', rest] = /^(\d+):\d+: ([\s\S]*)/.exec(message) ?? [];
  return { line: Number(line), message: rest ?? message };
}

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
