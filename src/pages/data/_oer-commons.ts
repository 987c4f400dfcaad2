/** The lessons as rows of the table that OER Commons imports. https://help.oercommons.org/ */
import { licence } from '../../work/licence.ts';
import { theWork } from '../../work/current.ts';
import type { CataloguedLesson } from './_catalogue.ts';

export function oerCommonsRow({
  name,
  author,
  title,
  url,
  description,
  terms,
  language,
}: CataloguedLesson) {
  const { date } = theWork().releases.at(-1)!;
  return {
    CR_TITLE: title,
    CR_URL: url,
    CR_ABSTRACT: description,
    CR_KEYWORDS: terms.join('|'),
    CR_SUBJECT: 'Social Science|Information Science',
    CR_SUBLEVEL: 'Middle School|High School',
    CR_MATERIAL_TYPE: 'Lesson Plan|Assessment',
    CR_MEDIA_FORMATS: 'Text/HTML',
    CR_PRIMARY_USER: 'Teacher|Student',
    CR_EDUCATIONAL_USE: 'Curriculum/Instruction',
    CR_LANGUAGE: language,
    CR_AUTHOR_NAME: author,
    CR_PROVIDER: name,
    CR_CREATE_DATE: date,
    CR_COU_TITLE: licence.name,
    CR_COU_URL: licence.url,
  };
}
