/** A lesson as a page of a learning platform, made from its page on the site. */
import { lesson as lessonPart } from '../../shared/markup.ts';
import { Xml, xml } from '../../lib/xml.ts';
import type { Publication } from '../../site/publication.ts';
import { parseHTML } from 'linkedom';
import { filesOfKind, pathIn, type Site } from '../kit/site.ts';
import type { Lesson } from './lessons.ts';

/** The lesson without the site's header and footer, and without its quiz, which is an assessment. */
export function pageOf(site: Site, publication: Publication, lesson: Lesson) {
  const { inLanguage, readingProgression } = publication;
  const answers = new Set(filesOfKind(publication, ['answers']).map((path) => site.url + path));
  const path = pathIn('.', lesson.url.slice(site.url.length));
  const { document } = parseHTML(site.read(path).toString());
  const article = document.querySelector(lessonPart)!;
  article.querySelector('section[aria-labelledby="quiz"]')?.remove();
  for (const link of article.querySelectorAll('a[href]')) {
    const { href } = new URL(link.getAttribute('href')!, lesson.url);
    link.setAttribute('href', href);
    // Pupils read this page: no links to the answers.
    if (answers.has(href)) link.closest('li')?.remove();
  }
  for (const element of article.querySelectorAll('[class]')) element.removeAttribute('class');
  return xml`<!doctype html>
<html lang="${inLanguage}" dir="${readingProgression}">
<head><meta charset="utf-8"><title>${document.querySelector('h1')!.textContent}</title></head>
<body>${new Xml(article.innerHTML)}</body>
</html>
`.text;
}
