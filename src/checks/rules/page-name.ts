import type { LanguageContent } from '../../work/work.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** Two pages of a language must not have the same file name. */
export const pageName: Rule = (content) =>
  [...content.work.languages.values()].flatMap((each) => duplicateNames(content, each));

function duplicateNames({ lines, work }: Content, { language, words }: LanguageContent): Finding[] {
  const names = [
    ...work.pages.map((kind) => ({
      name: language.pages[kind],
      file: 'language.yaml',
      path: ['pages', kind],
    })),
    ...[...words.chapters].map(([chapter, { page }]) => ({
      name: page,
      file: 'chapters.yaml',
      path: [chapter, 'page'],
    })),
  ];
  return names.flatMap(({ name, file: shortName, path }, index) => {
    const first = names.findIndex((other) => other.name === name);
    if (first === index) return [];
    const file = `${language.tag}/${shortName}`;
    return {
      code: 'PAGE-NAME-TAKEN',
      file,
      line: lines.at(file, path),
      message: `"${name}.html" is already the page "${names[first]!.path.join('.')}".`,
      fix: 'Give this page a name of its own.',
    };
  });
}
