/** The pages of a book as content documents. */
import { readFileSync } from 'node:fs';
import { coloured } from '../../lib/palette.ts';
import { xml, Xml, xmlOf } from '../../lib/xml.ts';
import type { Book } from '../book/book.ts';
import type { Part } from '../book/part.ts';
import { imprint } from '../book/imprint.ts';
import { markNotes } from './notes.ts';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

/** The style sheet: font, background and dark mode are left to the reading system. */
export function stylesheet({ palette }: Book): string {
  return coloured(style, palette);
}

/** The EPUB type and the ARIA role of each kind of part. */
const semantics: Record<string, string> = {
  chapter: 'chapter',
  glossary: 'glossary',
  sources: 'bibliography',
  about: 'colophon',
};

export function partPage(book: Book, part: Part): string {
  const { body } = part;
  const is = semantics[part.kind] ?? 'appendix';
  body.setAttribute('epub:type', is);
  body.setAttribute('role', `doc-${is}`);
  body.setAttribute('aria-label', part.title);
  markNotes(body);
  return page(book, part.title, new Xml(coloured(xmlOf(body).text, book.palette)));
}

/** Some reading systems show the picture of the package, others this page. */
export function coverPage(book: Book): string {
  const { title } = book;
  const picture = xml`<section epub:type="cover" class="cover"><img src="cover.svg" role="doc-cover" alt="${title}"/></section>`;
  return page(book, title, picture);
}

export function titlePage(book: Book): string {
  const lines = imprint(book).map(({ text, url }) =>
    url ? xml`<p><a href="${url}">${text}</a></p>` : xml`<p>${text}</p>`,
  );
  const { title, kicker, description } = book;
  const above = kicker ? xml`<p class="kicker">${kicker}</p>` : undefined;
  return page(
    book,
    title,
    xml`<section epub:type="titlepage" class="title">${above}<h1>${title}</h1><p class="lead">${description}</p>${lines}</section>`,
  );
}

/** A content document around a body. */
export function page({ publication }: Book, title: string, body: Xml): string {
  const { inLanguage, readingProgression } = publication;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${inLanguage}" xml:lang="${inLanguage}" dir="${readingProgression}">
<head><title>${title}</title><link rel="stylesheet" href="style.css"/></head>
<body>${body}</body>
</html>
`.text;
}
