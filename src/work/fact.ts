import { z } from 'zod';
import { certaintySchema } from './certainty.ts';
import { partialDate } from './date.ts';
import { id, reference } from './id.ts';

/** One number of a fact. It carries no words: the unit's words are interface strings (`unit.*`). */
export const valueSchema = z
  .strictObject({
    amount: z.number().optional().describe('The number, not rounded, without its unit.'),
    from: z.number().optional().describe('The lower bound of a range, instead of an amount.'),
    to: z.number().optional().describe('The upper bound of a range.'),
    unit: id.describe('The key of the unit’s words; "usd" and "percent" have their own format.'),
    digits: z.int().positive().optional().describe('Significant digits to show; all when absent.'),
    asOf: partialDate.describe('The day or period to which the number applies.'),
    certainty: certaintySchema,
    sources: z
      .array(reference)
      .min(1)
      .optional()
      .describe('Ids of those of the fact’s sources that have the number; its first when absent.'),
  })
  .refine(
    (value) =>
      (value.amount === undefined) !== (value.from === undefined || value.to === undefined),
    'a value has either "amount", or both "from" and "to"',
  )
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    message: 'a range goes from the lower to the upper bound',
    params: { fix: 'Write the smaller number as "from".' },
  });

/** Something that a source proves, which texts and figures refer to. */
export const factSchema = z.strictObject({
  id,
  date: partialDate.describe('When it happened or was so, as precisely as known.'),
  topic: id.describe('What it is about; "article" for what only the source article says.'),
  inArticle: z.boolean().default(false).describe('The source article says it too.'),
  confidence: z
    .enum(['high', 'medium', 'low'])
    .describe('high: a primary source, or good sources that agree; low: not to be published.'),
  certainty: certaintySchema,
  sources: z.array(reference).describe('Ids of sources, the best first.'),
  involves: z.array(reference).default([]).describe('Ids of the entities concerned.'),
  wording: z
    .record(
      z.string(),
      z.strictObject({
        said: z.array(z.string().min(1)).min(1).describe('Words that may stand for what was said.'),
        not: z.array(z.string().min(1)).min(1).describe('Words that say something else.'),
      }),
    )
    .optional()
    .describe(
      'Where the choice of a word matters, by language: a text about the fact that has one of “not” must have one of “said”, too.',
    ),
  values: z
    .record(reference, valueSchema)
    .default({})
    .describe('Its numbers, by a name of their own.'),
});

export type Value = z.infer<typeof valueSchema>;
export type Fact = z.infer<typeof factSchema>;

/**
 * The sources that are cited for a fact, or for one of its values, where no other is named: those of the value, else
 * the best of the fact. All of them after each fact would make a text hard to read, and a chapter has a byte budget.
 */
export function citedSources({ sources, values }: Fact, value?: string): string[] {
  return (value === undefined ? undefined : values[value]?.sources) ?? sources.slice(0, 1);
}
