import { quartersIn, type ChartOf } from '../../work/chart.ts';
import { dayOf, precisionOf } from '../../work/date.ts';
import type { Figure } from '../../work/records.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { isUnread } from '../unread.ts';

/** A chart can draw its data: single numbers in one unit, days on its axis, quarters that there are. */
export const chartData: Rule = (content) => [
  ...[...content.work.figures.values()].flatMap((figure) =>
    faultsOf(content, figure).map(({ path, code = 'CHART-VALUE', message, fix }): Finding => {
      const line = content.lines.ofRecord('figures', figure.id, ['chart', ...path]);
      return { code, file: 'data/figures.yaml', line, message, fix };
    }),
  ),
  ...claimsPage(content),
];

interface Fault {
  path: (string | number)[];
  code?: Code;
  message: string;
  fix: string;
}

function faultsOf(content: Content, { id, chart }: Figure): Fault[] {
  switch (chart.kind) {
    case 'bars':
      return [
        ...numberFaults(content, id, 'bars', chart.bars),
        ...unitFaults(content, id, 'bars', chart.bars),
      ];
    case 'squares':
      return [
        ...numberFaults(content, id, 'squares', chart.squares),
        ...unitFaults(content, id, 'squares', chart.squares),
      ];
    case 'shares':
      return shareFaults(content, id, chart.shares);
    case 'pairs':
      return pairFaults(content, id, chart.pairs);
    case 'changes':
      return changeFaults(content, id, chart.changes);
    case 'grid':
      return [...gridFaults(content, chart), ...shareFaults(content, id, chart.shares)];
    case 'events':
      return axisFaults(content, chart);
    case 'course':
      return courseFaults(content, id, chart);
    case 'days':
      return [...numberFaults(content, id, 'counts', chart.counts), ...dayFaults(content, chart)];
    case 'quarters':
      return quarterFaults(content, chart);
    default:
      return [];
  }
}

type Numbers = { fact: string; value: string }[];

/** A fact or value that is not there is a finding of another rule. */
function valueOf({ work }: Content, { fact, value }: Numbers[number]) {
  return work.facts.get(fact)?.values[value];
}

function numberFaults(content: Content, id: string, list: string, numbers: Numbers): Fault[] {
  return numbers.flatMap((number, index): Fault[] => {
    const value = valueOf(content, number);
    if (!value || (value.amount !== undefined && value.amount > 0)) return [];
    const what = value.amount === undefined ? 'is a range' : 'is not more than nothing';
    const message = `"${id}" draws the value "${number.value}" of "${number.fact}", which ${what}.`;
    const fix = 'Choose a value that has an "amount" of more than 0.';
    return [{ path: [list, index, 'value'], message, fix }];
  });
}

function unitFaults(content: Content, id: string, list: string, numbers: Numbers): Fault[] {
  const [first, ...others] = numbers.map((number) => valueOf(content, number)?.unit);
  return others.flatMap((unit, index): Fault[] => {
    if (!unit || !first || unit === first) return [];
    const message = `"${id}" draws "${first}" and "${unit}" on one scale.`;
    const fix = 'Draw numbers of one unit, and make another figure of the others.';
    return [{ path: [list, index + 1, 'value'], message, fix }];
  });
}

function shareFaults(content: Content, id: string, shares: Numbers): Fault[] {
  return shares.flatMap((share, index): Fault[] => {
    const value = valueOf(content, share);
    const { amount = Number.NaN, unit } = value ?? {};
    if (!value || (unit === 'percent' && amount >= 0 && amount <= 100)) return [];
    const message = `"${id}" draws the value "${share.value}" of "${share.fact}" as a share of a hundred squares.`;
    const fix = 'Choose a value from 0 to 100 with the unit "percent", or another kind of chart.';
    return [{ path: ['shares', index, 'value'], message, fix }];
  });
}

/** All numbers of all pairs stand on one scale. */
function pairFaults(content: Content, id: string, pairs: ChartOf<'pairs'>['pairs']): Fault[] {
  const numbers = pairs.flatMap(({ fact, before, after }) => [
    { fact, value: before },
    { fact, value: after },
  ]);
  const faults = [
    ...numberFaults(content, id, 'pairs', numbers),
    ...unitFaults(content, id, 'pairs', numbers),
  ];
  return faults.map((fault) => {
    const index = Number(fault.path[1]);
    return { ...fault, path: ['pairs', Math.floor(index / 2), index % 2 ? 'after' : 'before'] };
  });
}

function changeFaults(content: Content, id: string, changes: Numbers): Fault[] {
  return changes.flatMap((change, index): Fault[] => {
    const value = valueOf(content, change);
    if (!value || (value.amount && value.unit === 'percent')) return [];
    const message = `"${id}" draws the value "${change.value}" of "${change.fact}" as a change in percent.`;
    const fix = 'Choose a value with the unit "percent" and an "amount" that is not 0.';
    return [{ path: ['changes', index, 'value'], message, fix }];
  });
}

