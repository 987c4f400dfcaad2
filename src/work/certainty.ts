/** How sure something is. Data say it, figures and pages show it by one of three textures. */
import { z } from 'zod';

/** From the surest to the least sure. */
export const certainties = ['documented', 'claimed', 'unknown'] as const;

export type Certainty = (typeof certainties)[number];

/** No default: who writes a record says how sure it is. */
export const certaintySchema = z
  .enum(certainties)
  .describe(
    'documented: the record shows it; claimed: said by one side, or an estimate; unknown: not known, or sources disagree.',
  );

export const verdicts = ['confirmed', 'needs-context', 'cannot-be-known'] as const;
/** How far a recommendation is documented as met. */
export const answers = ['partly', 'promised', 'unknown'] as const;

/** How sure what an article says is, by our verdict. */
export const certaintyOfVerdict: Record<(typeof verdicts)[number], Certainty> = {
  confirmed: 'documented',
  'needs-context': 'claimed',
  'cannot-be-known': 'unknown',
};

/** Whether a recommendation was met in part: its mark is half full. */
export const isInPart = (answer: (typeof answers)[number]): boolean => answer === 'partly';

/** How sure it is that a recommendation was followed, by our reading of it. */
export const certaintyOfAnswer: Record<(typeof answers)[number], Certainty> = {
  partly: 'documented',
  promised: 'claimed',
  unknown: 'unknown',
};
