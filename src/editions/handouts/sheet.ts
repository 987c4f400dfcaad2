/** The pages that the folder has as sheets: those made for print, and others set as they are. */
import { parseHTML } from 'linkedom';
import { lesson, quiz } from '../../shared/markup.ts';
import type { Publication } from '../../site/publication.ts';
import { publishedLinks } from '../kit/copy.ts';
import { filesOfKind, type Site } from '../kit/site.ts';

/** The kinds of pages that are laid out for paper. */
const printed = ['handout', 'questions', 'answers', 'materials'] as const;

/** A page as a sheet. Its links lead to the published site. */
export function sheetOf(site: Site, publication: Publication, path: string): string {
  const html = publishedLinks(site, path, site.read(path).toString());
  const sheets = filesOfKind(publication, printed);
  return sheets.includes(path) ? html : inShell(html, site.read(sheets[0]!).toString());
}

/** Pages to read have the site around them, and print their addresses: as sheets they have neither. */
function inShell(html: string, shell: string): string {
  const { document } = parseHTML(html);
  const sheet = parseHTML(shell).document;
  const main = document.querySelector('main')!;
  // The quiz of a lesson is on two sheets of its own, with its answers and without.
  main.querySelector(`${lesson} :has(> ${quiz})`)?.remove();
  for (const part of main.querySelectorAll('script, button, output')) part.remove();
  // The head of a sheet is a row: a title, and a code or a name.
  for (const head of main.querySelectorAll('header')) head.replaceWith(...head.childNodes);
  sheet.querySelector('main')!.replaceWith(main);
  sheet.title = document.title;
  for (const name of ['lang', 'dir']) {
    sheet.documentElement.setAttribute(name, document.documentElement.getAttribute(name)!);
  }
  const description = document.querySelector('meta[name=description]')?.getAttribute('content');
  sheet.querySelector('meta[name=description]')?.setAttribute('content', description ?? '');
  return sheet.toString();
}
