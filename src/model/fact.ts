import { z } from 'zod';
import { partialDate } from './date.ts';
import { id } from './id.ts';

/** One number of a fact. It carries no words: the unit's words are interface strings (`unit.*`). */
export const valueSchema = z
  .strictObject({
    amount: z.number().optional(),
    /** Bounds of a range, instead of an amount. */
    from: z.number().optional(),
    to: z.number().optional(),
    /** Key of the unit's words; "usd" and "percent" have their own format. */
    unit: id,
    /** Significant digits to show; all when absent. */
    digits: z.int().positive().optional(),
    /** The day or period to which the number applies. */
    asOf: partialDate,
  })
  .refine(
    (value) =>
      (value.amount === undefined) !== (value.from === undefined || value.to === undefined),
    'a value has either "amount", or both "from" and "to"',
  );

/** Something known, with where it is written: a claim of the text points here. */
export const factSchema = z.strictObject({
  id,
  date: partialDate,
  topic: id,
  /** The source article says it too. */
  inArticle: z.boolean().default(false),
  /** high: a primary source, or good sources that agree; low: not to be published. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** Ids of sources, the best first. */
  sources: z.array(id),
  /** Ids of the entities concerned. */
  involves: z.array(id).default([]),
  values: z.record(id, valueSchema).default({}),
});

export type Value = z.infer<typeof valueSchema>;
export type Fact = z.infer<typeof factSchema>;

/**
 * The source that the text shows for a fact: the best. The others stand in the data.
 * More would drown the text in numbers, and a chapter must fit a first round trip.
 */
export function citedSource(fact: Fact): string | undefined {
  return fact.sources[0];
}
