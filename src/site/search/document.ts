/** A record as a small HTML document for Pagefind, which has weights only for HTML. */
import { escape, Xml, xml } from '../../lib/xml.ts';
import { titleField } from '../../shared/kinds.ts';
import { forIndex } from '../../shared/index-text.ts';
import { summary } from '../../shared/markup.ts';
import type { SearchRecord } from './records.ts';

/** Pagefind squares a weight. Titles have their own weights, as metadata. */
const summaryWeight = 2;

export function documentOf(record: SearchRecord, language: string): string {
  return xml`<html lang="${language}"><body>
<p data-pagefind-meta="${titleField(record.kind)}" data-pagefind-ignore>${forIndex(record.title)}</p>
<div>${new Xml(content(record.body))}</div>
</body></html>`.text;
}

/** The text with its elements, which separate sentences, but without their attributes. */
function content(element: Element): string {
  const html = [...element.childNodes].map((node) => {
    if (node.nodeType === 3) return escape(forIndex(node.textContent ?? ''));
    if (node.nodeType !== 1) return '';
    const child = node as Element;
    const name = child.localName;
    const weight = child.matches(summary) ? ` data-pagefind-weight="${summaryWeight}"` : '';
    return `<${name}${weight}>${content(child)}</${name}>`;
  });
  // A line from which the title was removed begins with punctuation: ", TRT World".
  return html.join('').replace(/^[\s,.;]+/, '');
}
