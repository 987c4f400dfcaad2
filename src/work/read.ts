/** Reads the files of the content and keeps the line of each value, for the messages of checks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCollection, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';

/** Something that could not be read: where it is, and what would be right. */
export interface Problem {
  kind: 'missing' | 'syntax' | 'schema' | 'duplicate';
  file: string;
  line: number;
  message: string;
  /** The schema's description of the field, for a value that has the wrong form. */
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
 * Reads `file` below `root`. When it has errors, adds them to `problems` and returns undefined.
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
  // Errors after the first are often consequences of it; a duplicate key is always an error of its own.
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

/** The position of the first alias. Aliases can have no target, refer to themselves, or expand without limit. */
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

/** Reads a JSON file by the parser of YAML, which knows lines, and checks that it is strict JSON. */
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
    const message = 'this is not JSON: check its commas and quotation marks';
    problems.push({ kind: 'syntax', file, line, message });
    return undefined;
  }
}

/** The line of the first string without double quotation marks: the errors of `JSON.parse` do not give its position. */
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

/** The text of a file with "\n" as line ends; a missing file is a problem. */
export function textOf(root: string, file: string, problems: Problem[]): string | undefined {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push({ kind: 'missing', file, line: 1, message: 'this file is missing' });
    return undefined;
  }
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

/** Parses the value at `path` of a YAML file by a schema; every error becomes a problem with its line. */
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
    // An unknown key is reported at its own line, not at its object's.
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const within = [...issue.path, ...unknownKey];
    // A record is named by its id, not by its index in the list.
    const name = [...(typeof id === 'string' ? [id] : path), ...within].map(String).join('.');
    const meaning = meaningOf(schema, issue.path, value);
    problems.push({
      kind: 'schema',
      file: yaml.file,
      line: yaml.lineOf([...path, ...within]),
      message: name ? `${name}: ${issue.message}` : issue.message,
      ...(meaning && { meaning }),
    });
  }
  return undefined;
}

/** The schema's description of the field at a path, or of the closest parent that has one. */
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
