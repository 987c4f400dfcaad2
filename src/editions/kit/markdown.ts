/** A section of a page as Markdown: its text, figures as titles and tables, source numbers as footnotes. */
import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';
import { cards, chart, disputed, marker, summary as answer, tools } from '../../shared/markup.ts';

/** Parts that are left out: the heading and summary are separate, controls and pictures cannot be text. */
const notText = [
  'h2, [data-search-skip], svg, figure summary, caption',
  answer,
  tools,
  chart,
].join();

/**
 * Converts a section to Markdown.
 * @param page absolute address of the page, from which its links lead
 * @throws Error when the page has no such section
 */
export function markdownOf(
  document: Document,
  id: string,
  page: string,
): { summary: string; text: string } {
  const section = document.getElementById(id)?.cloneNode(true) as HTMLElement | undefined;
  if (!section) throw new Error(`${page} has no section "${id}".`);
  const summary = section.querySelector(answer)!.textContent!;
  for (const part of section.querySelectorAll(notText)) part.remove();
  const numbers = [...section.querySelectorAll(`${marker} a`)].map((a) => a.textContent!);
  for (const title of section.querySelectorAll('figcaption > b')) {
    const line = document.createElement('p');
    title.replaceWith(line);
    line.append(title);
  }
  for (const aside of section.querySelectorAll(disputed)) {
    const quote = document.createElement('blockquote');
    quote.append(...aside.childNodes);
    aside.replaceWith(quote);
  }
  // Cards of entities and terms are not in the text: their links become plain words.
  for (const { id: card } of document.querySelectorAll(`${cards} li`)) {
    for (const word of section.querySelectorAll(`a[href="#${card}"]`)) {
      word.replaceWith(...word.childNodes);
    }
  }
  for (const anchor of section.querySelectorAll('a[href]')) {
    anchor.setAttribute('href', new URL(anchor.getAttribute('href')!, page).href);
  }
  const notes = [...new Set(numbers)].map((number) => `[^${number}]: ${note(document, number)}`);
  return { summary, text: [turndown().turndown(section.outerHTML).trim(), ...notes].join('\n\n') };
}

/** A source of the page's list, without its links back to the text. */
function note(document: Document, number: string): string {
  const item = document.getElementById(`n${number}`)!.cloneNode(true) as HTMLElement;
  for (const part of item.querySelectorAll('small')) part.remove();
  return turndown().turndown(item.innerHTML).replaceAll('\n', ' ').trim();
}

function turndown(): Turndown {
  const service = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  service.use(gfm);
  service.addRule('number', {
    filter: (node) => node.matches(marker),
    replacement: (_, node) =>
      // Turndown's own DOM has lists that are not iterable.
      Array.from((node as HTMLElement).querySelectorAll('a'), (a) => `[^${a.textContent}]`).join(
        '',
      ),
  });
  return service;
}
