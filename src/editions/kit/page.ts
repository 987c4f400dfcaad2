/** Title and plain text of a page, for catalogues and archives. */
import { parseHTML } from 'linkedom';

export interface Page {
  title: string;
  /** The text of its main element, on one line. */
  text: string;
}

/** The end of a block element: HTML has no space there, so words would join. */
const blockEnd = /<\/(?!(?:a|abbr|b|cite|em|i|q|span|strong|sup|time)>)/g;

export function pageOf(html: string): Page {
  const { document } = parseHTML(html.replace(blockEnd, ' $&'));
  const text = document.querySelector('main')?.textContent ?? '';
  return { title: document.title, text: text.replace(/\s+/g, ' ').trim() };
}
