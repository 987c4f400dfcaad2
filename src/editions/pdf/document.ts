/** The document that is printed: title, contents, and every part on a new page. */
import { readFileSync } from 'node:fs';
import { cutsOf, dataOf, sans, serif, type Font } from '../../lib/fonts.ts';
import { coloured } from '../../lib/palette.ts';
import { xml, Xml } from '../../lib/xml.ts';
import type { Book } from '../book/book.ts';
import type { Part } from '../book/part.ts';
import { imprint } from '../book/imprint.ts';
import { oneFile } from '../book/places.ts';
import type { Pages } from './pages.ts';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

/** The style, with a font for the letters that the usual ones lack. */
function styleWith(font: string | undefined): string {
  return font ? style.replaceAll(/'Source (Sans 3|Serif 4)'/g, `$&, '${font}'`) : style;
}

/** The document of a book. @param pages page numbers of the previous printing, for the table of contents */
export function documentOf(book: Book, pages: Pages): string {
  const { publication, title, words, parts } = book;
  const { inLanguage, readingProgression } = publication;
  const faces = [
    ...[...sans, ...serif, ...(book.font ? cutsOf(book.font) : [])].map(fontFace),
    styleWith(book.font),
    ...parts.map((part) => headOf(book, part)),
  ];
  return coloured(
    xml`<!doctype html>
<html lang="${inLanguage}" dir="${readingProgression}">
<head><meta charset="utf-8"><title>${title}</title><style>${new Xml(faces.join('\n'))}</style></head>
<body>
${titlePage(book)}
<nav class="contents" aria-labelledby="contents"><h1 id="contents">${words.contents}</h1><ol>
${parts.map((part) => entry(part, pages))}
</ol></nav>
${parts.map(partHtml)}
</body></html>`.text,
    book.palette,
  );
}

function titlePage(book: Book): Xml {
  const lines = imprint(book).map(({ text, url }) =>
    url ? xml`<p><a href="${url}">${text}</a></p>` : xml`<p>${text}</p>`,
  );
  return xml`<header class="title"><svg viewBox="-20 -20 40 40" aria-hidden="true">${new Xml(book.mark)}</svg>
<h1>${book.title}</h1><p class="lead">${book.description}</p><div class="imprint">${lines}</div></header>`;
}

function entry(part: Part, pages: Pages): Xml {
  const line = (title: string, foreign: string | undefined, id?: string) => {
    const link = oneFile.link(part, id);
    return xml`<a href="${link}">${foreign ? xml`<span lang="${foreign}" dir="auto">${title}</span>` : xml`<span>${title}</span>`}<span class="page">${pages.get(link.slice(1)) ?? 0}</span></a>`;
  };
  const sections = part.sections.map(
    ({ id, title, foreign }) => xml`<li>${line(title, foreign, id)}</li>`,
  );
  return xml`<li>${line(part.title, part.foreign)}${sections.length ? xml`<ol>${sections}</ol>` : undefined}</li>`;
}

function partHtml({ name, body }: Part): Xml {
  body.id = name;
  // Chromium would tag a figure as a picture without a description; the picture inside has one.
  for (const figure of body.querySelectorAll('figure')) figure.setAttribute('role', 'group');
  return new Xml(body.outerHTML);
}

/** The running heads of a part's pages: the titles of the book and of the part. */
function headOf(book: Book, { name, title }: Part): string {
  const heads = [book.title, title].map((text) => JSON.stringify(text));
  const [left, right] = book.publication.readingProgression === 'rtl' ? heads.toReversed() : heads;
  return `[id="${name}"]{page:${name}}@page ${name}{@top-left{content:${left}}@top-right{content:${right}}}`;
}

function fontFace(font: Font): string {
  const source = `data:font/ttf;base64,${dataOf(font).toString('base64')}`;
  return `@font-face{font-family:"${font.name}";font-weight:${font.weight};font-style:${font.style};src:url(${source})}`;
}
