import { z } from 'zod';

/** An id: permanent, the same in every language, never derived from a heading. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is lower-case words joined by hyphens, such as "a-sign-on-the-door"',
  )
  .describe('Its permanent name, the same in every language.');
