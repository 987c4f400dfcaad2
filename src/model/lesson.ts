/** A chapter as a lesson: what it needs, what it teaches, and how pupils find out whether they know. */
import { z } from 'zod';
import { id } from './id.ts';

const words = z.string().min(1);
const letter = z.enum(['a', 'b', 'c', 'd']);
const minutes = z.int().min(5).max(240);

/** `content/data/lessons.yaml`: what is the same in every language. */
export const lessonSchema = z.strictObject({
  /** The chapter that it teaches. */
  id,
  minutes,
  /** Words of the glossary that it teaches. */
  terms: z.array(id).min(1),
  quiz: z
    .array(
      z.strictObject({
        id,
        /** The section that has the answer. */
        section: id,
        /** The letter of the right option. */
        answer: letter,
      }),
    )
    .min(1),
});

/** `content/<lang>/lessons.yaml`, keyed by chapter: the lesson as a teacher of this language gives it. */
export const lessonWordsSchema = z.strictObject({
  level: words,
  /** What pupils can do afterwards. */
  goals: z.array(words).min(1),
  /** The programmes and frameworks that it serves, by name. */
  frameworks: z.array(words).min(1),
  /** Questions to discuss, which have no single answer. */
  questions: z.array(words).min(1),
  activity: z.strictObject({
    title: words,
    minutes,
    material: words,
    steps: z.array(words).min(1),
    outcome: words,
  }),
  /** Keyed by the question's id. */
  quiz: z.record(
    id,
    z.strictObject({ question: words, options: z.partialRecord(letter, words), why: words }),
  ),
  /** For the teacher: what a good answer to each of the questions to discuss takes into account. */
  answers: z.array(words).min(1),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type LessonWords = z.infer<typeof lessonWordsSchema>;
