import type { Nodes, Parent } from 'mdast';
import { mdxToMdast } from 'satteri';

/** The blocks that authors use in MDX, and the attributes that each takes. */
export const blockAttributes = {
  Fact: { required: ['id', 'value'], optional: ['as', 'quiet'] },
  Cite: { required: [], optional: ['fact', 'source'] },
  Term: { required: ['id'], optional: [] },
  Entity: { required: ['id'], optional: [] },
  Quote: { required: ['id'], optional: [] },
  Disputed: { required: [], optional: [] },
  Figure: { required: ['id'], optional: [] },
} as const satisfies Record<string, { required: string[]; optional: string[] }>;

export type BlockName = keyof typeof blockAttributes;

/** One use of a block in a section. */
export interface Block {
  /** As written, so that an unknown block can be reported. */
  name: string;
  attributes: Record<string, string>;
  line: number;
}

/** A piece of running text, for those who read it without its markup. */
export interface Prose {
  text: string;
  line: number;
  /** The language when it is not the text's. */
  language?: string;
}

/** What a body of MDX holds, read without running it. */
export interface Body {
  /** The blocks that the author used, in order. */
  blocks: Block[];
  prose: Prose[];
  /** Whole paragraphs and items of lists, a block without children as a stand-in of as many words. */
  paragraphs: Prose[];
  /** Links, as the author wrote them. */
  links: { target: string; line: number }[];
  headings: { depth: number; line: number }[];
  /** Lines that hold code: an import, an export, an expression other than a comment. */
  code: number[];
  /** HTML elements, by name. */
  html: Block[];
  /** Markdown that is none of a text's: an image, a table, a footnote. */
  strange: { type: string; line: number }[];
  /** Number of words, blocks included. */
  words: number;
}

/** HTML elements that authors may write in MDX: all carry meaning that Markdown lacks. */
export const allowedHtml = ['i', 'span', 'abbr', 'sup', 'sub', 'cite', 'q'];

/** Markdown that a text is made of, besides elements and code, which have their own rules. */
const ownMarkdown = new Set(
  'root yaml paragraph text emphasis strong break link heading list listItem'.split(' '),
);

/** Words that a block without children adds to the text, roughly: "18.7 billion dollars". */
const blockWords: Record<string, number> = { Fact: 2, Entity: 2, Term: 1, Quote: 12 };

/** Stands in a paragraph for a word that a block shows: it is never long or rare. */
export const standIn = '0';

/** True for a block that puts a source number into the text. */
export function isMarker(block: Pick<Block, 'name' | 'attributes'>): boolean {
  return block.name === 'Cite' || (block.name === 'Fact' && !('quiet' in block.attributes));
}

/**
 * Reads the body of an MDX file.
 * @param source the whole file, front matter included, so that lines are the file's
 * @throws Error with "line:column: what is wrong" when it is not MDX
 */
export function readBody(source: string): Body {
  const body: Body = {
    blocks: [],
    prose: [],
    paragraphs: [],
    links: [],
    headings: [],
    code: [],
    html: [],
    strange: [],
    words: 0,
  };
  visit(mdxToMdast(source) as Nodes, body, undefined);
  return body;
}

function visit(node: Nodes, body: Body, language: string | undefined): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'text') {
    body.prose.push({ text: node.value, line, ...(language && { language }) });
    body.words += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  } else if (node.type === 'paragraph') {
    body.paragraphs.push({ text: flat(node), line });
  } else if (node.type === 'link') {
    body.links.push({ target: node.url, line });
  } else if (node.type === 'heading') {
    body.headings.push({ depth: node.depth, line });
  } else if (isCode(node)) {
    body.code.push(line);
  } else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    const attributes = attributesOf(node);
    const isHtml = allowedHtml.includes(node.name ?? '');
    (isHtml ? body.html : body.blocks).push({ name: node.name ?? '', attributes, line });
    if (!isHtml && node.children.length === 0) body.words += blockWords[node.name ?? ''] ?? 0;
    language = attributes['lang'] ?? language;
  } else if (!ownMarkdown.has(node.type) && !node.type.startsWith('mdx')) {
    body.strange.push({ type: node.type, line });
  }
  for (const child of (node as Parent).children ?? []) visit(child, body, language);
}

/** The text of a node as one reads it. */
function flat(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const isBlock = node.type === 'mdxJsxTextElement';
  if (isBlock && node.children.length === 0) {
    return Array(blockWords[node.name ?? ''] ?? 0)
      .fill(standIn)
      .join(' ');
  }
  return ((node as Parent).children ?? []).map(flat).join('');
}

function isCode(node: Nodes): boolean {
  if (node.type === 'mdxjsEsm') return true;
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
}

/** The attributes of a JSX element; one without a value, or with code for it, is "", and one that is {false} is none. */
export function attributesOf(node: {
  attributes: { type: string; name?: string; value?: unknown }[];
}): Record<string, string> {
  return Object.fromEntries(
    node.attributes
      .filter(({ value }) => !isFalse(value))
      .map(({ name = '{…}', value }) => [name, typeof value === 'string' ? value : '']),
  );
}

function isFalse(value: unknown): boolean {
  const code = (value as { value?: unknown } | null | undefined)?.value;
  return typeof code === 'string' && code.trim() === 'false';
}
