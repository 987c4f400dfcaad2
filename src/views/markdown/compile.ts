/**
 * From MDX to a component of Astro, one text at a time. Astro's own ways are not for these texts: as entries of
 * a content collection each is a module of the bundler, which costs it more than a megabyte a text and a new
 * bundle for each edit; and what a live collection gives as `rendered` is HTML, where blocks must be drawn by
 * the page that shows them.
 */
import { pathToFileURL } from 'node:url';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import * as runtime from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import { addBlockProps, keepHeadings, leadIntoValue, typesetText } from './plugins.ts';

/** A component of JSX, which the renderer of `@astrojs/mdx` draws. */
export type Component = () => unknown;

/**
 * @param source MDX without its front matter
 * @param file where it stands: its folder tells the language
 * @param blocks the components that it may use, by name
 * @throws Error when it is no MDX
 */
export async function compile(source: string, file: string, blocks: object): Promise<Component> {
  const { default: draw } = await evaluate(source, {
    ...(runtime as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    fileURL: pathToFileURL(file),
    features: { smartPunctuation: false },
    mdastPlugins: [typesetText, leadIntoValue, addBlockProps],
    hastPlugins: [satteriHeadingIdsPlugin(), keepHeadings],
  });
  const content = draw as (props: { components: object }) => unknown;
  return () => content({ components: blocks });
}
