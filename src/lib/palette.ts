/** The colours of the style sheets, for what has no style sheet: pictures, books, the frame of a browser. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { memo } from './memo.ts';

export const tokensFile = 'src/views/styles/tokens.css';

const tokensOf = memo((file: string) => {
  const css = readFileSync(resolve(file), 'utf8');
  return new Map(
    [...css.matchAll(/--([a-z]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
});

/** The colour of a token in light, which is also the one for paper, or in the dark. @throws Error when there is none */
export function colour(name: string, mode: 'light' | 'dark' = 'light'): string {
  const value = tokensOf(tokensFile).get(name);
  if (!value) throw new Error(`${tokensFile} has no colour "${name}".`);
  const { [mode]: chosen = value } =
    /^light-dark\((?<light>.+), (?<dark>.+)\)$/.exec(value)?.groups ?? {};
  const named = /^var\(--([a-z]+)\)$/.exec(chosen)?.[1];
  return named ? colour(named) : chosen;
}

/** A text with the colours of light written in place of `var(--name)`. @throws Error for one that is no token */
export function coloured(text: string): string {
  return text.replace(/var\(--([a-z]+)\)/g, (_, name: string) => colour(name));
}
