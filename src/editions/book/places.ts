/** Links and ids of a book: links lead to its parts, or to the published site. */
import { posix } from 'node:path';
import { cards as cardList } from '../../shared/markup.ts';
import type { Site } from '../kit/site.ts';
import type { Part } from './part.ts';

export interface Places {
  /** The link to a part, or to an element in it by its id on the page. */
  link(part: Part, id?: string): string;
  /** The id in the book of an element, by its id on the page. */
  id(part: Part, id: string): string;
}

/** Every part is a file of its own. */
export function filesWith(ending: string): Places {
  return {
    link: ({ name }, id) => `${name}${ending}${id ? `#${id}` : ''}`,
    id: (_, id) => id,
  };
}

/** All parts are in one file: sections keep their ids, other ids are prefixed by the name of their part. */
export const oneFile: Places = {
  link: (part, id) => `#${id ? oneFile.id(part, id) : part.name}`,
  id: ({ name, sections }, id) =>
    sections.some((section) => section.id === id) ? id : `${name}.${id}`,
};

const references = new Set(['aria-labelledby', 'aria-describedby', 'headers']);

/** Replaces the ids and links of pages by those of the book. */
export function relink(site: Site, language: string, parts: Part[], places: Places): void {
  const glossary = parts.some(({ kind }) => kind === 'glossary');
  for (const part of parts) {
    if (glossary) dropCards(part);
    for (const anchor of part.body.querySelectorAll('a[href]')) {
      anchor.setAttribute('href', follow(anchor.getAttribute('href')!, part));
    }
    for (const element of part.body.querySelectorAll('*')) moveIds(element, part);
  }

  function follow(href: string, from: Part): string {
    if (/^[a-z]+:/.test(href)) return href;
    const [path = '', id] = href.split('#') as [string, string?];
    const target = path ? parts.find(({ name }) => `${name}.html` === path) : from;
    if (target) return places.link(target, id && decodeURIComponent(id));
    return new URL(posix.join(language, href), site.url).href;
  }

  function moveIds(element: Element, part: Part): void {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name)!;
      if (name === 'id') element.id = places.id(part, value);
      else if (references.has(name)) {
        const ids = value.split(' ').map((id) => places.id(part, id));
        element.setAttribute(name, ids.join(' '));
      } else if (value.startsWith('url(#')) {
        element.setAttribute(name, `url(#${places.id(part, value.slice(5, -1))})`);
      }
    }
  }
}

/** In a book with a glossary, terms lead to it instead of to their cards. */
function dropCards({ body }: Part): void {
  const cards = body.querySelector(cardList);
  for (const card of cards?.querySelectorAll('li[id]') ?? []) {
    const entry = card.querySelector('a')!.getAttribute('href')!;
    for (const word of body.querySelectorAll(`a[href="#${card.id}"]`)) {
      word.setAttribute('href', entry);
    }
  }
  cards?.remove();
}
