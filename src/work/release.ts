import { z } from 'zod';
import { dayOf } from './date.ts';

/** `content/releases.yaml`: every release of the work, oldest first. */
export const releasesSchema = z
  .array(
    z.strictObject({
      version: z
        .string()
        .regex(/^\d+\.\d+\.\d+$/, 'a version is written 1.0.0')
        .describe('Its number: major, minor, patch.'),
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, 'a release has a day, written 2026-11-22')
        .refine((day) => dayOf(day) !== undefined, 'this day does not exist in the calendar')
        .describe('Its day, which also names the folder where it is kept: e/<date>/.'),
      sections: z
        .int()
        .optional()
        .describe('How many ids registry.yaml had then; all when absent, as before it is made.'),
      languages: z
        .array(z.string())
        .optional()
        .describe('The languages that were complete then; all when absent, as before it is made.'),
    }),
  )
  .min(1, 'a work has at least the release that is being made')
  .refine(
    (releases) => releases.every(({ date }, index) => !index || date > releases[index - 1]!.date),
    'releases are listed by date, each day once',
  );

export type Release = z.infer<typeof releasesSchema>[number];
