/** What parsers and schemas object to, in words for authors: what is wrong, and what would be right. */
import type { ErrorCode } from 'yaml';
import type { z } from 'zod';

export interface Wording {
  message: string;
  fix?: string;
}

const quoteValue = 'Put the whole value between quotation marks: "Who: a list".';
const indent = 'Begin the fields of one record in the same column, with spaces only.';

/** Errors of YAML, by the parser's code; a code may have several causes. */
const yamlWordings: Partial<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: { message: 'a value begins with "*", which YAML reads as a name', fix: quoteValue },
  BAD_ALIAS: { message: 'a value begins with "*", which YAML reads as a name', fix: quoteValue },
  BAD_DIRECTIVE: { message: 'a line begins with "%"', fix: 'Remove it.' },
  BAD_DQ_ESCAPE: {
    message: 'a backslash stands between double quotation marks',
    fix: 'Write \\\\ for a backslash, or put the value between single quotation marks.',
  },
  BAD_INDENT: { message: 'this line begins in the wrong column', fix: indent },
  BAD_SCALAR_START: {
    message: 'a value begins with a sign that YAML keeps for itself (@, ` or %)',
    fix: quoteValue,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value holds a colon and a space, which YAML reads as a field',
    fix: quoteValue,
  },
  BLOCK_IN_FLOW: {
    message: 'a bracket is opened and not closed',
    fix: 'Close it on the same line.',
  },
  DUPLICATE_KEY: { message: 'this field stands here twice' },
  KEY_OVER_1024_CHARS: {
    message: 'the name before the colon is longer than a line of text',
    fix: quoteValue,
  },
  MISSING_CHAR: { message: 'something that is opened here is never closed', fix: 'Close it.' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a field is expected here, and the line has no colon or begins in the wrong column',
    fix: 'Write "name: value"; begin a second line of a text further to the right than its field.',
  },
  MULTIPLE_ANCHORS: { message: 'a value begins with "&"', fix: quoteValue },
  MULTIPLE_DOCS: { message: 'a line "---" or "..." stands inside the file', fix: 'Remove it.' },
  MULTIPLE_TAGS: { message: 'a value begins with "!"', fix: quoteValue },
  TAB_AS_INDENT: { message: 'a line begins with a tab', fix: 'Write spaces instead of the tab.' },
  TAG_RESOLVE_FAILED: { message: 'a value begins with "!"', fix: quoteValue },
  UNEXPECTED_TOKEN: {
    message: 'this does not belong to what stands before it',
    fix: 'Look for a quotation mark too many or too few here and in the line above, and for a line that begins in the wrong column.',
  },
};

const unclosedQuote: Wording = {
  message: 'a quotation mark is opened here and never closed',
  fix: 'Close it, or write the value without it.',
};

/**
 * @param message the parser's, where one code has several causes
 * @param line the line itself, so that no reason is given that it does not bear out
 */
export function yamlWording(code: ErrorCode, message: string, line = ''): Wording {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s.*:(?:\s|$)/.test(line)) {
    return { message: 'this line, or the one after it, begins in the wrong column', fix: indent };
  }
  if (/closing.*quote/i.test(message)) return unclosedQuote;
  const closing = /end with a ([\]}])/.exec(message)?.[1];
  if (closing) {
    const opening = closing === ']' ? '[' : '{';
    return { message: `"${opening}" is opened and not closed`, fix: `Add the "${closing}".` };
  }
  if (/between flow (map|sequence) items|Missing , /.test(message)) {
    return { message: 'a comma is missing between two items', fix: 'Add the comma.' };
  }
  return (
    yamlWordings[code] ?? {
      message: 'this line cannot be read',
      fix: 'Look for quotation marks, colons and columns that are wrong here and in the line above.',
    }
  );
}

/** The first error of a JSON file, by the name of the parser's code. */
export function jsonWording(code: string): Wording {
  switch (code) {
    case 'CommaExpected':
      return { message: 'a comma is missing before this', fix: 'Add it after the string before.' };
    case 'PropertyNameExpected':
      return {
        message: 'a comma stands here, and no string follows it',
        fix: 'Remove the comma after the last string, or add the string.',
      };
    case 'ColonExpected':
      return { message: 'a colon is missing after the name', fix: 'Write "name": "words".' };
    case 'UnexpectedEndOfString':
      return unclosedQuote;
    case 'InvalidSymbol':
      return {
        message: 'this stands without double quotation marks',
        fix: 'Put names and words between straight double quotation marks: "name": "words".',
      };
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return {
        message: 'a backslash stands before a character that needs none',
        fix: 'Remove it, or write \\\\ for a backslash.',
      };
    case 'InvalidCharacter':
      return { message: 'a tab stands inside a string', fix: 'Write a space, or \\t.' };
    case 'InvalidCommentToken':
      return { message: 'JSON has no comments', fix: 'Remove it.' };
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return {
        message: 'the end of the file is here, and a brace is still open',
        fix: 'Close it.',
      };
    case 'EndOfFileExpected':
      return { message: 'something follows the last brace', fix: 'Remove it.' };
    default:
      return { message: 'words are missing here', fix: 'Write them as "name": "words".' };
  }
}

const brace = 'A brace that is meant as a character is written \\{.';

