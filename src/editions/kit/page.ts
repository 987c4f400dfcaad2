/** What a page says of itself to catalogues and archives. */
import { parseHTML } from 'linkedom';

export interface Page {
  title: string;
  /** The words of its main part, on one line. */
  text: string;
}

/** The end of what is no part of a sentence: no space stands there, and words would run together. */
const blockEnd = /<\/(?!(?:a|abbr|b|cite|em|i|q|span|strong|sup|time)>)/g;

export function pageOf(html: string): Page {
  const { document } = parseHTML(html.replace(blockEnd, ' $&'));
  const text = document.querySelector('main')?.textContent ?? '';
  return { title: document.title, text: text.replace(/\s+/g, ' ').trim() };
}
