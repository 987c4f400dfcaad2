/** A lesson as a page of a learning platform: the platform brings the frame, the lesson page has the rest. */
import { lesson as lessonPart } from '../../markup.ts';
import { Xml, xml } from '../../lib/xml.ts';
import type { Publication } from '../publication.ts';
import { parseHTML } from 'linkedom';
import type { Site } from '../site.ts';
import { pathIn } from '../site.ts';
import type { Lesson } from './lessons.ts';

/** The lesson without its quiz, which is an assessment, and without the site around it. */
export function pageOf(
  site: Site,
  { inLanguage, readingProgression }: Publication,
  lesson: Lesson,
) {
  const path = pathIn('.', lesson.url.slice(site.url.length));
  const { document } = parseHTML(site.read(path).toString());
  const article = document.querySelector(lessonPart)!;
  article.querySelector('section[aria-labelledby="quiz"]')?.remove();
  // Pupils read this page too.
  article.querySelector('a[href$="-answers.html"]')?.closest('li')?.remove();
  for (const link of article.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href')!, lesson.url).href);
  }
  for (const element of article.querySelectorAll('[class]')) element.removeAttribute('class');
  return xml`<!doctype html>
<html lang="${inLanguage}" dir="${readingProgression}">
<head><meta charset="utf-8"><title>${document.querySelector('h1')!.textContent}</title></head>
<body>${new Xml(article.innerHTML)}</body>
</html>
`.text;
}
