import type { Rule } from '../finding.ts';
import { keyedQuestions, measure, type Measure } from '../quiz-key.ts';

/** Nothing but reading leads to the right options: neither letters, nor lengths, nor caution. */
export const quizKey: Rule = ({ work }) =>
  measure(keyedQuestions(work))
    .filter(({ leans }) => leans)
    .map(({ what, count, expected, by }) => ({
      code: 'QUIZ-KEY',
      file: 'data/lessons.yaml',
      line: 1,
      message: `The key of the quizzes leans: “${what}” ${count} times, where ${limits[by](expected)}.`,
      fix: fixes[by],
    }));

const byChance = (expected: number) => `chance gives about ${expected}`;

const limits: Record<Measure['by'], (expected: number) => string> = {
  order: byChance,
  length: byChance,
  cautionRight: (expected) => `at most half of them, ${expected}, are allowed`,
  cautionWrong: (expected) => `at least ${expected} are needed`,
};

const boldly =
  'Write questions whose right option says something bold, and mark the cautious one ("cautious: c").';

const fixes: Record<Measure['by'], string> = {
  order:
    'The order is drawn from the ids of the questions (src/work/quiz.ts): the drawing is at fault.',
  length: 'Shorten right options there, or lengthen wrong ones.',
  cautionRight: boldly,
  cautionWrong: boldly,
};
