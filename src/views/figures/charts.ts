/** The kinds of chart, of which a figure in content/data/figures.yaml names one: their schemas are in work/chart.ts. */
import type { ChartKind } from '../../work/chart.ts';
import { bars } from './charts/bars.ts';
import { claims } from './charts/claims.ts';
import { course } from './charts/course.ts';
import { days } from './charts/days.ts';
import { events } from './charts/events.ts';
import { quarters } from './charts/quarters.ts';
import { recommendations } from './charts/recommendations.ts';
import { sets } from './charts/sets.ts';
import { shares } from './charts/shares.ts';
import { squares } from './charts/squares.ts';
import type { ChartType } from './figure.ts';

export const charts: { [K in ChartKind]: ChartType<K> } = {
  bars,
  claims,
  course,
  days,
  events,
  quarters,
  recommendations,
  sets,
  shares,
  squares,
};
