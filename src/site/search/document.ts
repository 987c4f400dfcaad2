/** A record as a small HTML document for Pagefind, which has weights only for HTML. */
import { escape, Xml, xml } from '../../lib/xml.ts';
import { titleField, type Field } from '../../shared/kinds.ts';
import { forIndex } from '../../shared/index-text.ts';
import { summary } from '../../shared/markup.ts';
import type { SearchRecord } from './records.ts';

/** Pagefind squares a weight. Titles have their own weights, as metadata. */
const summaryWeight = 2;

/**
 * @param asked what readers ask to find it
 * @param datesIn the words of the index for the dates in a text
 */
export function documentOf(
  record: SearchRecord,
  language: string,
  asked: string[],
  datesIn: (text: string) => string[],
): string {
  const fields: Partial<Record<Field, string>> = {
    [titleField(record.kind)]: record.title,
    asked: asked.join(' | '),
    when: datesIn(`${record.title}, ${record.when}`).join(' '),
    dates: datesIn(record.body.textContent ?? '').join(' '),
  };
  const metas = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => field(name, value));
  return xml`<html lang="${language}"><body>
${metas}
<div>${new Xml(content(record.body))}</div>
</body></html>`.text;
}

const field = (name: string, value: string) =>
  xml`<p data-pagefind-meta="${name}" data-pagefind-ignore>${forIndex(value)}</p>
`;

/** Elements whose text does not run on in the next one. */
const blocks =
  'p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, blockquote, caption, figcaption, summary, div, section';

const blockOf = (text: Node | undefined) => text?.parentElement?.closest(blocks);

/** The pieces of text, in their order. */
function textsOf(node: Node): Node[] {
  if (node.nodeType === 3) return [node];
  return [...node.childNodes].flatMap(textsOf);
}

/** The text with its elements, which separate sentences, but without their attributes. */
function content(element: Element, texts = textsOf(element)): string {
  const html = [...element.childNodes].map((node) => {
    if (node.nodeType === 3) {
      const place = texts.indexOf(node);
      const [before, after] = [texts[place - 1], texts[place + 1]].map((beside) =>
        blockOf(beside) === blockOf(node) ? (beside?.textContent ?? '') : '',
      );
      return escape(forIndex(node.textContent ?? '', before, after));
    }
    if (node.nodeType !== 1) return '';
    const child = node as Element;
    const name = child.localName;
    const weight = child.matches(summary) ? ` data-pagefind-weight="${summaryWeight}"` : '';
    return `<${name}${weight}>${content(child, texts)}</${name}>`;
  });
  // A line from which the title was removed begins with punctuation: ", TRT World".
  return html.join('').replace(/^[\s,.;]+/, '');
}
