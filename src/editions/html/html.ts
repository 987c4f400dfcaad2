/** The whole text in one HTML file without other resources, for example to send by e-mail. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { lowerHeadings } from '../../lib/headings.ts';
import { integrityOf } from '../../lib/hash.ts';
import { bookOf, type Book } from '../book/book.ts';
import { imprint } from '../book/imprint.ts';
import type { Part } from '../book/part.ts';
import { oneFile } from '../book/places.ts';
import { xml, Xml } from '../../lib/xml.ts';
import { fileName, type Edition } from '../kit/edition.ts';
import { pathIn, type Site } from '../kit/site.ts';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

export const html: Edition = {
  name: 'html',
  downloads: (site) =>
    site.publications.map(({ inLanguage }) => ({
      file: fileName(site, [inLanguage], '.html'),
      languages: [inLanguage],
      mediaType: 'text/html',
      async write(path) {
        const book = bookOf(site, inLanguage, oneFile);
        await writeFile(path, documentOf(book, stylesOf(site, book)));
      },
    })),
};

/** The style sheets of its pages, each once: every kind of page has its own, inside of the page. */
function stylesOf(site: Site, { publication }: Book): string {
  const sheets = publication.readingOrder.map(({ url }) => {
    const page = site.read(pathIn(publication.inLanguage, url)).toString();
    return /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
  });
  const [first = ''] = sheets;
  const faces = (first.match(face) ?? []).map((rule) => withFonts(site, rule));
  const common = sheets.map((sheet) => sheet.replace(face, '').replace(running, ''));
  return [...faces, ...new Set([...common, style])].join('\n');
}

const face = /@font-face\{[^}]*\}/g;
/** What a page’s sheets of paper say of it alone. */
const running = /@layer print\{@page\{@top-left[^]*$/;

/** The rule of a font with the font itself, because there is no file beside this one. */
function withFonts(site: Site, rule: string): string {
  return rule.replace(/url\((?:\.\.\/)*(fonts\/[^)]+)\)/g, (_, path: string) => {
    return `url(data:font/woff2;base64,${site.read(path).toString('base64')})`;
  });
}

function documentOf(book: Book, styles: string): string {
  const { publication, record, title, description, words, parts, mark } = book;
  const policy = `default-src 'none'; style-src '${integrityOf(styles)}'; font-src data:`;
  return xml`<!doctype html>
<html lang="${publication.inLanguage}" dir="${publication.readingProgression}">
<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">
<title>${title}</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta name="author" content="${record.author}"><meta name="description" content="${description}"><meta name="dcterms.issued" content="${publication.datePublished}"><link rel="canonical" href="${book.url}"><link rel="license" href="${publication.license}">
<style>${new Xml(styles)}</style></head>
<body><main id="text">
<header class="opening"><svg class="mark" viewBox="-20 -20 40 40" width="64" height="64" aria-hidden="true">${new Xml(mark)}</svg>
<h1>${title}</h1><p class="lead">${description}</p>${imprint(book).map(line)}</header>
<nav aria-labelledby="contents"><h2 id="contents">${words.contents}</h2><ol>${parts.map(entry)}</ol></nav>
${parts.map(partHtml)}
</main></body></html>
`.text;
}

function line({ text, url }: { text: string; url?: string | undefined }): Xml {
  return url ? xml`<p><a href="${url}">${text}</a></p>` : xml`<p>${text}</p>`;
}

function entry(part: Part): Xml {
  const sections = part.sections.map(
    ({ id, title }) => xml`<li><a href="${oneFile.link(part, id)}">${title}</a></li>`,
  );
  const list = sections.length ? xml`<ol>${sections}</ol>` : undefined;
  return xml`<li><a href="${oneFile.link(part)}">${part.title}</a>${list}</li>`;
}

function partHtml({ name, body }: Part): Xml {
  body.id = name;
  // The title of the whole stands above those of its parts.
  lowerHeadings(body, (level) => `was-h${level}`);
  // In one page, many regions would have the same names, which does not help navigation.
  for (const region of body.querySelectorAll('section[aria-labelledby]')) {
    region.removeAttribute('aria-labelledby');
  }
  return new Xml(body.outerHTML);
}
