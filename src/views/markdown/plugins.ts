/** What happens to a section's text between the author and the page. */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type MdastPluginEntry,
  type MdastVisitorContext,
} from 'satteri';
import { leadOf, typeset } from '../../language/typography.ts';
import { attributesOf, isMarker, joinsMarker } from '../../work/blocks.ts';
import { markerName } from '../../work/citation.ts';
import { contentClass } from '../section/reading-mode.ts';

/** Sets every piece of text by the rules of the folder's language, or of a passage's own `lang`. */
export const typesetText: MdastPluginEntry = ({ fileURL }) => {
  const language = languageOf(fileURL);
  return (
    language &&
    defineMdastPlugin({
      name: 'typeset',
      text(node, context) {
        const value = typeset(node.value, passageLanguage(node, context) ?? language);
        if (value !== node.value) context.replaceNode(node, { type: 'text', value });
      },
    })
  );
};

/** Gives a value the word before it, where how that is written depends on the value: "de", which is "d’" in "d’un million". */
export const leadIntoValue: MdastPluginEntry = ({ fileURL }) => {
  const language = languageOf(fileURL);
  return (
    language &&
    defineMdastPlugin({
      name: 'lead-into-value',
      mdxJsxTextElement(node, context) {
        const before = context.parent(node)?.children[context.indexOf(node)! - 1];
        if (node.name !== 'Fact' || before?.type !== 'text') return;
        const lead = leadOf(before.value, passageLanguage(node, context) ?? language);
        if (!lead) return;
        context.setProperty(before, 'value', before.value.slice(0, -lead.length));
        const attribute = { type: 'mdxJsxAttribute' as const, name: 'lead', value: lead };
        context.replaceNode(node, { ...node, attributes: [...node.attributes, attribute] });
      },
    })
  );
};

/** The blocks that print a number, a date, a name or words in the language of their text. */
const localizedBlocks = new Set(['Fact', 'Key', 'Entity', 'Quote', 'Disputed', 'Contact']);

/**
 * Adds the props that a block cannot find out when it is rendered. A source number gets its name, counted in
 * the order of the text, because blocks render in no certain order; a citation that joins another's has none. A
 * localized block gets the language of its text, which is not the page's where a section falls back to another language.
 */
export const addBlockProps: MdastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return undefined;
  const section = basename(fileURLToPath(fileURL), '.mdx');
  const language = languageOf(fileURL)!;
  let ordinal = 0;
  type Element = Parameters<typeof attributesOf>[0] & { type: string; name: string | null };
  const withProps = <E extends Element>(node: E, joins: boolean): E | undefined => {
    const block = { name: node.name ?? '', attributes: attributesOf(node) };
    const props = {
      ...(isMarker(block) && !joins && { marker: markerName(section, ++ordinal) }),
      ...(localizedBlocks.has(block.name) && { language }),
    };
    const added = Object.entries(props).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    }));
    return added.length > 0 ? { ...node, attributes: [...node.attributes, ...added] } : undefined;
  };
  return defineMdastPlugin({
    name: 'add-block-props',
    mdxJsxTextElement(node, context) {
      const block = withProps(node, isJoined(node, context));
      if (block) context.replaceNode(node, block);
    },
    mdxJsxFlowElement(node, context) {
      const block = withProps(node, isJoined(node, context));
      if (block) context.replaceNode(node, block);
    },
  });
};

/** True for a citation whose sources are shown by the source number before it. */
function isJoined(
  node: Parameters<MdastVisitorContext['parent']>[0],
  context: MdastVisitorContext,
): boolean {
  return joinsMarker(context.parent(node)!.children, context.indexOf(node)!);
}

/** Headings have an id made of their words, and so a class that keeps them. */
export const keepHeadings = defineHastPlugin({
  name: 'keep-headings',
  element: {
    filter: ['h2', 'h3'],
    visit(node, context) {
      context.setProperty(node, 'class', contentClass);
    },
  },
});

/** The `lang` of the closest element around a piece of text. */
function passageLanguage(
  node: Parameters<MdastVisitorContext['parent']>[0],
  context: MdastVisitorContext,
): string | undefined {
  for (let at = context.parent(node); at; at = context.parent(at)) {
    if (at.type !== 'mdxJsxTextElement' && at.type !== 'mdxJsxFlowElement') continue;
    const language = attributesOf(at)['lang'];
    if (language) return language;
  }
  return undefined;
}

/** The folder below `content/` in which the file is. */
function languageOf(fileURL: URL | undefined): string | undefined {
  return fileURL && basename(dirname(dirname(fileURLToPath(fileURL))));
}
