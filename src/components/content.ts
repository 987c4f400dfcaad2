/**
 * What draws an MDX text of a collection. Each is compiled by itself, when it is first asked for: as modules
 * of the bundler, the texts of a thousand chapters would cost it more than a gigabyte.
 */
import { pathToFileURL } from 'node:url';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import * as runtime from 'astro/jsx-runtime';
import { createComponent, renderJSX } from 'astro/runtime/server/index.js';
import { getEntry, type CollectionKey } from 'astro:content';
import { evaluate, type EvaluateOptions } from 'satteri';
import { tellBlocks, typesetText } from '../mdx.ts';
import { blocks } from './blocks/index.ts';

type Content = ReturnType<typeof createComponent>;

/** By collection and id: a section stands on several pages. */
const compiled = new Map<string, Promise<Content>>();

/**
 * @param id as the collection has it: "<language>/<file name>"
 * @returns a component of Astro, which draws the text with our blocks
 * @throws Error when the collection has no such text, or the text is no MDX
 */
export function contentOf(collection: CollectionKey, id: string): Promise<Content> {
  const key = `${collection}/${id}`;
  const content = compiled.get(key) ?? compile(collection, id);
  compiled.set(key, content);
  return content;
}

async function compile(collection: CollectionKey, id: string): Promise<Content> {
  const { body, filePath } = (await getEntry(collection, id)) ?? {};
  if (body === undefined || !filePath) throw new Error(`${collection} has no text "${id}".`);
  const { default: draw } = await evaluate(body, {
    ...(runtime as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    fileURL: pathToFileURL(filePath),
    features: { smartPunctuation: false },
    mdastPlugins: [typesetText, tellBlocks],
    hastPlugins: [satteriHeadingIdsPlugin()],
  });
  const page = draw as (props: { components: object }) => unknown;
  return createComponent((result) => renderJSX(result, page({ components: blocks })));
}
