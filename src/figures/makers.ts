/** The makers of the figures, by id: the same ids as in content/data/figures.yaml. */
import type { Maker } from './figure.ts';
import { claimsAndVerdicts } from './makers/claims-and-verdicts.ts';
import { pausesByDay } from './makers/pauses-by-day.ts';
import { reachOfASilence } from './makers/reach-of-a-silence.ts';
import { revenueQuarters } from './makers/revenue-quarters.ts';
import { tenAskedAndDocumented } from './makers/ten-asked-and-documented.ts';
import { timelinePicture } from './makers/timeline-picture.ts';
import { weightOfTheLargest } from './makers/weight-of-the-largest.ts';
import { whoStandsWhere } from './makers/who-stands-where.ts';

export const makers: Partial<Record<string, Maker>> = {
  'claims-and-verdicts': claimsAndVerdicts,
  'pauses-by-day': pausesByDay,
  'reach-of-a-silence': reachOfASilence,
  'revenue-quarters': revenueQuarters,
  'ten-asked-and-documented': tenAskedAndDocumented,
  'timeline-picture': timelinePicture,
  'weight-of-the-largest': weightOfTheLargest,
  'who-stands-where': whoStandsWhere,
};
