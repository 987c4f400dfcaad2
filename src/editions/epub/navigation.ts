/** The navigation document: contents with sections, and landmarks. */
import type { Book } from '../book/book.ts';
import type { Part } from '../book/part.ts';
import { page } from './content.ts';
import { xml } from '../../lib/xml.ts';

/** Without a page list: there is no printed edition whose page numbers could be cited. */
export function navigation(book: Book): string {
  const { words, parts, title } = book;
  const landmarks = [
    xml`<li><a epub:type="titlepage" href="title.xhtml">${title}</a></li>`,
    xml`<li><a epub:type="toc" href="nav.xhtml">${words.contents}</a></li>`,
    xml`<li><a epub:type="bodymatter" href="${parts[0]!.name}.xhtml">${parts[0]!.title}</a></li>`,
    ...parts
      .filter(({ kind }) => kind === 'glossary')
      .map(
        (part) => xml`<li><a epub:type="glossary" href="${part.name}.xhtml">${part.title}</a></li>`,
      ),
    ...parts
      .filter(({ kind }) => kind === 'sources')
      .map(
        (part) =>
          xml`<li><a epub:type="bibliography" href="${part.name}.xhtml">${part.title}</a></li>`,
      ),
  ];
  return page(
    book,
    words.contents,
    xml`
  <nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${words.contents}</h1><ol>
    ${parts.map(entry)}
  </ol></nav>
  <nav epub:type="landmarks" aria-label="${title}" hidden="hidden"><ol>
    ${landmarks}
  </ol></nav>
`,
  );
}

function entry({ name, title, foreign, sections }: Part) {
  const own = link(`${name}.xhtml`, title, foreign);
  if (sections.length === 0) return xml`<li>${own}</li>`;
  const inner = sections.map(
    (section) =>
      xml`<li>${link(`${name}.xhtml#${section.id}`, section.title, section.foreign)}</li>`,
  );
  return xml`<li>${own}<ol>${inner}</ol></li>`;
}

/** A link with the language of its words, where they are borrowed. */
function link(href: string, words: string, foreign: string | undefined) {
  return foreign
    ? xml`<a href="${href}" lang="${foreign}" xml:lang="${foreign}" dir="auto">${words}</a>`
    : xml`<a href="${href}">${words}</a>`;
}
