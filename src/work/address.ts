/** The one place where addresses are made: paths from the site's root, and the links between them. */
import type { PageKind } from './language.ts';
import { chapterOf } from './outline.ts';
import { unsavedPage } from '../shared/saving.ts';
import { diskScript } from '../shared/search-data.ts';
import { languageIn, settingsIn } from './fallback.ts';
import type { Work } from './work.ts';

/** A path from the site's root that names its file, with an optional fragment: "en/the-notice.html#a-sign-on-the-door". */
export type Address = string;

/** The root itself. */
export const siteRoot: Address = '';

/** The files at the root that other code refers to. */
export const rootFiles = {
  door: 'index.html',
  missing: '404.html',
  unsaved: unsavedPage,
  icon: 'icon.svg',
  touchIcon: 'touch-icon.png',
  robots: 'robots.txt',
  sitemap: 'sitemap.xml',
  worker: 'sw.js',
  saving: 'saving.json',
} as const satisfies Record<string, Address>;

/** The folder of the fonts of pages. */
export const fontsFolder: Address = 'fonts/';

export function homeAddress(language: string): Address {
  return `${language}/index.html`;
}

export function pageAddress(work: Work, language: string, kind: PageKind): Address {
  return `${language}/${settingsIn(work, language).pages[kind]}.html`;
}

export function chapterAddress(work: Work, language: string, chapter: string): Address {
  return `${language}/${chapterPage(work, language, chapter)}.html`;
}

/** A section in its chapter. */
export function sectionAddress(work: Work, language: string, section: string): Address {
  return `${chapterAddress(work, language, chapterOf(work.outline, section))}#${section}`;
}

/** A chapter in plain language; a section stands there under its id. */
export function plainAddress(work: Work, language: string, chapter: string): Address {
  return `${language}/plain/${chapterPage(work, language, chapter)}.html`;
}

/** The sheets of a lesson to print: the questions alone, the teacher's answers, what the activity needs. */
export const lessonSheets = ['questions', 'answers', 'materials'] as const;
export type LessonSheet = (typeof lessonSheets)[number];

/** A chapter's lesson, or one of its sheets. */
export function lessonAddress(
  work: Work,
  language: string,
  chapter: string,
  sheet?: LessonSheet,
): Address {
  const page = chapterPage(work, language, chapter);
  return `${language}/teach/${sheet ? `${page}-${sheet}` : page}.html`;
}

/** A section as one page to print. */
export function handoutAddress(language: string, section: string): Address {
  return `${language}/handout/${section}.html`;
}

/** A chapter in two languages side by side. */
export function parallelAddress(pair: readonly [string, string], chapter: string): Address {
  return `parallel/${pair.join('-')}/${chapter}.html`;
}

/** A page that finds nothing by itself has nothing to share. */
export function hasCard(kind: PageKind): boolean {
  return kind !== 'search';
}

/** The share image of a page of a language's folder. */
export function cardAddress(page: Address): Address {
  return page.replace(/^([^/]+)\/(.*)\.html$/, '$1/cards/$2.png');
}

/** The page on how to cite something, and to embed a section or a figure. @param name from `nameOf` in `citable.ts` */
export function citeAddress(language: string, name: string): Address {
  return `${language}/cite/${name}.html`;
}

/** A citation as a file for reference managers. */
export function citeFileAddress(
  language: string,
  name: string,
  form: 'bib' | 'ris' | 'json',
): Address {
  return `${language}/cite/${name}.${form}`;
}

/** A section or a figure alone, to be framed by other sites. */
export function embedAddress(language: string, id: string): Address {
  return `${language}/embed/${id}.html`;
}

/** The oEmbed response, from which other sites learn how to frame it. */
export function oembedAddress(language: string, id: string): Address {
  return `${language}/embed/${id}.json`;
}

/** Matches the only pages that other sites may frame. */
export const framable = /^[^/]+\/embed\/[^/]+\.html$/;

