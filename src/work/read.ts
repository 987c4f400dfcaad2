/** Reads the files of the content and keeps the line of each value, for the messages of checks. */
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node as JsonNode,
  type ParseError,
} from 'jsonc-parser';
import {
  isCollection,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { z } from 'zod';
import { openDirection, unusableCharacter } from './characters.ts';
import { misplacedField, misplacedItem } from './columns.ts';
import { lineAt, textOf } from './decode.ts';
import { nameFix } from './id.ts';
import type { Problem } from './problem.ts';
import { jsonWording, schemaWording, yamlWording, type Wording } from './wording.ts';

/** A parsed YAML or JSON file that knows its lines. */
export interface ParsedFile {
  file: string;
  value: unknown;
  /** Line of the node at a path of keys and indexes, or of its closest parent. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads `file` below `root`: YAML 1.2 with its core schema, so that a date is a text, and without what would change or drop
 * in silence what an author typed. When it has errors, adds them to `problems` and returns undefined.
 * @param offset lines that precede the YAML in the file, for front matter
 */
export function readYaml(
  root: string,
  file: string,
  problems: Problem[],
  text = textOf(root, file, problems),
  offset = 0,
): ParsedFile | undefined {
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    logLevel: 'error',
  });
  const lineOfPosition = (position: number) => lines.linePos(position).line + offset;
  // Errors after the first are often consequences of it; a duplicate key is always an error of its own.
  const errors = [...document.errors, ...document.warnings].filter(
    (error, index) => index === 0 || error.code === 'DUPLICATE_KEY',
  );
  for (const { code, pos, message } of errors) {
    const isUnclosed = code === 'MISSING_CHAR' && /quote/.test(message);
    problems.push({
      kind: code === 'DUPLICATE_KEY' ? 'duplicate' : 'syntax',
      file,
      line: lineOfPosition(isUnclosed ? lastQuoteIn(document) : pos[0]),
      ...(misplacedItem(text, pos[0]) ??
        misplacedField(text, pos[0]) ??
        yamlWording(code, message, lineTextAt(text, pos[0]))),
    });
  }
  if (errors.length > 0) return undefined;
  const faults = [...faultsOf(document, text)];
  for (const { position, ...fault } of faults) {
    problems.push({ file, line: lineOfPosition(position), ...fault });
  }
  if (faults.length > 0) return undefined;
  return {
    file,
    value: document.toJS() as unknown,
    lineOf: (path) => lineOfPosition(positionOf(document, path)),
  };
}

function lineTextAt(text: string, position: number): string {
  return text.slice(text.lastIndexOf('\n', position - 1) + 1).split('\n', 1)[0]!;
}

/** The position at which the last quoted value begins: one that is not closed goes on to the end of the file. */
function lastQuoteIn(document: Document): number {
  let position = 0;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE')) position = range![0];
    },
  });
  return position;
}

type Fault = Pick<Problem, 'kind' | 'message' | 'fix'> & { position: number };

const inQuotes = 'Put the whole value between quotation marks.';

/** Valid YAML that is something else than what an author sees. */
function* faultsOf(document: Document, text: string): Generator<Fault> {
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void nodes.push(node) });
  if (document.directives?.docStart && /^%/m.test(text)) {
    const message = 'a line begins with "%"';
    yield { kind: 'syntax', position: text.search(/^%/m), message, fix: 'Remove it.' };
  }
  for (const node of nodes) {
    const position = node.range?.[0] ?? 0;
    const sign = signOf(node);
    if (sign) {
      const message = `a value begins with "${sign}", which is not shown to readers`;
      yield { kind: 'syntax', position, message, fix: inQuotes };
    }
    if (!isScalar(node)) continue;
    if (typeof node.value === 'number') yield* numberFaults(node.value, position);
    if (typeof node.value === 'string') yield* textFaults(node as Scalar<string>, text);
  }
}

/** The sign before a value that makes it an alias, an anchor or a typed value. */
function signOf(node: Node): string | undefined {
  if ('source' in node && !isScalar(node)) return '*';
  if ('anchor' in node && node.anchor) return '&';
  return node.tag ? '!' : undefined;
}

function* numberFaults(value: number, position: number): Generator<Fault> {
  const isExact =
    Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (isExact) return;
  const message = `this number has more digits than a computer keeps: it would be ${value}`;
  yield { kind: 'syntax', position, message, fix: 'Write fewer digits, and a larger unit.' };
}

/** Something is written, and nothing of it is seen. */
const isBlank = (value: string) => /^[\s\p{Cf}]+$/u.test(value);

function* textFaults({ value, type, range }: Scalar<string>, text: string): Generator<Fault> {
  const position = range![0];
  if (isBlank(value))
    yield { kind: 'schema', position, message: 'this is empty', fix: 'Fill it in.' };
  const fault = unusableCharacter(value) ?? openDirection(value);
  if (fault) yield { kind: 'character', position, message: fault.message, fix: fault.fix };
  // A comment after a date or a name is meant as one; after a sentence, or without a space, it was meant as words.
  const comment = type === 'PLAIN' && /^[ \t]+#.*/.exec(text.slice(range![1]))?.[0].trim();
  if (comment && (/^#\S/.test(comment) || /\s/.test(value))) {
    const message = `"${comment}" is left out: YAML reads what follows a # as a comment`;
    yield { kind: 'syntax', position, message, fix: inQuotes };
  }
}

/** Reads a JSON file. When it has errors, adds the first to `problems` and returns undefined. */
export function readJson(root: string, file: string, problems: Problem[]): ParsedFile | undefined {
  const text = textOf(root, file, problems);
  if (text === undefined) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) {
    const code = error ? printParseErrorCode(error.error) : 'ValueExpected';
    // A comma that is missing, or one too many, stands at the end of what is before.
    const before = text.slice(0, error?.offset ?? 0);
    const line = /Comma|PropertyName/.test(code)
      ? lineAt(before.trimEnd(), Infinity)
      : lineAt(before, Infinity);
    problems.push({ kind: 'syntax', file, line, ...jsonWording(code) });
    return undefined;
  }
  const faults = jsonFaults(tree);
  for (const { position, ...fault } of faults) {
    problems.push({ file, line: lineAt(text, position), ...fault });
  }
  if (faults.length > 0) return undefined;
  return {
    file,
    value: getNodeValue(tree) as unknown,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
        // A member's line is its name's.
        if (node) return lineAt(text, (node.parent ?? node).offset);
      }
      return lineAt(text, tree.offset);
    },
  };
}

