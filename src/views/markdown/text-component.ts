/** The component of a text: compiled once, drawn on each page that shows the text. */
import { join } from 'node:path';
import { compile, type Component } from './compile.ts';
import type { Text } from '../../work/text.ts';
import { contentRoot } from '../../work/environment.ts';
import { blocks } from '../blocks/index.ts';

const cache = new WeakMap<Text, Promise<Component>>();

/** The component that draws the body of a text. */
export function contentOf(text: Text): Promise<Component> {
  // Read on each call, so that the work notes the read for each page.
  const { source, file } = text;
  const content =
    cache.get(text) ??
    compile(source, join(contentRoot, file), blocks).catch((error: Error) => {
      throw new Error(`content/${file}: the text cannot be drawn: ${error.message}`, {
        cause: error,
      });
    });
  cache.set(text, content);
  return content;
}
