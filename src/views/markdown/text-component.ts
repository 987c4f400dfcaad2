/** What draws the body of a text. */
import { join } from 'node:path';
import { compile, type Component } from './compile.ts';
import type { Text } from '../../work/text.ts';
import { contentRoot } from '../../work/environment.ts';
import { blocks } from '../blocks/index.ts';

/** A section stands on several pages. */
const compiled = new WeakMap<Text, Promise<Component>>();

/** The component that draws the body of a text. */
export function contentOf(text: Text): Promise<Component> {
  // Read on each page that shows it, so that it counts as read there.
  const { source, file } = text;
  const content = compiled.get(text) ?? compile(source, join(contentRoot, file), blocks);
  compiled.set(text, content);
  return content;
}
