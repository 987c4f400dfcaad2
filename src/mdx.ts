/** What happens to a section's text between the author and the page. */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { typeset } from './i18n/typography.ts';
import { attributesOf, isMarker } from './model/blocks.ts';
import { markerName } from './model/citation.ts';

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

/**
 * Gives each source number of a section its name, counted in the order of the text:
 * blocks are rendered in no certain order, so they cannot count themselves.
 */
export const nameMarkers: MdastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return undefined;
  const section = basename(fileURLToPath(fileURL), '.mdx');
  let ordinal = 0;
  type Element = Parameters<typeof attributesOf>[0] & { type: string; name: string | null };
  const named = <E extends Element>(node: E): E | undefined => {
    const block = { name: node.name ?? '', attributes: attributesOf(node) };
    if (!isMarker(block)) return undefined;
    ordinal += 1;
    const value = markerName(section, ordinal);
    const marker = { type: 'mdxJsxAttribute', name: 'marker', value };
    return { ...node, attributes: [...node.attributes, marker] };
  };
  return defineMdastPlugin({
    name: 'name-markers',
    mdxJsxTextElement(node, context) {
      const marked = named(node);
      if (marked) context.replaceNode(node, marked);
    },
    mdxJsxFlowElement(node, context) {
      const marked = named(node);
      if (marked) context.replaceNode(node, marked);
    },
  });
};

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