/** Whole squares are filled, and fewer than there are. */
function gridFaults(content: Content, { part, whole, of }: ChartOf<'grid'>): Fault[] {
  const filled = valueOf(content, part);
  const all = whole ? valueOf(content, whole) : { amount: of };
  if (!filled || !all) return [];
  const [least, most] = [filled.amount ?? filled.from!, filled.amount ?? filled.to!];
  const total = all.amount ?? 0;
  const areWhole = [least, most, total].every((amount) => Number.isInteger(amount) && amount > 0);
  if (areWhole && most < total && (whole || most <= mostEnlarged)) return [];
  return [
    {
      path: ['part', 'value'],
      message: `The value "${part.value}" of "${part.fact}" is not a number of squares among ${total}.`,
      fix: `Choose whole numbers; at most ${mostEnlarged} squares can be filled.`,
    },
  ];
}

/** So many squares stand beside each other enlarged. */
const mostEnlarged = 22;

/** What is marked stands on the axis: in the time that is enlarged, or between the years of the first and last event. */
function axisFaults({ work }: Content, { near, span, day }: ChartOf<'events'>): Fault[] {
  const years = [...work.events.values()].map(({ date }) => date.slice(0, 4)).toSorted();
  if (years.length === 0) return [];
  const from = near?.from ?? `${years[0]}-01-01`;
  const to = near?.to ?? `${Number(years.at(-1)) + 1}-01-01`;
  const date = dayOf(work.facts.get(day ?? '')?.date ?? '');
  const marked: [path: string[], from: string, to: string][] = [];
  if (span) marked.push([['span'], span.from, span.to]);
  const on = date?.toISOString().slice(0, 10);
  if (on) marked.push([['day'], on, on]);
  return marked
    .filter(([, first, last]) => first < from || last > to)
    .map(([path, first]) => ({
      path,
      message: `What is marked at ${first} is not between ${from} and ${to}, which the chart shows.`,
      fix: near ? 'Make the time of "near" longer, or leave this out.' : 'Leave this out.',
    }));
}

/** A course draws whole days within its time, and counts that are numbers. */
function courseFaults(content: Content, id: string, chart: ChartOf<'course'>): Fault[] {
  const { events, revenue } = content.work;
  const quarters = new Set(revenue.quarters.map(({ quarter }) => quarter));
  const { from, to } = chart.time;
  return [
    ...numberFaults(content, id, 'counts', chart.counts),
    ...chart.events.flatMap((name, index): Fault[] => {
      const date = events.get(name)?.date;
      // An event that is not there is a finding of another rule.
      if (!date || (precisionOf(date) === 'day' && date >= from && date < to)) return [];
      const message = `"${id}" draws the event "${name}", which has no day between ${from} and ${to}.`;
      const fix = 'Name another event, or choose a time in which it has its day.';
      return [{ path: ['events', index], message, fix }];
    }),
    ...quartersIn(chart.time)
      .filter((quarter) => !quarters.has(quarter))
      .map((quarter) => ({
        path: ['time'],
        message: `There is no quarter ${quarter} in data/revenue.yaml, which "${id}" draws.`,
        fix: 'Choose another time, or add the quarter.',
      })),
  ];
}

/** Stances are drawn on days, from the first line on. */
function dayFaults({ work }: Content, { lines }: ChartOf<'days'>): Fault[] {
  const start = lines[0]!.date;
  return [...work.stances.values()].flatMap(({ id, date }): Fault[] => {
    const isDay = precisionOf(date) === 'day' && !date.includes('/');
    if (isDay && date >= start) return [];
    const message = isDay
      ? `The stance "${id}" (${date}) is earlier than the first line of the chart, ${start}.`
      : `The stance "${id}" has no day (${date}), so it has no place in the chart.`;
    const fix = isDay
      ? 'Begin the lines with an earlier day.'
      : 'Give the day in data/stances.yaml, or remove the stance.';
    return [{ path: ['lines'], message, fix }];
  });
}

function quarterFaults({ work }: Content, { highlight, span }: ChartOf<'quarters'>): Fault[] {
  const quarters = work.revenue.quarters.map(({ quarter }) => quarter);
  if (quarters.length === 0) return [];
  const named: [path: string[], quarter: string][] = [
    ...(highlight ? [[['highlight'], highlight] as [string[], string]] : []),
    ...(span ? [[['span', 'from'], quarterOf(span.from)] as [string[], string]] : []),
  ];
  return named
    .filter(([, quarter]) => !quarters.includes(quarter))
    .map(([path, quarter]) => ({
      path,
      message: `There is no quarter ${quarter} in data/revenue.yaml.`,
      fix: suggest(quarter, quarters),
    }));
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The page of claims shows a figure of the kind "claims", and nothing without it. */
function claimsPage({ work, lines, problems }: Content): Finding[] {
  const figures = [...work.figures.values()];
  const isShown = figures.some(({ page, chart }) => page === 'claims' && chart.kind === 'claims');
  const [first] = work.claims.values();
  if (!first || isShown || isUnread({ problems }, 'data/figures.yaml')) return [];
  return [
    {
      code: 'CHART-MISSING',
      file: 'data/claims.yaml',
      line: lines.ofRecord('claims', first.id),
      message: 'The page of claims has no figure that shows them.',
      fix: 'Add a figure with "page: claims" and the chart "kind: claims" to data/figures.yaml.',
    },
  ];
}
