/** What draws an MDX text of a collection. */
import { join } from 'node:path';
import { getLiveEntry } from 'astro:content';
import type { collections } from '../live.config.ts';
import { compile, type Component } from '../mdx/compile.ts';
import type { Text } from '../model/text.ts';
import { contentRoot } from '../site.ts';
import { blocks } from './blocks/index.ts';

/** A section stands on several pages. */
const compiled = new WeakMap<Text, Promise<Component>>();

/**
 * The component that draws the body of a text.
 * @param id as the collection has it: "<language>/<file name>"
 * @throws Error when the collection has no such text
 */
export async function contentOf(
  collection: keyof typeof collections,
  id: string,
): Promise<Component> {
  const { entry, error } = await getLiveEntry(collection, id);
  if (!entry) throw error;
  // Read on each page that shows it, so that it counts as read there.
  const { source, file } = entry.data;
  const content = compiled.get(entry.data) ?? compile(source, join(contentRoot, file), blocks);
  compiled.set(entry.data, content);
  return content;
}
