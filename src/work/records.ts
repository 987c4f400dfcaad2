/** The smaller records of `content/data/`: each has an id, and its words are in the language folders. */
import { z } from 'zod';
import { chartSchema } from './chart.ts';
import { answers, certaintySchema, verdicts } from './certainty.ts';
import { partialDate } from './date.ts';
import { id, reference } from './id.ts';
import { pageKinds } from './language.ts';

/** The types of entities, in the order of the page “Who’s who”. */
export const entityTypes = [
  'person',
  'organisation',
  'movement',
  'company',
  'platform',
  'brand',
] as const;

/** Someone or something that takes part. */
export const entitySchema = z.strictObject({
  id,
  type: z.enum(entityTypes).describe('What it is.'),
  name: z
    .string()
    .min(1)
    .describe('The name that every language uses unless its folder gives another.'),
  sources: z.array(reference).min(1).describe('Ids of sources that say who it is and what it did.'),
});

/** Something that happened on a day or over some days. */
export const eventSchema = z
  .strictObject({
    id,
    date: partialDate.describe('Its day, or the first of several.'),
    end: partialDate.optional().describe('The last day of a span.'),
    actor: id.describe(
      'Who acts, one of the actors of story.yaml; the timeline is filtered by it.',
    ),
    certainty: certaintySchema,
    facts: z
      .array(reference)
      .min(1)
      .describe('Ids of the facts that document it; their sources are the event’s.'),
    section: id.describe('Id of the section about it.'),
  })
  .refine(({ date, end }) => end === undefined || date < end, {
    path: ['end'],
    message: 'an event ends after it has begun',
    params: { fix: 'Write the later day here, or remove the field.' },
  });

/** A word that the glossary explains. */
export const termSchema = z.strictObject({
  id,
  see: z.array(reference).default([]).describe('Ids of related terms.'),
  section: id.optional().describe('Id of the section that explains it best.'),
});

/** Something that was asked of someone. */
export const recommendationSchema = z.strictObject({
  id,
  number: z.int().min(1).describe('Its number in the list of what was asked.'),
  heading: id.describe(
    'The heading under which it was put; its words are "heading.<id>" in ui.json.',
  ),
  status: z.enum(answers).describe('Our reading of what is documented of it.'),
  inArticle: z.boolean().default(false).describe('The source article names it.'),
  sources: z
    .array(reference)
    .min(1)
    .describe('Ids of sources of what was asked and of what was done.'),
});

/** A few words of a public statement, in the language in which they were made. */
export const quoteSchema = z.strictObject({
  id,
  by: id.describe('The entity who said it.'),
  date: partialDate.describe('When it was said.'),
  language: z.string().min(2).describe('The BCP 47 tag of the language in which it was said.'),
  words: z.string().min(1).describe('The words as they were said, without quotation marks.'),
  source: id.describe('The source that has them.'),
});

/** Something that the source article asserts, and what the record says of it. */
export const claimSchema = z.strictObject({
  id,
  words: z
    .string()
    .min(1)
    .optional()
    .describe('The few words of the article that are checked, in its language and unmarked.'),
  verdict: z.enum(verdicts).describe('What the record says of it.'),
  facts: z.array(reference).min(1).describe('Ids of the facts on which the verdict rests.'),
  sources: z
    .array(reference)
    .min(1)
    .optional()
    .describe('Ids of those of the facts’ sources that say it; the first of each when absent.'),
  section: id.describe('Id of the section about it.'),
});

/** The position of an entity from a day on, for the charts of days and of groups. */
export const stanceSchema = z.strictObject({
  id,
  entity: id.describe('Id of the entity.'),
  date: partialDate.describe('The day on which it became known, the earliest that a source gives.'),
  status: id.describe('A name for the stance, which charts and their labels use.'),
  certainty: certaintySchema,
  fact: id.describe('Id of the fact that documents it.'),
  source: id
    .optional()
    .describe('Id of that of the fact’s sources that has it; the first when absent.'),
});

/** A picture made from the data. Its id is permanent, and different from those of sections. */
export const figureSchema = z
  .strictObject({
    id,
    section: id.optional().describe('Id of the section in which it stands.'),
    page: z
      .enum(pageKinds)
      .optional()
      .describe('The page on which it stands, instead of a section.'),
    also: z.enum(pageKinds).optional().describe('A page that shows it, too.'),
    cover: z
      .boolean()
      .default(false)
      .describe('On the page of its chapter it stands under the cover; alone its section has it.'),
    chart: chartSchema,
    facts: z
      .array(reference)
      .default([])
      .describe('Ids of the facts that it shows; their sources are the figure’s.'),
    sources: z.array(reference).default([]).describe('Ids of further sources.'),
    values: z
      .record(
        reference,
        z.strictObject({
          fact: id.describe('Id of the fact.'),
          value: id.optional().describe('Name of its value; the fact’s day when absent.'),
        }),
      )
      .default({})
      .describe('Further numbers and days for its words, by the name of their {{placeholder}}.'),
  })
  .refine(
    (figure) => (figure.section === undefined) !== (figure.page === undefined),
    'a figure has either "section" or "page"',
  );

/** A mistake that was published, and corrected. */
export const correctionSchema = z.strictObject({
  id,
  date: z.iso.date().describe('The day on which it was corrected.'),
  sections: z.array(reference).min(1).describe('Ids of the sections that had it.'),
  languages: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Tags of the languages that had it; all when absent.'),
});

/** Fields of years and of quarters. */
const revenueFields = {
  revenue: z.int().positive().describe('All revenue, in millions of US dollars.'),
  advertising: z.int().positive().describe('Revenue from advertising, in millions of US dollars.'),
  sources: z.array(reference).min(1).describe('Ids of the sources that have these numbers.'),
};

/** A company's revenue as it reported it. */
export const revenueSchema = z.strictObject({
  certainty: certaintySchema,
  years: z
    .array(z.strictObject({ year: z.int().describe('The year.'), ...revenueFields }))
    .describe('Whole years.'),
  quarters: z
    .array(
      z.strictObject({
        quarter: z
          .string()
          .regex(/^\d{4}-Q[1-4]$/, 'a quarter is written 2020-Q3')
          .describe('The quarter, written 2020-Q3.'),
        reported: partialDate.describe('The day on which it was published.'),
        growth: z
          .number()
          .describe('Change from a year before in percent, as the company rounded it.'),
        ...revenueFields,
      }),
    )
    .describe('Quarters, in order.'),
});

export type Entity = z.infer<typeof entitySchema>;
export type Event = z.infer<typeof eventSchema>;
export type Term = z.infer<typeof termSchema>;
export type Recommendation = z.infer<typeof recommendationSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Stance = z.infer<typeof stanceSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Revenue = z.infer<typeof revenueSchema>;
