/** The words of a language for the records of `content/data/`: one file for each kind of record, keyed by id. */
import { z } from 'zod';
import { pageName, reference } from './id.ts';
import { lessonWordsSchema } from './lesson.ts';

const words = z.string().min(1);

export const wordsSchemas = {
  chapters: z.strictObject({
    page: pageName.describe('The file name of its page, without ".html".'),
    title: words.describe('Its heading, in sentence case.'),
    finding: words
      .max(100)
      .optional()
      .describe('What it finds, in a few words, for lists and covers; its title when absent.'),
    question: words.describe('The question that it answers.'),
    summary: words.describe('The answer, in a sentence or two.'),
  }),
  entities: z.strictObject({
    name: words.optional().describe('The name, where this language has another one.'),
    gloss: words.optional().describe('What the name means, to be shown once in brackets.'),
    description: words.describe('What it is, in a sentence.'),
    role: words.describe('Its part in the story, in a sentence or two.'),
  }),
  events: z.strictObject({
    title: words.describe('What happened, in a few words.'),
    text: words.describe('What happened, in a sentence or two.'),
  }),
  recommendations: z.strictObject({
    title: words.describe('What is asked, in a few words.'),
    ask: words.describe('What was asked, in our words.'),
    documented: words.describe('What is documented of it.'),
  }),
  glossary: z.strictObject({
    term: words.describe('The word itself.'),
    forms: z
      .array(words)
      .optional()
      .describe(
        'How texts write it: once a chapter each must be marked; the word itself when absent, and nothing where the list is empty.',
      ),
    definition: words.describe('What it means here, in a sentence or two.'),
  }),
  facts: words.describe('The whole fact in a sentence, for reuse of the data.'),
  sources: words.describe('What a source without a title is, in a few words, without brackets.'),
  quotes: z.strictObject({
    words: words.optional().describe('A translation, where the original is in another language.'),
    context: words.describe('Where it was said.'),
  }),
  claims: z.strictObject({
    words: words
      .optional()
      .describe('A translation of the article’s words, where it is in another language.'),
    claim: words.describe('What the article says, in our words.'),
    finding: words.describe('What the record says about it.'),
  }),
  // Each text can have {{placeholders}} for numbers and dates from the data.
  figures: z.strictObject({
    title: words.describe('What it shows, in a few words.'),
    description: words.describe('What is visible, in a sentence or two.'),
    alt: words.describe('What the picture shows, for readers who cannot see it.'),
    note: words.optional().describe('What it does not show.'),
    columns: z
      .record(
        reference,
        z.strictObject({
          title: words.describe('The head of the column.'),
          description: words.describe('What it contains.'),
        }),
      )
      .describe('The columns of its table, by the names that its CSV file has.'),
    labels: z
      .record(reference, words)
      .default({})
      .describe('The words inside the picture and its table.'),
  }),
  lessons: lessonWordsSchema,
  asked: z
    .array(words)
    .min(1)
    .describe('What readers of this language type who look for the section: questions, words.'),
  corrections: z.strictObject({
    wrong: words.describe('What the text said.'),
    right: words.describe('What is right.'),
  }),
};

/** Words that a language need not have. */
export const optionalWords = ['asked'] as const satisfies WordsKind[];

export type WordsKind = keyof typeof wordsSchemas;
export type Words = { [K in WordsKind]: Map<string, z.infer<(typeof wordsSchemas)[K]>> };
export const wordsKinds = Object.keys(wordsSchemas) as WordsKind[];
