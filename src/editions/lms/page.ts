/** Pages for pupils and for teachers, made from the sheets of the site: whole in the package, with their pictures. */
import { parseHTML } from 'linkedom';
import { asked, forTeacher, nameLine } from '../../shared/markup.ts';
import { contentOf, xml, type Xml } from '../../lib/xml.ts';
import type { Publication } from '../../site/publication.ts';
import { clean } from '../book/clean.ts';
import { creditOf, type Credit } from '../kit/credit.ts';
import { chartsOf, pictureOf, type Picture } from '../kit/picture.ts';
import type { Site } from '../kit/site.ts';
import { sheetOf } from '../handouts/sheet.ts';

export interface Page {
  title: string;
  html: string;
  /** The pictures that it shows, as `../figures/<id>.png`. */
  pictures: Picture[];
}

/** A section’s text, with its sources and its permanent address. @param sheet the path of its handout */
export function textPage(site: Site, publication: Publication, sheet: string): Page {
  return pageOf(site, publication, sheet, () => {});
}

/** The questions to discuss of a lesson. Its quiz is an assessment. @param sheet the path of the pupils’ sheet */
export function questionsPage(site: Site, publication: Publication, sheet: string): Page {
  return pageOf(site, publication, sheet, (main) => {
    const quiz = main.querySelector(asked)!;
    quiz.previousElementSibling!.remove();
    quiz.remove();
    // The line for a pupil’s name is for paper.
    main.querySelector(nameLine)?.remove();
  });
}

/** What an activity needs, for pupils alone. @param sheet the path of its page */
export function materialsPage(site: Site, publication: Publication, sheet: string): Page {
  return pageOf(site, publication, sheet, (main) => main.querySelector(forTeacher)?.remove());
}

/** The plan of a lesson, without its quiz, which is an assessment. @param lesson the path of its page */
export function planPage(site: Site, publication: Publication, lesson: string): Page {
  return pageOf(site, publication, lesson, () => {});
}

/**
 * The key to a lesson, with what its activity has for the teacher alone.
 * @param sheet the path of the key
 * @param materials the path of the activity’s materials
 */
export function keyPage(
  site: Site,
  publication: Publication,
  sheet: string,
  materials?: string,
): Page {
  return pageOf(site, publication, sheet, (main) => {
    if (!materials) return;
    const { document } = parseHTML(sheetOf(site, publication, materials));
    const kept = document.querySelector(forTeacher);
    if (kept) main.querySelector('footer')!.before(main.ownerDocument.importNode(kept, true));
  });
}

function pageOf(
  site: Site,
  publication: Publication,
  sheet: string,
  change: (main: Element) => void,
): Page {
  const { document } = parseHTML(sheetOf(site, publication, sheet));
  const main = document.querySelector('main')!;
  change(main);
  const pictures = chartsOf(main).map((svg) => {
    const picture = pictureOf(site, sheet, svg);
    const image = document.createElement('img');
    const { id, alt, width, height } = picture;
    for (const [name, value] of Object.entries({ src: `../figures/${id}.png`, alt, width, height }))
      image.setAttribute(name, String(value));
    svg.replaceWith(image);
    return picture;
  });
  for (const code of main.querySelectorAll('svg')) code.remove();
  clean(main);
  const title = main.querySelector('h1')!.textContent.trim();
  const credit = creditOf(publication, site.url + sheet);
  return { title, html: documentOf(publication, title, main, credit), pictures };
}

function documentOf(
  publication: Publication,
  title: string,
  main: Element,
  { work, author, licence, url }: Credit,
): string {
  const { inLanguage, readingProgression } = publication;
  return xml`<!doctype html>
<html lang="${inLanguage}" dir="${readingProgression}">
<head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<meta name="author" content="${author}"><link rel="license" href="${licence.url}"><link rel="stylesheet" href="../style.css"></head>
<body>
${contentOf(main)}
<footer><p><cite>${work}</cite> · ${author} · ${licence.name}: ${address(licence.url)} · ${address(url)}</p></footer>
</body>
</html>
`.text;
}

function address(url: string): Xml {
  return xml`<a href="${url}" dir="ltr">${url}</a>`;
}