/** A name that stands twice, of which JSON drops one, and characters that cannot be published. */
function jsonFaults(node: JsonNode): Fault[] {
  const names = new Set<string>();
  return (node.children ?? []).flatMap((child): Fault[] => {
    const own: Fault[] = [];
    const name = node.type === 'object' ? String(child.children![0]!.value) : undefined;
    if (name !== undefined && names.has(name)) {
      const { message, fix } = yamlWording('DUPLICATE_KEY', '');
      own.push({ kind: 'duplicate', position: child.offset, message, ...(fix && { fix }) });
    }
    if (name !== undefined) names.add(name);
    const value: unknown = child.value;
    const fault = typeof value === 'string' && (unusableCharacter(value) ?? openDirection(value));
    if (fault) {
      const { message, fix } = fault;
      own.push({ kind: 'character', position: child.offset, message, fix });
    }
    return [...own, ...jsonFaults(child)];
  });
}

/** Parses the value at `path` of a YAML file by a schema; every error becomes a problem with its line. */
export function parseAt<S extends z.ZodType>(
  schema: S,
  yaml: ParsedFile,
  path: readonly PropertyKey[],
  problems: Problem[],
): z.infer<S> | undefined {
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    yaml.value,
  );
  const result = schema.safeParse(value, {
    reportInput: true,
    error: (issue) => schemaWording(issue)?.message,
  });
  if (result.success) return result.data;
  const { id } = (value ?? {}) as { id?: unknown };
  for (const issue of result.error.issues) {
    // An unknown field is reported at its own line, not at its record's; each is a fault of its own.
    const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    for (const unknownKey of unknownKeys) {
      const within = [...issue.path, ...unknownKey];
      // A record is named by its id, not by its index in the list.
      const name = nameOfPath([...(typeof id === 'string' ? [id] : path), ...within]);
      const meaning = meaningOf(schema, issue.path, value);
      const wording = schemaWording(issue);
      const choice = choiceOf(schema, issue, value, unknownKey[0]);
      problems.push({
        kind: 'schema',
        file: yaml.file,
        line: yaml.lineOf([...path, ...within]),
        message: name ? `${name}: ${issue.message}` : issue.message,
        ...fixOf(issue, wording),
        ...(choice && { choice }),
        ...(meaning && { meaning }),
      });
    }
  }
  return undefined;
}

/** A path of fields in words: items of a list are counted from 1, as people count. */
function nameOfPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, place) => {
      if (typeof key !== 'number') return `${place === 0 ? '' : '.'}${String(key)}`;
      return `${place === 0 ? '' : ', '}item ${key + 1}`;
    })
    .join('');
}

/** How to correct what a schema found, where the schema or the wording of its message says it. */
function fixOf(issue: z.core.$ZodIssue, wording: Wording | undefined): Pick<Problem, 'fix'> {
  const own: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
  const named = issue.code === 'invalid_format' && nameFix(issue.pattern, issue.input);
  if (typeof own === 'string' || named) return { fix: named || String(own) };
  return wording?.fix && wording.message === issue.message ? { fix: wording.fix } : {};
}

/** The name that is none of those that could stand at the place of an issue. */
function choiceOf(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  value: unknown,
  unknownKey: string | undefined,
): Problem['choice'] {
  if (unknownKey !== undefined) {
    const parent = fieldAt(schema, issue.path, value);
    const option =
      parent instanceof z.ZodDiscriminatedUnion ? optionOf(parent, issue.input) : parent;
    return option instanceof z.ZodObject
      ? { name: unknownKey, names: Object.keys(option.shape as object) }
      : undefined;
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string')
    return { name: issue.input, names: issue.values.map(String) };
  if (issue.code === 'invalid_union' && issue.discriminator) {
    const name = (issue.input as Record<string, unknown>)[issue.discriminator];
    const { options } = issue as { options?: unknown[] };
    return typeof name === 'string' ? { name, names: (options ?? []).map(String) } : undefined;
  }
  return undefined;
}

/** The schema of the field at a path. */
function fieldAt(
  schema: z.core.$ZodType,
  [key, ...rest]: readonly PropertyKey[],
  value: unknown,
): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldAt(schema.unwrap(), key === undefined ? [] : [key, ...rest], value);
  if (key === undefined) return schema;
  const field = fieldOf(schema, key, value);
  return field && fieldAt(field, rest, (value as Record<PropertyKey, unknown> | undefined)?.[key]);
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
    const option = optionOf(schema, value);
    return option && fieldOf(option, key, value);
  }
  if (schema instanceof z.ZodObject) return schema.shape[key as string];
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

/** The option of a union that its discriminator names. */
function optionOf(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined {
  const { discriminator } = union.def;
  const kind = (value as Record<string, unknown> | undefined)?.[discriminator];
  return (union.options as z.ZodObject[]).find(
    ({ shape }) => (shape[discriminator] as z.ZodLiteral).value === kind,
  );
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