/** The web manifest of a language: its name and icons on a home screen. */
export function webManifestAddress(language: string): Address {
  return `${language}/site.webmanifest`;
}

/** The OpenSearch description, by which a browser searches a language from its address bar. */
export function openSearchAddress(language: string): Address {
  return `${language}/opensearch.xml`;
}

/** The precache list of a language, for the service worker. */
export function savedListAddress(language: string): Address {
  return `${language}/saved.js`;
}

/** The W3C Publication Manifest of a language. */
export function manifestAddress(language: string): Address {
  return `${language}/publication.json`;
}

/** The folder of a language's search index. */
export function indexAddress(language: string): Address {
  return `${language}/pagefind`;
}

/** A table of the data, or a list. */
export function dataAddress(name: string, form: 'json' | 'csv'): Address {
  return `data/${name}.${form}`;
}

/** The corrections as a feed (Atom). */
export function correctionsAddress(language: string): Address {
  return `${language}/corrections.xml`;
}

/** The state of each translation, section by section. */
export function translationsAddress(language: string): Address {
  return `${language}/translations.html`;
}

/** A section's permanent link, the same for every language. */
export function permanentAddress(section: string): Address {
  return `s/${section}.html`;
}

/** A page as it was in a release. */
export function frozenAddress(date: string, page: Address): Address {
  return `e/${date}/${page}`;
}

/** The list of downloads. It is published beside the files, and is no part of the site. */
export function downloadsAddress(language: string): Address {
  return `downloads/${language}.html`;
}

/** The same for programs: each file with its sum. */
export const downloadsData: Address = 'downloads/editions.json';

/** The template of that list, with every kind of file. */
export function downloadsTemplateAddress(language: string): Address {
  return `templates/${language}.html`;
}

/** The search index as a script, for pages opened from a disk. */
export function diskIndexAddress(language: string): Address {
  return `${indexAddress(language)}/${diskScript}`;
}

/** A figure in its section or on its page: its permanent link in this language. */
export function figureAddress(work: Work, language: string, figure: string): Address {
  const { section, page } = work.figures.get(figure)!;
  if (page) return itemAddress(work, language, page, figure);
  return sectionAddress(work, language, section!).replace(/#.*/, `#${figure}`);
}

/** A figure as a file: its picture, its table, or the metadata of the table (CSVW). */
export function figureFileAddress(
  language: string,
  figure: string,
  form: 'svg' | 'png' | 'csv' | 'csv-metadata.json',
): Address {
  return `${language}/figures/${figure}.${form}`;
}

/** The events as a calendar. */
export function calendarAddress(language: string): Address {
  return `${language}/figures/events.ics`;
}

/** An item of a reference page: a term, an entity, a source, an event, a recommendation. */
export function itemAddress(work: Work, language: string, kind: PageKind, id: string): Address {
  return `${pageAddress(work, language, kind)}#${id}`;
}

/** The address of a page in a language’s folder, from the URL of a request. */
export function requestedAddress({ pathname }: URL): Address {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path.includes('/') ? path : homeAddress(path);
}

/** The shortest relative link from a page to an address. */
export function link(from: Address, to: Address): string {
  const [path = '', fragment] = to.split('#');
  const here = from.split('#')[0]!.split('/').slice(0, -1);
  const there = path.split('/');
  if (fragment !== undefined && path === from.split('#')[0]) return `#${fragment}`;
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared++;
  }
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)];
  return (steps.join('/') || './') + (fragment === undefined ? '' : `#${fragment}`);
}

/** The file name of a chapter's page, or that of the fallback when a draft language has no words for the chapter. */
export function chapterPage(work: Work, language: string, chapter: string): string {
  const { words, language: settings } = languageIn(work, language);
  const own = words.chapters.get(chapter)?.page;
  return own ?? (settings.fallback ? chapterPage(work, settings.fallback, chapter) : chapter);
}
