import { phases, type Lesson, type LessonWords } from '../../work/lesson.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** A lesson is planned to the minute: its phases fill it, and the steps of its activity fill theirs. */
export const plan: Rule = (content) =>
  [...content.work.lessons.values()].flatMap((lesson) => [
    ...phaseFaults(content, lesson),
    ...[...content.work.languages].flatMap(([language, { words }]) => {
      const own = words.lessons.get(lesson.id);
      return own
        ? [
            ...stepFaults(content, language, lesson, own),
            ...rowFaults(content, language, lesson, own),
          ]
        : [];
    }),
  ]);

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

function phaseFaults({ lines }: Content, { id, minutes, phases: planned }: Lesson): Finding[] {
  const total = sum(phases.map((phase) => planned[phase] ?? 0));
  if (total === minutes) return [];
  return [
    {
      code: 'LESSON-PLAN',
      file: 'data/lessons.yaml',
      line: lines.ofRecord('lessons', id, ['phases']),
      message: `The phases of the lesson "${id}" take ${total} minutes together, and the lesson ${minutes}.`,
      fix: 'Give the phases as many minutes as the lesson has.',
    },
  ];
}

function stepFaults(
  { lines }: Content,
  language: string,
  { id, phases: planned }: Lesson,
  { activity }: LessonWords,
): Finding[] {
  const total = sum(activity.steps.map(({ minutes }) => minutes));
  if (total === planned.activity) return [];
  const file = `${language}/lessons.yaml`;
  return [
    {
      code: 'LESSON-PLAN',
      file,
      line: lines.at(file, [id, 'activity', 'steps']),
      message: `The steps of the activity take ${total} minutes together, and the activity has ${planned.activity}.`,
      fix: `Give the steps ${planned.activity} minutes, or change "activity" in data/lessons.yaml for every language.`,
    },
  ];
}

function rowFaults(
  { lines }: Content,
  language: string,
  { id }: Lesson,
  { materials }: LessonWords,
): Finding[] {
  const file = `${language}/lessons.yaml`;
  return materials.flatMap((material, at) => {
    if (material.kind !== 'table') return [];
    const { columns, rows } = material;
    return rows.flatMap((cells, row): Finding[] =>
      cells.length <= columns.length
        ? []
        : [
            {
              code: 'LESSON-TABLE',
              file,
              line: lines.at(file, [id, 'materials', at, 'rows', row]),
              message: `This row has ${cells.length} cells, and the table ${columns.length} columns.`,
              fix: 'Leave a cell out, or add a column.',
            },
          ],
    );
  });
}
