/**
 * Everything of a work that has an address, in one place: the files of the site, and the places on its pages. Two things
 * with one address would lose one of them, so the checks ask here who has which, and the tests whether each page was built.
 */
import {
  calendarAddress,
  chapterAddress,
  citeAddress,
  citeFileAddress,
  correctionsAddress,
  embedAddress,
  figureFileAddress,
  handoutAddress,
  homeAddress,
  lessonAddress,
  lessonSheets,
  manifestAddress,
  oembedAddress,
  openSearchAddress,
  pageAddress,
  parallelAddress,
  permanentAddress,
  plainAddress,
  savedListAddress,
  translationsAddress,
  webManifestAddress,
  type Address,
} from './address.ts';
import { citables, frozenName, nameOf } from './citable.ts';
import { pairsOf } from './fallback.ts';
import type { PageKind } from './language.ts';
import type { Work } from './work.ts';

/** Something that has an address. */
export interface Owner {
  /** For a sentence: 'the section "kenosha"'. */
  name: string;
  /** Where its author named it; absent when the site did. */
  place?: Place;
}

type Place =
  | { file: string; path: (string | number)[] }
  | {
      kind: 'figures' | 'entities' | 'events' | 'recommendations' | 'claims' | 'terms' | 'sources';
      id: string;
    };

export interface Taken {
  address: Address;
  owner: Owner;
}

/** Every address with its owner; the site's own come first, because they cannot give way. */
export function takenAddresses(work: Work): Taken[] {
  return [
    ...topFolders(work),
    ...[...work.languages.keys()].flatMap((language) => [
      ...ofSite(language),
      ...(hasFallback(work, language) ? ofContent(work, language) : []),
    ]),
    ...permanent(work),
    ...pairsOf(work).flatMap((pair) =>
      chaptersOf(work).map(({ chapter, owner }) => ({
        address: parallelAddress(pair, chapter),
        owner,
      })),
    ),
  ];
}

/** What file systems that ignore case, or compose accents, take for the same address. */
export function sameFile(address: Address): string {
  const [path, fragment] = address.split('#');
  const folded = path!.normalize('NFC').toLowerCase();
  return fragment === undefined ? folded : `${folded}#${fragment}`;
}

const site = (what: string): Owner => ({ name: `${what} of the site` });

function topFolders(work: Work): Taken[] {
  const own = ['data', 'downloads', 'e', 'parallel', 's', 'templates'];
  return [
    ...own.map((address) => ({ address, owner: site(`the folder "${address}"`) })),
    ...[...work.languages.keys()].map((tag) => ({
      address: tag,
      owner: {
        name: `the language "${tag}"`,
        place: { file: `${tag}/language.yaml`, path: ['tag'] },
      },
    })),
  ];
}

/** The files that every language's folder has. */
function ofSite(language: string): Taken[] {
  return [
    { address: homeAddress(language), owner: site('the home page') },
    { address: translationsAddress(language), owner: site('the page of translations') },
    { address: calendarAddress(language), owner: site('the calendar') },
    ...[
      correctionsAddress,
      manifestAddress,
      openSearchAddress,
      savedListAddress,
      webManifestAddress,
    ].map((addressOf) => ({ address: addressOf(language), owner: site(addressOf(language)) })),
  ];
}

/** False where the chain of fallbacks is broken or leads round, which is a finding of its own. */
function hasFallback(work: Work, language: string, before: string[] = []): boolean {
  const content = work.languages.get(language);
  if (!content || before.includes(language)) return false;
  const { status, fallback } = content.language;
  return (
    status === 'complete' || (!!fallback && hasFallback(work, fallback, [...before, language]))
  );
}

function chaptersOf({ outline }: Work): { chapter: string; owner: Owner }[] {
  return outline.map(({ chapter }, index) => ({
    chapter,
    owner: {
      name: `the chapter "${chapter}"`,
      place: { file: 'outline.yaml', path: [index, 'chapter'] },
    },
  }));
}

function sectionsOf({ outline }: Work): { id: string; chapter: string; owner: Owner }[] {
  return outline.flatMap(({ chapter, sections }, index) =>
    sections.map((id, position) => ({
      id,
      chapter,
      owner: {
        name: `the section "${id}"`,
        place: { file: 'outline.yaml', path: [index, 'sections', position] },
      },
    })),
  );
}

function figuresOf({ figures }: Work) {
  return [...figures.values()].map(({ id, section, page }) => ({
    id,
    section,
    page,
    owner: { name: `the figure "${id}"`, place: { kind: 'figures' as const, id } },
  }));
}

/** What the names of authors make in a language's folder. */
function ofContent(work: Work, language: string): Taken[] {
  const pages = pagesOf(work, language);
  return [
    ...pages,
    ...chaptersOf(work).flatMap(({ chapter }) => ofChapter(work, language, chapter)),
    ...sectionsOf(work).map(({ id, owner }) => ({ address: handoutAddress(language, id), owner })),
    ...citationsOf(work, language),
    ...[...sectionsOf(work), ...figuresOf(work)].flatMap(({ id, owner }) => [
      { address: embedAddress(language, id), owner },
      { address: oembedAddress(language, id), owner },
    ]),
    ...figuresOf(work).flatMap(({ id, owner }) =>
      (['svg', 'png', 'csv', 'csv-metadata.json'] as const).map((form) => ({
        address: figureFileAddress(language, id, form),
        owner,
      })),
    ),
    ...placesOf(work, language),
  ];
}

