/** What every page carries inline: its style sheet, and small classic scripts. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
// Not by Vite: its preprocessCSS would load all of Vite when pages are drawn with a cached bundle (a second and
// 45 MB, where this takes 60 ms), does not minify, and is asynchronous.
import { bundle } from 'lightningcss';
import { browserScript } from '../../lib/browser-script.ts';
import { integrityOf } from '../../lib/hash.ts';
import { memo } from '../../lib/memo.ts';
import { declarations } from '../../lib/palette.ts';
import { fontsFolder } from '../../work/address.ts';
import { noteRead } from '../../work/reads.ts';
import type { Story } from '../../work/story.ts';

/** What a page may carry: a name of a file in src/client. */
export type ScriptName = 'copy' | 'embed' | 'page' | 'quiz' | 'save' | 'search';

/** A script of src/client with all that it imports. */
export function script(name: ScriptName): Promise<string> {
  noteRead(JSON.stringify(['script', name]));
  return scriptText(name);
}

const scriptText = memo(async (name: ScriptName) =>
  (await browserScript(resolve(`src/client/${name}.ts`))).trim(),
);

/** Pages of one kind share a style sheet: src/views/styles/kinds. */
export type PageStyle =
  | 'brief'
  | 'chapter'
  | 'charts'
  | 'choice'
  | 'claims'
  | 'cite'
  | 'days'
  | 'embed'
  | 'figures'
  | 'home'
  | 'lanes'
  | 'parallel'
  | 'plain'
  | 'reference'
  | 'search'
  | 'sets'
  | 'sheet'
  | 'shelf'
  | 'teach'
  | 'text';

/** The style sheet of a kind of page, bundled and minified. */
export function stylesheet(kind: PageStyle): string {
  noteRead(JSON.stringify(['style', kind]));
  return styleText(kind);
}

/**
 * The style sheet of a kind of page for one story: with its colours, and each rule on an `actor` once for each of its
 * actors.
 * @param fonts the folder of the fonts, as a link from the page
 */
export function styleFor({ actors, palette }: Story, kind: PageStyle, fonts = fontsFolder): string {
  return stylesheet(kind)
    .replace('--palette:content;', declarations(palette))
    .replaceAll(`url(${fontsFolder}`, `url(${fonts}`)
    .replaceAll(/[^{}]*=actor\][^{}]*\{[^}]*\}/g, (rule) =>
      actors
        .map((actor) =>
          rule.replaceAll('=actor]', `=${actor}]`).replaceAll('(--actor', `(--${actor}`),
        )
        .join(''),
    );
}

/** On paper, every sheet says whose it is: the page’s title above, its address below. */
export function runningHead(title: string, address: string): string {
  const head = `@top-left{content:${cssString(title)}}`;
  return `@layer print{@page{${head}@bottom-left{content:${cssString(address)}}}}`;
}

/** A text as a string of CSS, in which no sign ends the string or the style sheet. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}

const styleText = memo((kind: PageStyle) =>
  bundleStyle(resolve(`src/views/styles/kinds/${kind}.css`)),
);

/**
 * A style sheet with all that it imports, minified.
 * @throws Error with file, line and what is wrong there, when one of them is not CSS or is missing
 */
export function bundleStyle(filename: string): string {
  try {
    return bundle({ filename, minify: true }).code.toString();
  } catch (error) {
    const { fileName, loc, message } = error as Error & {
      fileName?: string;
      loc?: { line: number };
    };
    if (!fileName || !loc) throw error;
    const text = readFileSync(fileName, 'utf8').split('\n')[loc.line - 1];
    const place = `${relative('', fileName)}:${loc.line}`;
    throw new Error(`${place} is no CSS: ${message}: ${text?.trim()}`, { cause: error });
  }
}

/**
 * The page behind a link is prefetched while the reader presses the link, so that nothing is fetched in vain.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'main a' }, eagerness: 'conservative' }],
});

/** The source expression by which a Content Security Policy admits an inline text. */
export function cspHash(text: string): string {
  return `'${integrityOf(text)}'`;
}

/**
 * The page without the colours of actors that are not in it, and without other custom properties that nothing in it
 * uses. Its policy admits the style sheet that is left.
 */
export function withUsedProperties(html: string): string {
  const css = /<style>([^]*?)<\/style>/.exec(html)?.[1];
  if (css === undefined) return html;
  const present = css.replaceAll(
    /(?<=\})[^{},]*\[data-actor=([a-z-]+)\]\{[^{}]*\}/g,
    (rule, actor) => (html.includes(`data-actor="${actor}"`) ? rule : ''),
  );
  const page = html.replace(css, () => present);
  const used = present.replaceAll(
    /(--[a-z-]+):light-dark\([^)]*\);|(--[a-z-]+):#[\da-f]+;/g,
    (rule, ...names) => (page.includes(`var(${names[0] ?? names[1]})`) ? rule : ''),
  );
  return page.replace(present, () => used).replace(cspHash(css), () => cspHash(used));
}
