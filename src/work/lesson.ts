/** A chapter as a lesson: its requirements, goals, questions, activity and quiz. */
import { z } from 'zod';
import { id, reference } from './id.ts';

const words = z.string().min(1);
const letter = z.enum(['a', 'b', 'c', 'd']);
const minutes = z.int().min(5).max(240).describe('How long it takes.');

/** `content/data/lessons.yaml`: what is the same in every language. */
export const lessonSchema = z.strictObject({
  id: id.describe('The chapter that it teaches.'),
  minutes,
  terms: z.array(reference).min(1).describe('Ids of the glossary’s terms that it teaches.'),
  quiz: z
    .array(
      z.strictObject({
        id,
        section: id.describe('The section that has the answer.'),
        answer: letter.describe('The letter of the right option.'),
      }),
    )
    .min(1)
    .describe('Its questions, at least one for every section.'),
});

/** `content/<lang>/lessons.yaml`, keyed by chapter: the lesson as a teacher of this language gives it. */
export const lessonWordsSchema = z.strictObject({
  level: words.describe('The classes for which it is made.'),
  goals: z.array(words).min(1).describe('What pupils can do afterwards.'),
  frameworks: z.array(words).min(1).describe('The programmes that it serves, by name.'),
  questions: z.array(words).min(1).describe('Questions to discuss, without a single answer.'),
  activity: z
    .strictObject({
      title: words.describe('What is done, in a few words.'),
      minutes,
      material: words.describe('What is needed for it.'),
      steps: z.array(words).min(1).describe('Its steps, in order.'),
      outcome: words.describe('Its result.'),
    })
    .describe('Something that pupils do.'),
  quiz: z
    .record(
      reference,
      z.strictObject({
        question: words.describe('What is asked.'),
        options: z.partialRecord(letter, words).describe('The answers to choose from, by letter.'),
        why: words.describe('Why the right one is right.'),
      }),
    )
    .describe('The words of the quiz, keyed by the question’s id.'),
  answers: z
    .array(words)
    .min(1)
    .describe(
      'For the teacher: what a good answer to each question to discuss takes into account.',
    ),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type LessonWords = z.infer<typeof lessonWordsSchema>;