function pagesOf(work: Work, language: string): Taken[] {
  return work.pages
    .filter((kind) => kind !== 'home')
    .map((kind) => ({
      address: pageAddress(work, language, kind),
      owner: {
        name: `the page "${kind}"`,
        place: { file: `${language}/language.yaml`, path: ['pages', kind] },
      },
    }));
}

/** A chapter's pages are called by the page name of its words, which may be the fallback's. */
function ofChapter(work: Work, language: string, chapter: string): Taken[] {
  const words = languageOfName(work, language, chapter);
  const owner: Owner = {
    name: `the chapter "${chapter}"`,
    place: { file: `${words}/chapters.yaml`, path: [chapter, 'page'] },
  };
  const lesson = { ...owner, name: `the lesson of the chapter "${chapter}"` };
  return [
    { address: chapterAddress(work, language, chapter), owner },
    { address: plainAddress(work, language, chapter), owner },
    ...[undefined, ...lessonSheets].map((sheet) => ({
      address: lessonAddress(work, language, chapter, sheet),
      owner: lesson,
    })),
  ];
}

function languageOfName(work: Work, language: string, chapter: string): string {
  const { words, language: settings } = work.languages.get(language)!;
  if (words.chapters.has(chapter) || !settings.fallback) return language;
  return languageOfName(work, settings.fallback, chapter);
}

function citationsOf(work: Work, language: string): Taken[] {
  const owners = new Map(
    [
      ...chaptersOf(work).map(({ chapter, owner }) => ({ id: chapter, kind: 'chapter', owner })),
      ...sectionsOf(work).map((each) => ({ ...each, kind: 'section' })),
      ...figuresOf(work).flatMap((each) => ['figure', 'data'].map((kind) => ({ ...each, kind }))),
    ].map(({ kind, id, owner }) => [`${kind} ${id}`, owner]),
  );
  return citables(work).flatMap((what) => {
    const owner =
      what.kind === 'work' ? site('the page to cite') : owners.get(`${what.kind} ${what.id}`)!;
    const name = nameOf(what);
    return [
      // The data of a figure is cited on the figure's page.
      ...(what.kind === 'data' ? [] : [{ address: citeAddress(language, name), owner }]),
      ...[name, frozenName(name)].map((each) => ({
        address: citeFileAddress(language, each, 'bib'),
        owner,
      })),
    ];
  });
}

/** What readers link to on a page of a language, by id. */
function placesOf(work: Work, language: string): Taken[] {
  const sections = sectionsOf(work);
  const chapterOf = new Map(sections.map(({ id, chapter }) => [id, chapter]));
  const inChapter = (chapter: string, id: string, owner: Owner) => ({
    address: `${chapterAddress(work, language, chapter)}#${id}`,
    owner,
  });
  const onPage = (kind: PageKind, id: string, owner: Owner) =>
    work.pages.includes(kind)
      ? [{ address: `${pageAddress(work, language, kind)}#${id}`, owner }]
      : [];
  const records = (page: PageKind, kind: 'entities' | 'events' | 'claims' | 'terms' | 'sources') =>
    [...work[kind].keys()].flatMap((id) =>
      onPage(page, id, { name: `"${id}" in data/${kind}.yaml`, place: { kind, id } }),
    );
  return [
    ...work.outline.flatMap(({ chapter }) => [
      ...[...work.terms.keys()].map((id) =>
        inChapter(chapter, `t-${id}`, site(`the card of "${id}"`)),
      ),
      ...[...work.entities.keys()].map((id) =>
        inChapter(chapter, `e-${id}`, site(`the card of "${id}"`)),
      ),
    ]),
    ...sections.map(({ id, chapter, owner }) => inChapter(chapter, id, owner)),
    ...figuresOf(work).flatMap(({ id, section, page, owner }) => {
      const chapter = chapterOf.get(section ?? '');
      if (page) return onPage(page, id, owner);
      return chapter ? [inChapter(chapter, id, owner)] : [];
    }),
    ...records('who', 'entities'),
    ...records('timeline', 'events'),
    ...records('claims', 'claims'),
    ...records('glossary', 'terms'),
    ...records('sources', 'sources'),
  ];
}

/** Permanent links, of what is there and of what was. */
function permanent(work: Work): Taken[] {
  return [
    ...sectionsOf(work).map(({ id, owner }) => ({ address: permanentAddress(id), owner })),
    ...Object.keys(work.registry.aliases).map((former) => ({
      address: permanentAddress(former),
      owner: {
        name: `the former id "${former}"`,
        place: { file: 'registry.yaml', path: ['aliases', former] },
      },
    })),
  ];
}

/** Ids that pages give to parts of their own: the text, notes and cards, their numbers, years, and parts of pictures. */
export const ownPart = /^(?:text|notes|cards|n\d+|y\d{4}|f\d+-.*|type-.*|recommendation-\d+)$/;
