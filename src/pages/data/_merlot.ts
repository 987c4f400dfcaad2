/**
 * The lessons as rows with the fields of MERLOT’s form for a material, by their names there.
 * https://info.merlot.org/merlothelp/Add_a_Material.htm, Material_Detail_Page.htm
 */
import { licence } from '../../work/licence.ts';
import type { CataloguedLesson } from './_catalogue.ts';

/** MERLOT's interface is in English. */
const names = new Intl.DisplayNames('en', { type: 'language' });

export function merlotRow({ author, title, url, description, terms, language }: CataloguedLesson) {
  return {
    URL: url,
    Title: title,
    Author: author,
    Discipline:
      'Academic Support Services/Information and Communication Technology Literacy/Media and Visual Literacy',
    Description: description,
    Keywords: terms.join(', '),
    'Material Type': 'Online Course Module',
    'Primary Audience': 'Middle School, High School',
    Language: names.of(language)!,
    'Cost Involved': 'No',
    'Creative Commons': licence.short,
  };
}
