/** What a language says about the records of `content/data/`: one file a noun, keyed by id. */
import { z } from 'zod';
import { id } from './id.ts';
import { lessonWordsSchema } from './lesson.ts';

const words = z.string().min(1);

export const wordsSchemas = {
  /** Chapters: file name of the page, title, the question it answers, and the answer. */
  chapters: z.strictObject({
    page: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a page name is lower-case ASCII words and hyphens'),
    title: words,
    question: words,
    summary: words,
  }),
  /** Entities: `name` where it differs here, `gloss` to be shown once in brackets. */
  entities: z.strictObject({
    name: words.optional(),
    gloss: words.optional(),
    description: words,
    role: words,
  }),
  events: z.strictObject({ title: words, text: words }),
  recommendations: z.strictObject({ title: words, ask: words, documented: words }),
  glossary: z.strictObject({ term: words, definition: words }),
  /** Facts: the whole fact in a sentence, for those who reuse the data. */
  facts: words,
  /** Quotes: where it was said, and a translation where the original is in another language. */
  quotes: z.strictObject({ words: words.optional(), context: words }),
  claims: z.strictObject({ claim: words, finding: words }),
  /** Figures. In each text, {{name}} stands for a number or a date that the data gives. */
  figures: z.strictObject({
    title: words,
    /** What one sees, in a sentence or two. */
    description: words,
    /** What the picture tells, for those who do not see it. */
    alt: words,
    /** What it does not tell. */
    note: words.optional(),
    /** The columns of its table, by the names that its CSV file has. */
    columns: z.record(id, z.strictObject({ title: words, description: words })),
    /** The words inside the picture and its table. */
    labels: z.record(id, words).default({}),
  }),
  lessons: lessonWordsSchema,
  /** Corrections: what the text said, and what is right. */
  corrections: z.strictObject({ wrong: words, right: words }),
};

export type WordsKind = keyof typeof wordsSchemas;
export type Words = { [K in WordsKind]: Map<string, z.infer<(typeof wordsSchemas)[K]>> };
export const wordsKinds = Object.keys(wordsSchemas) as WordsKind[];
