/** The kinds of chart, of which a figure in content/data/figures.yaml names one: their schemas are in work/chart.ts. */
import type { ChartKind } from '../../work/chart.ts';
import { article } from './charts/article.ts';
import { bars } from './charts/bars.ts';
import { changes } from './charts/changes.ts';
import { claims } from './charts/claims.ts';
import { course } from './charts/course.ts';
import { days } from './charts/days.ts';
import { events } from './charts/events.ts';
import { exchange } from './charts/exchange.ts';
import { grid } from './charts/grid.ts';
import { pairs } from './charts/pairs.ts';
import { quarters } from './charts/quarters.ts';
import { recommendations } from './charts/recommendations.ts';
import { sets } from './charts/sets.ts';
import { shares } from './charts/shares.ts';
import { squares } from './charts/squares.ts';
import type { ChartType } from './figure.ts';

export const charts: { [K in ChartKind]: ChartType<K> } = {
  article,
  bars,
  changes,
  claims,
  course,
  days,
  events,
  exchange,
  grid,
  pairs,
  quarters,
  recommendations,
  sets,
  shares,
  squares,
};
