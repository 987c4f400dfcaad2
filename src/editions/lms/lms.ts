/** The story for learning platforms: a Common Cartridge, and the quizzes as Moodle XML and GIFT. */
import { writeFile } from 'node:fs/promises';
import { writeZip, type Entry } from '../kit/archive.ts';
import { fileName, type Download, type Edition } from '../kit/edition.ts';
import type { Publication } from '../../site/publication.ts';
import type { Site } from '../kit/site.ts';
import { courseOf, hasCourse } from './course.ts';
import { giftOf } from './gift.ts';
import { lessonsOf, type Lesson } from './lessons.ts';
import { manifestOf } from './manifest.ts';
import { moodleOf } from './moodle.ts';

export const lms: Edition = {
  name: 'lms',
  downloads: (site) => site.publications.flatMap((publication) => ofLanguage(site, publication)),
};

/** Without lessons there are the texts, and no quiz. */
function ofLanguage(site: Site, publication: Publication): Download[] {
  const { name, inLanguage } = publication;
  const lessons = lessonsOf(site, inLanguage);
  const download = (ending: string, mediaType: string, write: Download['write']) => ({
    file: fileName(site, [inLanguage], ending),
    languages: [inLanguage],
    mediaType,
    write,
  });
  const cartridge = download('.imscc', 'application/zip', (path) =>
    writeZip(path, cartridgeOf(site, publication, lessons), site.date),
  );
  const moodle = download('.moodle.xml', 'application/xml', (path) =>
    writeFile(path, moodleOf(name, lessons)),
  );
  const gift = download('.gift.txt', 'text/plain', (path) =>
    writeFile(path, giftOf(name, lessons)),
  );
  return [
    ...(hasCourse(publication) ? [cartridge] : []),
    ...(lessons.length > 0 ? [moodle, gift] : []),
  ];
}

function cartridgeOf(site: Site, publication: Publication, lessons: Lesson[]): Entry[] {
  const { modules, shared } = courseOf(site, publication, lessons);
  const files = [
    { path: 'imsmanifest.xml', content: manifestOf(publication, modules, shared) },
    ...modules.flatMap(({ items }) => items),
    ...shared,
  ];
  return files.map(({ path, content }): Entry => [path, Buffer.from(content)]);
}
