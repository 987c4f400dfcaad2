/** The texts that every page carries in itself: its style sheet, and small classic scripts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { bundle } from 'lightningcss';
import { browserScript } from '../lib/browser-script.ts';
import { noteRead } from '../model/reads.ts';

/** What a page may carry: a name of a file in src/client. */
export type ScriptName = 'copy' | 'embed' | 'page' | 'quiz' | 'save' | 'search';

const scripts = new Map<ScriptName, Promise<string>>();

/** A script of src/client with all that it imports. */
export function script(name: ScriptName): Promise<string> {
  noteRead(JSON.stringify(['script', name]));
  const known = scripts.get(name) ?? build(name);
  scripts.set(name, known);
  return known;
}

const build = async (name: ScriptName) =>
  (await browserScript(resolve(`src/client/${name}.ts`))).trim();

/** Pages of one kind share a style sheet: src/styles/kinds. */
export type PageStyle =
  | 'chapter'
  | 'choice'
  | 'claims'
  | 'cite'
  | 'embed'
  | 'figures'
  | 'home'
  | 'parallel'
  | 'plain'
  | 'reference'
  | 'search'
  | 'sets'
  | 'sheet'
  | 'shelf'
  | 'teach'
  | 'text';

const sheets = new Map<PageStyle, string>();

/** The style sheet of a kind of page, bundled and minified. */
export function stylesheet(kind: PageStyle): string {
  noteRead(JSON.stringify(['style', kind]));
  const known = sheets.get(kind) ?? bundled(kind);
  sheets.set(kind, known);
  return known;
}

const bundled = (kind: PageStyle) => bundleStyle(resolve(`src/styles/kinds/${kind}.css`));

/**
 * A style sheet with all that it imports, minified.
 * @throws Error with file, line and what is wrong there, when one of them is not CSS or is missing
 */
export function bundleStyle(filename: string): string {
  try {
    return inRawColours(bundle({ filename, minify: true }).code.toString());
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

/** The raw colours of tokens.css put where they are meant: their names are for people. */
function inRawColours(css: string): string {
  const raw = [...css.matchAll(/--([a-z]+):(#[0-9a-f]+);/g)] as string[][];
  return raw.reduce(
    (text, [declaration, name, colour]) =>
      text.replace(declaration!, '').replaceAll(`var(--${name})`, colour!),
    css,
  );
}

// `npm run dev`: one of their files was saved.
import.meta.hot?.on('dev:code', () => {
  scripts.clear();
  sheets.clear();
});

/** The source expression by which a Content Security Policy admits an inline text. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
