/** The smaller records of `content/data/`: each has an id, and its words live in the language folders. */
import { z } from 'zod';
import { partialDate } from './date.ts';
import { id } from './id.ts';
import { pageKinds } from './language.ts';

/** Someone or something that takes part. */
export const entitySchema = z.strictObject({
  id,
  type: z.enum(['person', 'organisation', 'movement', 'company', 'platform', 'brand']),
  /** The name that every language uses unless its folder gives another. */
  name: z.string().min(1),
  sources: z.array(id).min(1),
});

/** Who acts in an event; the timeline is filtered by it. */
export const actors = [
  'platform',
  'coalition',
  'advertisers',
  'celebrities',
  'regulators',
  'press',
] as const;

/** Something that happened on a day or over some days. */
export const eventSchema = z.strictObject({
  id,
  date: partialDate,
  /** Last day of a span. */
  end: partialDate.optional(),
  actor: z.enum(actors),
  /** The facts that document it; their sources are the event's. */
  facts: z.array(id).min(1),
  /** The section that tells it. */
  section: id,
});

/** A word that the glossary explains. */
export const termSchema = z.strictObject({
  id,
  /** Related terms. */
  see: z.array(id).default([]),
  /** The section that explains it best. */
  section: id.optional(),
});

/** One of the ten things that the campaign asked of Facebook. */
export const recommendationSchema = z.strictObject({
  id,
  number: z.int().min(1),
  heading: z.enum(['accountability', 'decency', 'support']),
  /** Our reading of what is documented at the end of 2020. */
  status: z.enum(['partly', 'promised', 'refused', 'unclear']),
  inArticle: z.boolean().default(false),
  sources: z.array(id).min(1),
});

/** A few words of a public statement, in the language in which they were made. */
export const quoteSchema = z.strictObject({
  id,
  /** Entity who said it. */
  by: id,
  date: partialDate,
  language: z.string().min(2),
  words: z.string().min(1),
  source: id,
});

/** Something that the source article asserts, and what the record says of it. */
export const claimSchema = z.strictObject({
  id,
  verdict: z.enum(['confirmed', 'needs-context', 'cannot-be-known']),
  facts: z.array(id).min(1),
  section: id,
});

/** What is known of a company's part when it paused its ads. */
export const pauseStatuses = ['joined', 'without-joining', 'disputed'] as const;

/** A company that announced that it would pause its ads. */
export const pauseSchema = z.strictObject({
  id,
  /** The company. */
  entity: id,
  /** The day of the announcement, the earliest that a source gives. */
  date: partialDate,
  /**
   * joined: by its own word or counted in by the press; without-joining: it, or a report from inside,
   * said that it was no part of the campaign; disputed: sources disagree.
   */
  status: z.enum(pauseStatuses),
  /** The fact that documents it. */
  fact: id,
});

/** A picture made from the data. Its id is permanent, and no section's. */
export const figureSchema = z
  .strictObject({
    id,
    /** The section in which it stands … */
    section: id.optional(),
    /** … or the reference page. */
    page: z.enum(pageKinds).optional(),
    /** The facts that it shows; their sources are the figure's. */
    facts: z.array(id).default([]),
    /** Further sources. */
    sources: z.array(id).default([]),
  })
  .refine(
    (figure) => (figure.section === undefined) !== (figure.page === undefined),
    'a figure has either "section" or "page"',
  );

/** A mistake that was published, and mended. */
export const correctionSchema = z.strictObject({
  id,
  /** The day on which it was mended. */
  date: z.iso.date(),
  /** Where it stood. */
  sections: z.array(id).min(1),
  /** The languages that had it; all when absent. */
  languages: z.array(z.string()).min(1).optional(),
});

const money = z.int().positive();

/** Facebook's revenue as the company reported it, in millions of US dollars. */
export const revenueSchema = z.strictObject({
  years: z.array(
    z.strictObject({
      year: z.int(),
      revenue: money,
      advertising: money,
      sources: z.array(id).min(1),
    }),
  ),
  quarters: z.array(
    z.strictObject({
      quarter: partialDate,
      /** The day on which it was published. */
      reported: partialDate,
      revenue: money,
      advertising: money,
      /** Change on a year in percent, as the company rounded it. */
      growth: z.number(),
      sources: z.array(id).min(1),
    }),
  ),
});

export type Entity = z.infer<typeof entitySchema>;
export type Event = z.infer<typeof eventSchema>;
export type Actor = (typeof actors)[number];
export type Term = z.infer<typeof termSchema>;
export type Recommendation = z.infer<typeof recommendationSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Pause = z.infer<typeof pauseSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Revenue = z.infer<typeof revenueSchema>;
