/** The lessons for learning platforms: a Common Cartridge, and the quizzes as Moodle XML and GIFT. */
import { writeFile } from 'node:fs/promises';
import { writeZip, type Entry } from '../kit/archive.ts';
import { fileName, type Download, type Edition } from '../kit/edition.ts';
import type { Publication } from '../../site/publication.ts';
import type { Site } from '../kit/site.ts';
import { giftOf } from './gift.ts';
import { lessonsOf, type Lesson } from './lessons.ts';
import { manifestOf, type Module } from './manifest.ts';
import { moodleOf } from './moodle.ts';
import { pageOf } from './page.ts';
import { assessmentOf } from './qti.ts';
import { webLinkOf } from './weblink.ts';

export const lms: Edition = {
  name: 'lms',
  downloads: (site) => site.publications.flatMap((publication) => ofLanguage(site, publication)),
};

function ofLanguage(site: Site, publication: Publication): Download[] {
  const { name, inLanguage } = publication;
  const lessons = lessonsOf(site, inLanguage);
  if (lessons.length === 0) return [];
  const download = (ending: string, mediaType: string, write: Download['write']) => ({
    file: fileName(site, [inLanguage], ending),
    languages: [inLanguage],
    mediaType,
    write,
  });
  return [
    download('.imscc', 'application/zip', (path) =>
      writeZip(path, cartridge(site, publication, lessons), site.date),
    ),
    download('.moodle.xml', 'application/xml', (path) => writeFile(path, moodleOf(name, lessons))),
    download('.gift.txt', 'text/plain', (path) => writeFile(path, giftOf(lessons))),
  ];
}

function cartridge(site: Site, publication: Publication, lessons: Lesson[]): Entry[] {
  const modules = lessons.map((lesson) => moduleOf(site, publication, lesson));
  const files = [
    { path: 'imsmanifest.xml', content: manifestOf(publication, modules) },
    ...modules.flatMap(({ resources }) => resources),
  ];
  return files.map(({ path, content }): Entry => [path, Buffer.from(content)]);
}

/** The module of a chapter: its lesson, a link to each of its sections, its quiz. */
function moduleOf(site: Site, publication: Publication, lesson: Lesson): Module {
  const { chapter, title, sections } = lesson;
  return {
    id: chapter,
    title,
    resources: [
      {
        id: `lesson-${chapter}`,
        title,
        type: 'webcontent',
        path: `lessons/${chapter}.html`,
        content: pageOf(site, publication, lesson),
      },
      ...sections.map((section) => ({
        id: `link-${section.id}`,
        title: section.title,
        type: 'imswl_xmlv1p3' as const,
        path: `links/${section.id}.xml`,
        content: webLinkOf(section.title, section.url),
      })),
      {
        id: `quiz-${chapter}`,
        title: lesson.question,
        type: 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment',
        path: `quizzes/${chapter}.xml`,
        content: assessmentOf(lesson),
      },
    ],
  };
}
