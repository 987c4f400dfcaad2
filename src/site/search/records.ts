/** The search records of a built page: each element with `data-kind`, and a chapter’s opening, under its own heading. */
import { parseHTML } from 'linkedom';
import type { Kind } from '../../shared/kinds.ts';
import {
  chart,
  described,
  figure,
  kicker,
  marker,
  opening,
  summary,
  tools,
  where,
} from '../../shared/markup.ts';

export interface SearchRecord {
  /** From the folder of the language: "the-notice.html#a-sign-on-the-door". */
  url: string;
  kind: Kind;
  /** The title of its page. */
  chapter: string;
  title: string;
  /** The language of the title when it is not the page's: sources keep theirs. */
  titleLanguage: string | undefined;
  /** The element, without its heading and the parts that are not searched. */
  body: Element;
  /** What it says of the dates that it is of: the date of an event, the summary of a section. */
  when: string;
  /** The date of an event, for its result. */
  day: string | undefined;
}

/** Parts that are not searched: numbers of notes, and texts that many records share. */
const skipped = [
  '[data-search-skip]',
  tools,
  where,
  marker,
  kicker,
  'svg',
  chart,
  `${figure} details`,
].join();

/**
 * The records of a page, in its order.
 * @param file name of the page in its language's folder
 */
export function recordsOf(html: string, file: string): SearchRecord[] {
  const { document } = parseHTML(html);
  const language = document.documentElement.lang;
  const chapter = textOf(document.querySelector('h1'));
  return (
    [...document.querySelectorAll(`[data-kind], ${opening}`)]
      // Of a lesson, the opening is a part.
      .filter((element) => element.matches('[data-kind]') || !element.closest('[data-kind]'))
      .filter((element) => (element.closest('[lang]') as HTMLElement | null)?.lang === language)
      .map((element) => recordOf(element, file, chapter))
  );
}

function recordOf(element: Element, file: string, chapter: string): SearchRecord {
  // A page as a whole has no id of its own.
  const url = element.id ? `${file}#${element.id}` : file;
  const own = [...element.querySelectorAll('[data-search-skip] time')].map(textOf);
  for (const part of element.querySelectorAll(skipped)) part.remove();
  const heading = element.querySelector(`h1, h2, h3, a, cite, ${described}`);
  if (!heading) throw new Error(`${url} has a data-kind, but no heading to be found under.`);
  heading.remove();
  return {
    url,
    // A chapter is told as a whole by its opening.
    kind: (element.getAttribute('data-kind') ?? 'story') as Kind,
    chapter,
    title: textOf(heading),
    titleLanguage: heading.getAttribute('lang') ?? undefined,
    body: element,
    day: own[0],
    when: [...own, textOf(element.querySelector(summary))].filter(Boolean).join(', '),
  };
}

/** The text with single spaces; no-break spaces stay. */
function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/[ \t\n]+/g, ' ').trim();
}
