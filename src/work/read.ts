/** The plain door to the content: files read with the line of everything, for checks and for the work. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCollection, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';

/** Something that could not be read: where, and what would be right. */
export interface Problem {
  kind: 'missing' | 'syntax' | 'schema' | 'duplicate';
  file: string;
  line: number;
  message: string;
  /** What belongs there, for a value that does not have its form. */
  meaning?: string;
}

/** A parsed YAML file that knows its lines. */
export interface YamlFile {
  file: string;
  value: unknown;
  /** Line of the node at a path of keys and indexes, or of its closest parent. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads `file` below `root`. What is wrong goes to `problems`, and undefined is returned.
 * @param offset lines that precede the YAML in the file, for front matter
 */
export function readYaml(
  root: string,
  file: string,
  problems: Problem[],
  text = textOf(root, file, problems),
  offset = 0,
): YamlFile | undefined {
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'error' });
  const lineAt = (position: number) => lines.linePos(position).line + offset;
  // After a first error a parser reports others that are none; a repeated key is its own.
  const errors = document.errors.filter(
    (error, index) => index === 0 || error.code === 'DUPLICATE_KEY',
  );
  for (const error of errors) {
    problems.push({
      kind: error.code === 'DUPLICATE_KEY' ? 'duplicate' : 'syntax',
      file,
      line: lineAt(error.pos[0]),
      message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    });
  }
  if (document.errors.length > 0) return undefined;
  const alias = aliasIn(document);
  if (alias !== undefined) {
    const message = 'an alias (*name): write the value out';
    problems.push({ kind: 'syntax', file, line: lineAt(alias), message });
    return undefined;
  }
  return {
    file,
    value: document.toJS() as unknown,
    lineOf: (path) => lineAt(positionOf(document, path)),
  };
}

/** Where an alias stands. It may lead nowhere, into itself, or to more than there is room for. */
function aliasIn(document: Document): number | undefined {
  let position: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      position = range![0];
      return visit.BREAK;
    },
  });
  return position;
}

/** Reads a JSON file like YAML, which it is, but as strictly as JSON wants. */
export function readJson(root: string, file: string, problems: Problem[]): YamlFile | undefined {
  const text = textOf(root, file, problems);
  const yaml = text === undefined ? undefined : readYaml(root, file, problems, text);
  if (!yaml) return undefined;
  try {
    JSON.parse(text!);
    return yaml;
  } catch (error) {
    const position = /at position (\d+)/.exec((error as SyntaxError).message)?.[1];
    const line = position
      ? text!.slice(0, Number(position)).split('\n').length
      : lineOfBareString(text!);
    const message = 'this is not JSON: a comma or a quotation mark is amiss';
    problems.push({ kind: 'syntax', file, line, message });
    return undefined;
  }
}

/** JavaScript does not say where a string without its double quotation marks stands. */
function lineOfBareString(text: string): number {
  const lines = new LineCounter();
  let line = 1;
  visit(parseDocument(text, { lineCounter: lines }), {
    Scalar(_, node) {
      if (typeof node.value !== 'string' || node.type === 'QUOTE_DOUBLE') return undefined;
      line = lines.linePos(node.range![0]).line;
      return visit.BREAK;
    },
  });
  return line;
}

/** The text of a file, its line ends made "\n"; a missing file is a problem. */
export function textOf(root: string, file: string, problems: Problem[]): string | undefined {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push({ kind: 'missing', file, line: 1, message: 'this file is missing' });
    return undefined;
  }
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

/** Checks the value at `path` of a YAML file; every failure is a problem with its line. */
export function parseAt<S extends z.ZodType>(
  schema: S,
  yaml: YamlFile,
  path: readonly PropertyKey[],
  problems: Problem[],
): z.infer<S> | undefined {
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    yaml.value,
  );
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { id } = (value ?? {}) as { id?: unknown };
  for (const issue of result.error.issues) {
    // A key that nobody asked for is reported where it stands.
    const stray = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const within = [...issue.path, ...stray];
    const where = [...path, ...within];
    // A record is called by its id, not by its place in the list.
    const name = [...(typeof id === 'string' ? [id] : path), ...within].map(String).join('.');
    const meaning = meaningOf(schema, issue.path, value);
    problems.push({
      kind: 'schema',
      file: yaml.file,
      line: yaml.lineOf(where),
      message: name ? `${name}: ${issue.message}` : issue.message,
      ...(meaning && { meaning }),
    });
  }
  return undefined;
}

/** The sentence that a schema has for the field at a path, or for the closest one around it. */
function meaningOf(
  schema: z.core.$ZodType,
  [key, ...rest]: readonly PropertyKey[],
  value: unknown,
): string | undefined {
  const field = key === undefined ? undefined : fieldOf(schema, key, value);
  const inner = (value as Record<PropertyKey, unknown> | undefined)?.[key!];
  return (field && meaningOf(field, rest, inner)) ?? (schema as z.ZodType).description;
}

function fieldOf(
  schema: z.core.$ZodType,
  key: PropertyKey,
  value: unknown,
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldOf(schema.unwrap(), key, value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const kind = (value as Record<string, unknown>)[discriminator];
    const option = (schema.options as z.ZodObject[]).find(
      ({ shape }) => (shape[discriminator] as z.ZodLiteral).value === kind,
    );
    return option && fieldOf(option, key, value);
  }
  if (schema instanceof z.ZodObject) return schema.shape[key as string];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function positionOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    if (!isCollection(parent)) continue;
    const key = path[length - 1];
    for (const item of parent.items as { key?: unknown; range?: [number, number, number] }[]) {
      if (isScalar(item.key) && String(item.key.value) === String(key)) return item.key.range![0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
    if (node?.range) return node.range[0]!;
  }
  return document.contents?.range?.[0] ?? 0;
}
