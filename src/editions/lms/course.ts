/** The course that a language’s story makes: a module for each chapter, with its texts, questions and quiz. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Publication } from '../../site/publication.ts';
import type { Picture } from '../kit/picture.ts';
import { filesOfKind, pathIn, type Site } from '../kit/site.ts';
import type { Lesson } from './lessons.ts';
import type { Item, Module, Resource } from './manifest.ts';
import { keyPage, materialsPage, planPage, questionsPage, textPage, type Page } from './page.ts';
import { assessmentOf } from './qti.ts';
import { webLinkOf } from './weblink.ts';

export interface Course {
  modules: Module[];
  /** What their pages show. */
  shared: Resource[];
}

type Chapter = Publication['readingOrder'][number];
type SheetKind = 'questions' | 'materials' | 'lesson' | 'answers';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

/** True when there is anything to teach from: a text that fits on a sheet. */
export function hasCourse(publication: Publication): boolean {
  return filesOfKind(publication, ['handout']).length > 0;
}

/** The course of a language: what is for pupils, and for the teacher alone the plan and the key of each lesson. */
export function courseOf(site: Site, publication: Publication, lessons: Lesson[]): Course {
  const pictures = new Map<string, Picture>();
  const page = (id: string, path: string, { title, html, pictures: shown }: Page): Item => {
    for (const picture of shown) pictures.set(picture.id, picture);
    const needs = ['style', ...shown.map((picture) => figureId(picture))];
    return { id, title, type: 'webcontent', path, content: html, needs };
  };
  const modules = publication.readingOrder
    .filter(({ additionalType }) => additionalType === 'chapter')
    .map((chapter, index) => moduleOf(site, publication, { chapter, index, lessons, page }))
    .filter(({ items }) => items.length > 1);
  const shared = [...pictures.values()].map((picture): Resource => ({
    id: figureId(picture),
    type: 'webcontent',
    path: `figures/${picture.id}.png`,
    content: picture.png,
  }));
  const sheet: Resource = { id: 'style', type: 'webcontent', path: 'style.css', content: style };
  return { modules, shared: [sheet, ...shared] };
}

const figureId = ({ id }: Picture) => `figure-${id}`;

interface Place {
  chapter: Chapter;
  index: number;
  lessons: Lesson[];
  page: (id: string, path: string, page: Page) => Item;
}

/** A chapter: its texts, a link to the site, its questions, materials and quiz, then what is for the teacher. */
function moduleOf(
  site: Site,
  publication: Publication,
  { chapter, index, lessons, page }: Place,
): Module {
  const { inLanguage, name } = publication;
  const path = pathIn(inLanguage, chapter.url);
  const url = site.url + path;
  const lesson = lessons.find(({ chapterUrl }) => chapterUrl === new URL(url).href);
  const id = lesson?.chapter ?? `chapter-${index + 1}`;
  const title = chapter.name!;
  const handouts = filesOfKind(publication, ['handout']);
  const texts = chapter.hasPart!.flatMap(({ identifier }) => {
    const sheet = handouts.find((each) => basename(each, '.html') === identifier);
    if (!sheet) return [];
    return [
      page(`text-${identifier}`, `texts/${identifier}.html`, textPage(site, publication, sheet)),
    ];
  });
  const find = (kind: SheetKind, ending: string) =>
    filesOfKind(publication, [kind]).find(
      (each) => basename(each) === basename(path, '.html') + ending,
    );
  const [questions, materials, plan, key] = [
    find('questions', '-questions.html'),
    find('materials', '-materials.html'),
    find('lesson', '.html'),
    find('answers', '-answers.html'),
  ];
  const made = (folder: string, sheet: Page | undefined | '', whose: Partial<Item> = {}) =>
    sheet ? [{ ...page(`${folder}-${id}`, `${folder}/${id}.html`, sheet), ...whose }] : [];
  const link: Item = {
    id: `link-${id}`,
    title: `${title} · ${name}`,
    type: 'imswl_xmlv1p1',
    path: `links/${id}.xml`,
    content: webLinkOf(`${title} · ${name}`, url),
  };
  return {
    id,
    title,
    items: [
      ...texts,
      link,
      ...made('questions', questions && questionsPage(site, publication, questions)),
      ...made('materials', materials && materialsPage(site, publication, materials)),
      ...(lesson ? [quizOf(id, lesson)] : []),
      ...made('plans', plan && planPage(site, publication, plan), { forTeacher: 'plan' }),
      ...made('keys', key && keyPage(site, publication, key, materials), { forTeacher: 'key' }),
    ],
  };
}

function quizOf(id: string, lesson: Lesson): Item {
  return {
    id: `quiz-${id}`,
    title: lesson.question,
    type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
    path: `quizzes/${id}.xml`,
    content: assessmentOf(lesson),
  };
}
