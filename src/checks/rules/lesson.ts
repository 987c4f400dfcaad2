import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idExists } from '../ids.ts';

/** Every chapter has a lesson, with a quiz question for each section. */
export const lesson: Rule = (content) =>
  content.work.lessons.size === 0 ? [] : [...missingLessons(content), ...quizSections(content)];

const file = 'data/lessons.yaml';

function missingLessons(content: Content): Finding[] {
  return content.work.outline
    .filter(({ chapter }) => !idExists(content, 'lessons', chapter))
    .map(({ chapter }) => ({
      code: 'LESSON-MISSING',
      file,
      line: 1,
      message: `The chapter "${chapter}" has no lesson.`,
      fix: `Add "- id: ${chapter}", and its words to every complete language’s lessons.yaml.`,
    }));
}

function quizSections({ work, lines }: Content): Finding[] {
  return [...work.lessons.values()].flatMap(({ id, quiz }) => {
    const sections = work.outline
      .filter(({ chapter }) => chapter === id)
      .flatMap((entry) => entry.sections);
    const at = (path: (string | number)[]) => ({
      code: 'QUIZ-SECTION' as const,
      file,
      line: lines.ofRecord('lessons', id, ['quiz', ...path]),
    });
    return [
      ...sections
        .filter((section) => !quiz.some((question) => question.section === section))
        .map((section) => ({
          ...at([]),
          message: `The quiz of "${id}" asks nothing about the section "${section}".`,
          fix: 'Add a question with this section, and its words in every language.',
          about: { noun: 'sections' as const, id: section, is: 'extra' as const },
        })),
      ...quiz.flatMap(({ section }, index) =>
        sections.length === 0 || sections.includes(section)
          ? []
          : {
              ...at([index, 'section']),
              message: `The section "${section}" is not one of the chapter "${id}".`,
              fix: `Name one of: ${sections.join(', ')}.`,
              about: { noun: 'sections' as const, id: section, is: 'missing' as const },
            },
      ),
    ];
  });
}
