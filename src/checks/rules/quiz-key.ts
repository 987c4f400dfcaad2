import type { Rule } from '../finding.ts';
import { keyedQuestions, measure } from '../quiz-key.ts';

/** Nothing but reading leads to the right options: neither letters, nor lengths, nor caution. */
export const quizKey: Rule = ({ work }) =>
  measure(keyedQuestions(work))
    .filter(({ leans }) => leans)
    .map(({ what, count, expected }) => ({
      code: 'QUIZ-KEY',
      file: 'data/lessons.yaml',
      line: 1,
      message: `The key of the quizzes leans: “${what}” ${count} times, where ${limitOf(what, expected)}.`,
      fix: fixOf(what),
    }));

function limitOf(what: string, expected: number): string {
  if (what === 'cautious option right') return `at most half of them, ${expected}, are allowed`;
  if (what === 'cautious option wrong') return `at least ${expected} are needed`;
  return `chance gives about ${expected}`;
}

function fixOf(what: string): string {
  if (what.startsWith('cautious')) {
    return 'Write questions whose right option says something bold, and mark the cautious one ("cautious: c").';
  }
  if (what.includes('longest')) return 'Shorten right options there, or lengthen wrong ones.';
  return 'The order is drawn from the ids of the questions (src/work/quiz.ts): the drawing is at fault.';
}
