/** What the folder of a language holds: by chapter the lesson, its sheets, plain texts, handouts and figures. */
import { basename, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { figure, tools } from '../../shared/markup.ts';
import type { Publication, Resource } from '../../site/publication.ts';
import { namer } from '../kit/file-name.ts';
import { filesOfKind, readingOf, type Site } from '../kit/site.ts';

/** A page that is printed and made a document. */
export interface Sheet {
  title: string;
  name: string;
  path: string;
}

export interface Figure {
  title: string;
  name: string;
  /** Its files on the site. */
  files: string[];
}

export interface Folder {
  title: string;
  name: string;
  sheets: Sheet[];
  figures: Figure[];
}

type Kind = Resource['additionalType'];

/** The folders of a publication, in reading order. */
export function packOf(site: Site, publication: Publication): Folder[] {
  const pages = readingOf(publication);
  const width = String(pages.length).length;
  const shown = new Set<string>();
  const nameFolder = namer();
  const folders = pages.map((page, index) => {
    const { document } = parseHTML(site.read(page).toString());
    const { additionalType, hasPart, name } = publication.readingOrder[index]!;
    const nameFile = namer();
    const sheets =
      additionalType === 'chapter'
        ? sheetsOfChapter(
            site,
            publication,
            page,
            hasPart!.map(({ identifier }) => identifier),
          )
        : [];
    return {
      title: name ?? titleOf(document),
      sheets: sheets.map((sheet): Sheet => ({ ...sheet, name: nameFile(sheet.name) })),
      figures: figuresOf(document, page, shown).map((each) => ({
        ...each,
        name: nameFile(each.title),
      })),
    };
  });
  return (
    folders
      .filter(({ sheets, figures }) => sheets.length + figures.length > 0)
      // The chapters come first, so that a folder has the number of its chapter.
      .toSorted((a, b) => Number(b.sheets.length > 0) - Number(a.sheets.length > 0))
      .map((folder, index) => ({
        ...folder,
        name: nameFolder(`${String(index + 1).padStart(width, '0')} ${folder.title}`),
      }))
  );
}

/** The lesson, its questions, answers and materials, the plain text, and the handouts, numbered in their order. */
function sheetsOfChapter(
  site: Site,
  publication: Publication,
  page: string,
  sections: string[],
): Sheet[] {
  const slug = basename(page, '.html');
  const find = (kind: Kind, name: string) =>
    filesOfKind(publication, [kind]).find((path) => basename(path, '.html') === name);
  const whole = [
    find('lesson', slug),
    find('questions', `${slug}-questions`),
    find('answers', `${slug}-answers`),
    find('materials', `${slug}-materials`),
    find('plain', slug),
  ].filter((path) => path !== undefined);
  const handouts = sections.map((id) => find('handout', id)).filter((path) => path !== undefined);
  const width = String(handouts.length).length;
  const sheet = (path: string): Sheet => {
    const title = titleOf(parseHTML(site.read(path).toString()).document);
    return { path, title, name: title };
  };
  return [
    ...whole.map(sheet),
    ...handouts.map(sheet).map((each, index) => ({
      ...each,
      name: `${String(index + 1).padStart(width, '0')} ${each.title}`,
    })),
  ];
}

/** The figures of a page that no page before it shows. @param shown grows by their files */
function figuresOf(document: Document, page: string, shown: Set<string>): Omit<Figure, 'name'>[] {
  return [...document.querySelectorAll(figure)].flatMap((element) => {
    const files = [...element.querySelectorAll(`${tools} a`)]
      .map((link) => posix.join(posix.dirname(page), link.getAttribute('href')!))
      .filter((path) => /\.(?:png|svg|csv)$/.test(path) && !shown.has(path));
    for (const file of files) shown.add(file);
    const title = element.querySelector('figcaption > b')?.textContent ?? element.id;
    return files.length > 0 ? [{ title, files }] : [];
  });
}

const titleOf = (document: Document) => document.querySelector('h1')!.textContent.trim();
