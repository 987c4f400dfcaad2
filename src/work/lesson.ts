/** A chapter as a lesson: its plan to the minute, goals, questions, activity, materials and quiz. */
import { z } from 'zod';
import { id, reference } from './id.ts';

const words = z.string().min(1);
const letter = z.enum(['a', 'b', 'c', 'd']);
const minutes = z.int().min(1).max(240);

/** The phases of a lesson, in the order in which they follow each other. */
export const phases = ['opening', 'activity', 'discussion', 'quiz', 'trace'] as const;
export type Phase = (typeof phases)[number];

/** `content/data/lessons.yaml`: what is the same in every language. */
export const lessonSchema = z.strictObject({
  id: id.describe('The chapter that it teaches.'),
  minutes: minutes.describe('How long the whole lesson takes.'),
  phases: z
    .strictObject({
      opening: minutes.describe('A question or an object that opens the subject.'),
      activity: minutes.describe('What pupils do, step by step.'),
      discussion: minutes.describe('What is discussed afterwards.'),
      quiz: minutes.optional().describe('The quiz, where it has its time in the lesson.'),
      trace: minutes.describe('The written trace that pupils keep.'),
    })
    .describe('Minutes of each phase: together as many as the lesson has.'),
  terms: z.array(reference).min(1).describe('Ids of the glossary’s terms that it teaches.'),
  quiz: z
    .array(
      z.strictObject({
        id,
        section: id.describe('The section that has the answer.'),
        answer: letter.describe(
          'The letter of the right option. Letters name the options; their order on the page is drawn.',
        ),
        cautious: letter
          .optional()
          .describe(
            'The letter of the option that claims least (“nobody knows”, “nothing follows”), right or wrong.',
          ),
      }),
    )
    .min(1)
    .describe('Its questions, at least one for every section.'),
});

const printed = {
  title: words.describe('What it is called.'),
  note: words.optional().describe('How it is used, or how many copies are needed.'),
  for: z
    .literal('teacher')
    .optional()
    .describe(
      'Where it is for the teacher alone, such as a key: it is printed on a page of its own.',
    ),
};

/** What an activity needs, as it is printed. */
const material = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cards').describe('Cards to cut out.'),
    ...printed,
    items: z.array(words).min(2).describe('The text of each card.'),
  }),
  z.strictObject({
    kind: z.literal('roles').describe('Cards with roles to play.'),
    ...printed,
    items: z
      .array(
        z.strictObject({
          name: words.describe('Who it is.'),
          text: words.describe('What this person knows, wants or does.'),
        }),
      )
      .min(2),
  }),
  z.strictObject({
    kind: z.literal('sheet').describe('A sheet with lines to write on.'),
    ...printed,
    items: z.array(words).min(1).describe('What is to be written, with two lines each.'),
  }),
  z.strictObject({
    kind: z.literal('table').describe('A table, to read or to fill in.'),
    ...printed,
    columns: z.array(words).min(2).describe('The heads of its columns.'),
    rows: z
      .array(z.array(words).min(1))
      .min(1)
      .describe('The cells of each row from the first column on; those that lack are left empty.'),
  }),
]);

/** `content/<lang>/lessons.yaml`, keyed by chapter: the lesson as a teacher of this language gives it. */
export const lessonWordsSchema = z.strictObject({
  level: words.describe('The classes for which it is made.'),
  goals: z.array(words).min(1).describe('What pupils can do afterwards.'),
  frameworks: z
    .array(
      z.strictObject({
        programme: words.describe(
          'The programme, with the country and the class where it needs them.',
        ),
        theme: words.describe('The theme in it, as the programme words it.'),
      }),
    )
    .min(1)
    .describe('The programmes that it serves. What is not certain stays out.'),
  opening: words.describe('What opens the lesson, and how.'),
  questions: z.array(words).min(1).describe('Questions to discuss, without a single answer.'),
  activity: z
    .strictObject({
      title: words.describe('What is done, in a few words.'),
      material: words.describe('What is needed for it.'),
      steps: z
        .array(
          z.strictObject({
            minutes: minutes.describe('How long this step takes.'),
            do: words.describe('What is done in them.'),
          }),
        )
        .min(1)
        .describe('Its steps, in order; their minutes are those of the activity.'),
      outcome: words.describe('Its result.'),
    })
    .describe('Something that pupils do.'),
  materials: z.array(material).min(1).describe('What the activity needs, to print and to cut.'),
  discussion: words.describe('How the questions are discussed, and which of them.'),
  trace: z.array(words).min(2).describe('The sentences that pupils copy or fill in, and keep.'),
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

export type Letter = z.infer<typeof letter>;
export type Lesson = z.infer<typeof lessonSchema>;
export type Material = z.infer<typeof material>;
export type LessonWords = z.infer<typeof lessonWordsSchema>;
