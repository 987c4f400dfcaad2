/** What draws an MDX text of a collection. */
import { getEntry, type CollectionKey } from 'astro:content';
import { compile, type Component } from '../mdx/compile.ts';
import { mdxOf } from '../model/text.ts';
import { theWork } from '../site.ts';
import { blocks } from './blocks/index.ts';

/** By collection and id: a section stands on several pages. */
const compiled = new Map<string, Promise<Component>>();

/**
 * @param id as the collection has it: "<language>/<file name>"
 * @throws Error when the collection has no such text
 */
export function contentOf(collection: CollectionKey, id: string): Promise<Component> {
  const [language, name] = id.split('/') as [string, string];
  // Of the text, which the collection has, the work knows this; a page that shows it has read it.
  void theWork().languages.get(language)?.[collection].get(name)?.fingerprint;
  const key = `${collection}/${id}`;
  const content = compiled.get(key) ?? compileEntry(collection, id);
  compiled.set(key, content);
  return content;
}

async function compileEntry(collection: CollectionKey, id: string): Promise<Component> {
  const { filePath } = (await getEntry(collection, id)) ?? {};
  if (!filePath) throw new Error(`${collection} has no text "${id}".`);
  // As it is now: what the collection has was read when this code was bundled.
  return compile(mdxOf(filePath), filePath, blocks);
}
