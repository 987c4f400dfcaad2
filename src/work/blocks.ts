import type { Nodes, Parent } from 'mdast';
import { mdxToMdast } from 'satteri';

interface BlockForm {
  /** Attributes. */
  required: readonly string[];
  optional: readonly string[];
  /** Whether words stand between its tags. */
  words: 'none' | 'optional' | 'required';
}

/** The blocks that authors use in MDX, and what each takes. */
export const blockForms = {
  Fact: { required: ['id', 'value'], optional: ['as', 'quiet', 'source'], words: 'none' },
  Key: { required: ['id', 'value'], optional: ['as'], words: 'required' },
  Cite: { required: [], optional: ['fact', 'source'], words: 'none' },
  Term: { required: ['id'], optional: [], words: 'required' },
  Entity: { required: ['id'], optional: [], words: 'optional' },
  Quote: { required: ['id'], optional: [], words: 'none' },
  Disputed: { required: [], optional: [], words: 'required' },
  Figure: { required: ['id'], optional: [], words: 'none' },
  Contact: { required: [], optional: [], words: 'none' },
} as const satisfies Record<string, BlockForm>;

export type BlockName = keyof typeof blockForms;

/** One use of a block in a section. */
export interface Block {
  /** As written, so that an unknown block can be reported. */
  name: string;
  attributes: Record<string, string>;
  /** Something stands between its tags. */
  hasWords: boolean;
  line: number;
  /** It is a citation right behind another source number, and its sources are shown there. */
  joins?: true;
}

/** A piece of running text without its markup. */
export interface Prose {
  text: string;
  line: number;
  /** Set when it differs from the text's language. */
  language?: string;
  /** It leads elsewhere already, as the words of a link, a term or an entity. */
  linked?: true;
}

/** The contents of an MDX file, parsed without running it. */
export interface Body {
  /** The blocks that the author used, in order. */
  blocks: Block[];
  prose: Prose[];
  /** Whole paragraphs and list items; a block without children becomes as many placeholder words as it shows. */
  paragraphs: Prose[];
  /** Links, as the author wrote them. */
  links: { target: string; line: number }[];
  /** What leads somewhere inside of what leads elsewhere already: a link of Markdown ("link"), or a block by name. */
  nested: { name: string; line: number }[];
  headings: { depth: number; line: number }[];
  /** Lines with code: an import, an export, an expression other than a comment. */
  code: number[];
  /** HTML elements, by name. */
  html: Block[];
  /** Markdown that texts may not use: an image, a table, a footnote. */
  unsupported: { type: string; line: number }[];
  /** Number of words, blocks included. */
  words: number;
}

/** HTML elements that authors may write in MDX, for meaning that Markdown cannot express. */
export const allowedHtml = ['i', 'span', 'abbr', 'sup', 'sub', 'cite', 'q'];

/** Types of Markdown nodes that texts may use. Elements and code are handled separately. */
const supportedMarkdown = new Set(
  'root yaml paragraph text emphasis strong break link heading list listItem'.split(' '),
);

/** Blocks whose words lead to a card. */
const linkingBlocks = new Set(['Term', 'Entity']);

/** About how many words a block without children shows: "18.7 billion dollars". */
const blockWords: Record<string, number> = { Fact: 2, Entity: 2, Term: 1, Quote: 12, Contact: 3 };

/** Replaces a word that a block shows. A digit, so that no check takes it for a long or rare word. */
export const placeholder = '0';

/** True for a block that shows a value of a fact, whose id is the block’s. */
export function showsFact(name: string): boolean {
  return name === 'Fact' || name === 'Key';
}

/** True for a block that puts a source number into the text. */
export function isMarker(block: Pick<Block, 'name' | 'attributes'>): boolean {
  return block.name === 'Cite' || (block.name === 'Fact' && !('quiet' in block.attributes));
}

/**
 * True for a citation with nothing between it and the source number before: the page shows their numbers together.
 * @param siblings what stands beside it in the text, itself included
 */
export function joinsMarker(siblings: readonly Nodes[], index: number): boolean {
  const node = siblings[index]!;
  return isJsx(node) && node.name === 'Cite' && isBehindMarker(siblings, index);
}

function isBehindMarker(siblings: readonly Nodes[], index: number): boolean {
  const before = siblings[index - 1];
  if (!before) return false;
  if (before.type === 'text' && before.value.trim() === '')
    return isBehindMarker(siblings, index - 1);
  return endsWithMarker(before);
}

function endsWithMarker(node: Nodes): boolean {
  if (isJsx(node) && isMarker({ name: node.name ?? '', attributes: attributesOf(node) }))
    return true;
  const last = (node as Parent).children?.at(-1);
  return last !== undefined && endsWithMarker(last);
}

function isJsx(node: Nodes) {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
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
    nested: [],
    headings: [],
    code: [],
    html: [],
    unsupported: [],
    words: 0,
  };
  visit(mdxToMdast(source) as Nodes, body, {});
  return body;
}

/** What surrounds a node, so far as its prose has it. */
type Around = Pick<Prose, 'language' | 'linked'>;

function visit(node: Nodes, body: Body, around: Around, joins = false): void {
  const line = node.position?.start.line ?? 1;
  const leads = leadingName(node);
  if (leads && around.linked) body.nested.push({ name: leads, line });
  if (node.type === 'text') {
    body.prose.push({ text: node.value, line, ...around });
    body.words += node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  } else if (node.type === 'paragraph') {
    body.paragraphs.push({ text: plainText(node), line });
  } else if (node.type === 'link') {
    body.links.push({ target: node.url, line });
  } else if (node.type === 'heading') {
    body.headings.push({ depth: node.depth, line });
  } else if (isCode(node)) {
    body.code.push(line);
  } else if (isJsx(node)) {
    const attributes = attributesOf(node);
    const isHtml = allowedHtml.includes(node.name ?? '');
    const hasWords = node.children.length > 0;
    const block = { name: node.name ?? '', attributes, hasWords, line };
    (isHtml ? body.html : body.blocks).push(joins ? { ...block, joins } : block);
    if (!isHtml && !hasWords) body.words += blockWords[node.name ?? ''] ?? 0;
    const language = attributes['lang'];
    if (language) around = { ...around, language };
  } else if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    body.unsupported.push({ type: 'checkbox', line });
  } else if (!supportedMarkdown.has(node.type) && !node.type.startsWith('mdx')) {
    body.unsupported.push({ type: node.type, line });
  }
  if (leads) around = { ...around, linked: true };
  const children = (node as Parent).children ?? [];
  children.forEach((child, index) => visit(child, body, around, joinsMarker(children, index)));
}

/** The name of a node that is drawn as a link: "link" in Markdown, or the block; undefined for any other. */
function leadingName(node: Nodes): string | undefined {
  if (node.type === 'link') return 'link';
  if (!isJsx(node)) return undefined;
  const name = node.name ?? '';
  const isLink = linkingBlocks.has(name) || isMarker({ name, attributes: attributesOf(node) });
  return isLink ? name : undefined;
}

/** The text of a node without its markup. */
function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const isBlock = node.type === 'mdxJsxTextElement';
  if (isBlock && node.children.length === 0) {
    return Array(blockWords[node.name ?? ''] ?? 0)
      .fill(placeholder)
      .join(' ');
  }
  return ((node as Parent).children ?? []).map(plainText).join('');
}

function isCode(node: Nodes): boolean {
  if (node.type === 'mdxjsEsm') return true;
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
}

/** The attributes of a JSX element but those set to {false}; one without a value, or with code as its value, is "". */
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
