/** What a program reads that does not know our style sheet: text browsers, reading modes, converters, copied text. */
import { test } from 'vitest';
import { marker } from '../../src/shared/markup.ts';
import { expectNone } from './built.ts';

/** Elements that stand on lines or in cells of their own even for a program that knows HTML 4 only. */
const blocks = new Set(
  `address blockquote body br caption dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr iframe legend li ol option p pre
  select table tbody td textarea tfoot th thead tr ul`.split(/\s+/),
);
const silent = new Set(['head', 'script', 'style', 'template']);

/** A text after which, and one before which, a reader expects a space or a sign. */
const ends = /[\p{L}\p{N}.!?…:;,»”)\]%·]$/u;
const begins = /^[\p{L}\p{N}«“(#[·]/u;

/** The places where two texts of different elements touch. */
function touching(root: Element): string[] {
  const found: string[] = [];
  let before: { text: string; of: Node } | undefined;
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (!text) return;
      const of = node.parentNode!;
      // A sign between words has a space on both of its sides.
      found.push(...(text.match(/\S·|·\S/g) ?? []));
      if (before && before.of !== of && ends.test(before.text) && begins.test(text)) {
        found.push(`${before.text.slice(-20)}|${text.slice(0, 20)}`);
      }
      before = { text, of };
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (silent.has(name)) return;
    // The ending of an ordinal belongs to its number.
    const isOrdinal = name === 'sup' && !element.matches(marker);
    if (blocks.has(name) || isOrdinal) before = undefined;
    for (const child of element.childNodes) walk(child);
    if (blocks.has(name) || isOrdinal) before = undefined;
  };
  walk(root);
  return found;
}

test('without any style sheet, no two words of different elements run together', () => {
  expectNone(({ document }) => touching(document.body));
});
