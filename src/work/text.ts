/** The texts that authors write in MDX: sections and pages. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { isDropping } from '../lib/droppings.ts';
import { sha256 } from '../lib/hash.ts';
import { readBody, type Body } from './blocks.ts';
import { parseAt, readYaml, textOf, type Problem } from './read.ts';

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
  if (!existsSync(join(root, folder))) return new Map();
  const texts = readdirSync(join(root, folder))
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
  const mdx = textOf(root, file, problems)!;
  const [frontMatter, front] = /^---\n([\s\S]*?)\n---\n/.exec(mdx) ?? [];
  if (frontMatter === undefined) {
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
      ...readBody(mdx),
      id: file.replace(/^.*\/(.*)\.mdx$/, '$1'),
      language,
      file,
      source: mdx.slice(frontMatter.length),
      fingerprint: fingerprint(mdx.replace(/\ntranslatedFrom:.*/, '')),
    };
  } catch (error) {
    problems.push({ kind: 'syntax', file, ...syntaxError(error as Error) });
    return undefined;
  }
}

/** Splits a message of the parser: "line:column: what is wrong". */
function syntaxError({ message }: Error): { line: number; message: string } {
  const [, line = '1', rest] = /^(\d+):\d+: ([\s\S]*)/.exec(message) ?? [];
  return { line: Number(line), message: rest ?? message };
}

/** Identifies a version of a text: twelve hexadecimal digits of its hash. */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, 12);
}
