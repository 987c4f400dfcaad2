/** Where things stand in a book: links lead there, or out to the site. */
import { posix } from 'node:path';
import { cards as cardList } from '../../shared/markup.ts';
import type { Site } from '../kit/site.ts';
import type { Part } from './part.ts';

export interface Places {
  /** The link to a part, or to what has this id in it. */
  link(part: Part, id?: string): string;
  /** The id that what has this id in its page has in the book. */
  id(part: Part, id: string): string;
}

/** Every part is a file of its own. */
export function filesWith(ending: string): Places {
  return {
    link: ({ name }, id) => `${name}${ending}${id ? `#${id}` : ''}`,
    id: (_, id) => id,
  };
}

/** All parts are in one file, where sections keep their ids and others say of which part they are. */
export const oneFile: Places = {
  link: (part, id) => `#${id ? oneFile.id(part, id) : part.name}`,
  id: ({ name, sections }, id) =>
    sections.some((section) => section.id === id) ? id : `${name}.${id}`,
};

const references = new Set(['aria-labelledby', 'aria-describedby', 'headers']);

/** Makes ids and links those of the book. */
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

/** Where the glossary is at hand, a word leads to it, not to its card on the page. */
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
