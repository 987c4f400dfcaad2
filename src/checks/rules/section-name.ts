import { sectionName } from '../../work/section-name.ts';
import type { LanguageContent } from '../../work/work.ts';
import { suggest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idExists, idsOf } from '../ids.ts';
import { passagesOf, quoted, type Passage } from '../typography/passage.ts';

const placeholder = /\{\{(.*?)\}\}/g;

/** A lesson names a section by its id: a title that is typed is wrong as soon as the section has another. */
export const sectionNames: Rule = (content) =>
  [...content.work.languages.values()].flatMap((own) => {
    const titles = titlesOf(own);
    return passagesOf(content)
      .filter(({ file }) => file === `${own.language.tag}/lessons.yaml`)
      .flatMap((passage) => [...wrongNames(content, passage), ...typedTitles(titles, passage)]);
  });

function wrongNames(content: Content, { text, file, line }: Passage): Finding[] {
  return [...text.matchAll(placeholder)].flatMap(([whole, inside]): Finding[] => {
    const [id] = [...whole.matchAll(sectionName)].map((match) => match[1]!);
    if (id === undefined) {
      const message = `Nothing is known for {{${inside}}}.`;
      const fix = 'Write {{section:…}} with the id of a section, which is shown as its title.';
      return [{ code: 'LESSON-PLACEHOLDER', file, line: line(), message, fix }];
    }
    if (idExists(content, 'sections', id)) return [];
    return [
      {
        code: 'SECTION-UNKNOWN',
        file,
        line: line(),
        message: `There is no section "${id}", which this lesson names.`,
        fix: suggest(id, idsOf(content, 'sections')),
        about: { noun: 'sections', id, is: 'missing' },
      },
    ];
  });
}

function typedTitles(titles: Map<string, string>, { text, file, line }: Passage): Finding[] {
  return [...text.matchAll(quoted)].flatMap(([whole, ...words]): Finding[] => {
    const id = titles.get(compared(words.find((each) => each !== undefined)!));
    if (!id) return [];
    return [
      {
        code: 'LESSON-TITLE',
        file,
        line: line(),
        message: `${whole} is the title of the section "${id}", and stays when the title changes.`,
        fix: `Write {{section:${id}}} in its place, without quotation marks.`,
      },
    ];
  });
}

/** The ids of a language's sections, by title. */
function titlesOf({ sections }: LanguageContent): Map<string, string> {
  return new Map([...sections.values()].map(({ id, title }) => [compared(title), id]));
}

/** Neither a capital nor the width of a space makes another title. */
const compared = (title: string) => title.replaceAll(/\s+/g, ' ').trim().toLowerCase();
