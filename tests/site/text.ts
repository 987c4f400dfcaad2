/** What a page says, in passages that each have one language: what a proof-reader would be given. */
import type { Page } from './built.ts';

export interface Passage {
  language: string;
  text: string;
}

/** Stands for a passage in another language inside a sentence. */
export const elsewhere = '\ufffc';

const inlineTags = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM I KBD MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(
    ' ',
  ),
);
/** Code to copy is for machines. */
const silentTags = new Set('SCRIPT STYLE SVG svg TEMPLATE TEXTAREA PRE CODE'.split(' '));
const spokenAttributes = ['aria-label', 'alt', 'title', 'placeholder'];
const spokenMeta = ['description', 'og:title', 'og:description', 'og:site_name'];

export function passages({ document, path }: Page): Passage[] {
  const found: Passage[] = [];
  const add = (language: string, text: string) => {
    // An address has its own spelling.
    const spoken = text
      .replace(/https?:\/\/\S+/g, '')
      .replace(/[ \n\t]+/g, ' ')
      .trim();
    if (/\p{L}/u.test(spoken)) found.push({ language, text: spoken });
  };

  /** Walks an element; returns the text that belongs to the sentence around it. */
  const walk = (element: Element, language: string): string => {
    let text = '';
    const end = () => {
      add(language, text);
      text = '';
    };
    for (const child of element.childNodes) {
      if (child.nodeType === 3) text += child.textContent;
      if (child.nodeType !== 1) continue;
      const inner = child as Element;
      if (silentTags.has(inner.tagName)) continue;
      const own = inner.getAttribute('lang') ?? language;
      for (const name of spokenAttributes) add(own, inner.getAttribute(name) ?? '');
      // The number of a source is no part of the sentence.
      if (inner.matches('.marker')) continue;
      const isInline = inlineTags.has(inner.tagName);
      if (!isInline) end();
      const innerText = walk(inner, own);
      if (isInline && own === language) text += innerText;
      else {
        add(own, innerText);
        if (isInline) text += elsewhere;
      }
    }
    return text;
  };

  const { lang } = document.documentElement;
  const isMixed = path.startsWith('s/') || !path.includes('/');
  add(lang, walk(document.body, lang));
  // The title of a page that speaks every language joins them.
  if (isMixed && path !== '') return found;
  add(lang, document.title);
  for (const { content } of document.querySelectorAll<HTMLMetaElement>(
    spokenMeta.map((name) => `meta[name="${name}"], meta[property="${name}"]`).join(),
  )) {
    add(lang, content);
  }
  return found;
}