/** The parser's sentences about MDX. */
const mdxWordings: [pattern: RegExp, wording: (found: string[]) => Wording][] = [
  [
    /closing tag for `<(.*?)>`.*before the end of `paragraph`/,
    ([name]) => ({
      message: `<${name}> is opened and not closed in its paragraph`,
      fix: `Add </${name}>. A sign "<" that opens nothing is written \\<.`,
    }),
  ],
  [
    /^Expected a closing tag for `<(.*?)>`/,
    ([name]) => ({
      message: `<${name}> is opened and never closed`,
      fix: `Add </${name}>, or end it with "/>" when it has no words inside.`,
    }),
  ],
  [
    /closing tag `<\/(.*?)>`.*closing tag for `<(.*?)>`/,
    ([name, open]) => ({
      message: `</${name}> stands where <${open}> is still open`,
      fix: `Close <${open}> first.`,
    }),
  ],
  [
    /closing tag `<\/(.*?)>`/,
    ([name]) => ({ message: `</${name}> closes nothing`, fix: `Remove it, or add <${name}>.` }),
  ],
  [
    /`!` \(U\+0021\)/,
    () => ({ message: 'a comment of HTML', fix: 'Write a comment as {/* words */}.' }),
  ],
  [
    /after `<`|before name|in name|after name|attribute/,
    () => ({
      message: 'no block or element begins after this "<"',
      fix: 'Put each of its values between two straight quotation marks, and close it with ">". An address is cited, a link is [words](section:<id>), and a sign "<" is written \\<.',
    }),
  ],
  [/expression|brace/, () => ({ message: 'a brace opens code that cannot be read', fix: brace })],
];

/** @param message the parser's, without its place */
export function mdxWording(message: string): Wording {
  for (const [pattern, wording] of mdxWordings) {
    const match = pattern.exec(message);
    if (match) return wording(match.slice(1));
  }
  return {
    message: 'from here on, the text cannot be read',
    fix: `Look for a tag, a quotation mark or a brace that is not closed. ${brace}`,
  };
}

/** Raw, or finished with the value that it is about. */
type Issue = z.core.$ZodRawIssue | (z.core.$ZodIssue & { input?: unknown });

const kinds: Record<string, { one: string; how: string }> = {
  string: { one: 'a text', how: 'Write words after the colon.' },
  number: { one: 'a number', how: 'Write digits with a decimal point, without a unit: 18.7.' },
  int: { one: 'a whole number', how: 'Write digits only: 24.' },
  boolean: { one: 'true or false', how: 'Write true or false.' },
  array: { one: 'a list', how: 'Write each item on a line of its own that begins with "- ".' },
  object: { one: 'fields', how: 'Write each field on a line of its own: "name: value".' },
};

/** What a schema objects to. @returns undefined where its own sentence is right */
export function schemaWording(issue: Issue): Wording | undefined {
  // What stands at the path of a union's issue is the union's whole value.
  const input =
    issue.code === 'invalid_union' && issue['discriminator']
      ? (issue.input as Record<string, unknown>)[issue['discriminator']]
      : issue.input;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
    case 'invalid_value':
      if (input === undefined) return { message: 'this is missing', fix: 'Add it.' };
      if (input === null) return { message: 'this is empty', fix: emptyFix };
      if (issue.code === 'invalid_type') return typeWording(issue.expected, input);
      return { message: `"${shown(input)}" is none of the words that can stand here` };
    case 'too_small':
    case 'too_big':
      return sizeWording({ ...issue }, input);
    case 'invalid_format':
      return formatWording(issue.format, shown(input));
    case 'unrecognized_keys':
      return { message: 'there is no such field here' };
    case 'invalid_key':
      return { message: issue.issues[0]?.message ?? 'this name has the wrong form' };
    default:
      return undefined;
  }
}

const emptyFix =
  'Write its value after the colon, or remove the field. A value that begins with # stands between quotation marks.';

function typeWording(expected: string, input: unknown): Wording {
  const kind = kinds[expected === 'record' ? 'object' : expected];
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return {
      message: `YAML reads ${String(input)} as a ${typeof input === 'number' ? 'number' : 'yes or no'}, and a text belongs here`,
      fix: `Put the value between quotation marks: "${String(input)}".`,
    };
  }
  return {
    message: `${kind?.one ?? 'something else'} belongs here, and not ${whatIs(input)}`,
    ...(kind && { fix: kind.how }),
  };
}

function whatIs(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'fields';
  return `"${shown(input)}"`;
}

function sizeWording(issue: Record<string, unknown>, input: unknown): Wording {
  const isSmall = issue['code'] === 'too_small';
  const limit = String(isSmall ? issue['minimum'] : issue['maximum']);
  const bound = issue['exact'] ? 'exactly' : isSmall ? 'at least' : 'at most';
  const { length } = (input ?? []) as { length?: number };
  if (length === 0) return { message: 'this is empty', fix: 'Fill it in.' };
  const unit = { string: 'characters', array: 'items' }[String(issue['origin'])];
  return {
    message: unit
      ? `this has ${length} ${unit}, and ${bound} ${limit} belong here`
      : `${String(input)} is too ${isSmall ? 'small' : 'large'}: ${bound} ${limit}`,
    fix: isSmall ? 'Write more.' : 'Write less.',
  };
}

function formatWording(format: string, input: string): Wording | undefined {
  if (format === 'url') {
    return {
      message: `"${input}" is no address of the web`,
      fix: 'Write the whole address, with https:// and without spaces.',
    };
  }
  if (format === 'date') {
    return { message: `"${input}" is no day of the calendar`, fix: 'Write it as 2020-09-16.' };
  }
  return undefined;
}

/** A value as an author wrote it, cut when it is long. */
function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
