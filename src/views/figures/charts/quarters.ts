/** The growth of revenue from quarter to quarter, as a line; each quarter against the same one a year before. */
import { escape } from '../../../lib/xml.ts';
import type { ChartOf } from '../../../work/chart.ts';
import { anchored, em, emLines, fluid, percent } from '../fluid.ts';
import type { Caption, ChartInput, ChartType, Miniature, Picture } from '../figure.ts';
import { miniatureSize, rounded } from '../miniature.ts';
import { colourOf } from '../strips.ts';
import { wrap } from '../svg.ts';

type Quarters = ChartOf<'quarters'>;

export const quarters: ChartType<'quarters'> = {
  datatypes: ['string', 'integer', 'integer'],
  rows: (input) =>
    input.work.revenue.quarters.map(({ quarter, revenue, growth }) => [
      { data: quarter, text: `${nameOf(input, quarter)} ${quarter.slice(0, 4)}` },
      { data: revenue, text: amount(input, revenue) },
      { data: growth, text: inPercent(input, growth) },
    ]),
  values(input) {
    const { quarters: all } = input.work.revenue;
    const { highlight, span } = input.chart;
    const growthIn = (name?: string) =>
      inPercent(input, all.find(({ quarter }) => quarter === name)?.growth ?? 0);
    return {
      first: growthIn(all[0]?.quarter),
      last: growthIn(all.at(-1)?.quarter),
      highlight: growthIn(highlight),
      span: growthIn(span && quarterOf(span.from)),
    };
  },
  picture,
  miniature,
  caption,
};

type Format = Pick<ChartInput, 'number' | 't'>;

/** In billions. */
function amount(input: Format, millions: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return input.number(millions / 1000, digits);
}

function inPercent(input: Format, growth: number): string {
  return input.t('unit.percent', { count: growth, number: input.number(growth) });
}

function signed(growth: string): string {
  return growth.startsWith('-') ? growth : `+${growth}`;
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function nameOf({ label }: Pick<ChartInput, 'label'>, quarter: string): string {
  return label('quarter', { number: quarter.at(-1)! });
}

/** What the story contrasts with it. */
const other = 'var(--ink)';
/** Percents across: before the first point, and from it to the last. */
const edge = 6;
const inner = 100 - 2 * edge;
/** Heights in ems: of the highest point, and of no growth. */
const [top, bottom] = [4.4, 17.2];

function picture(input: ChartInput<Quarters>): Picture {
  const { quarters: all } = input.work.revenue;
  const { highlight, span, actor } = input.chart;
  const colour = colourOf(actor);
  const most = Math.max(...all.map(({ growth }) => growth));
  const step = inner / Math.max(1, all.length - 1);
  const within = span && quarterOf(span.from);
  const points = all.map(({ quarter, growth }, index) => ({
    quarter,
    growth,
    x: edge + index * step,
    y: bottom - (growth / most) * (bottom - top),
  }));
  const last = points.length - 1;
  // A year is wider than its quarter, and would be cut.
  const endOf = (index: number) => (index === 0 ? 'start' : index === last ? 'end' : undefined);
  const texts = points.map(({ quarter, growth, x, y }, index) => {
    const isLast = index === last;
    const isMain = isLast || [highlight, within].includes(quarter);
    // The description says once for all that they are percents.
    const words = signed(isLast ? inPercent(input, growth) : input.number(growth));
    const side = quarter === highlight ? undefined : freeSide(points, index);
    const down = quarter === highlight ? 1.7 : side ? -0.5 : -0.8;
    return `<text x="${percent(x)}" y="${em(y + down)}"${anchored(side, 0.2)} font-weight="700"${isMain ? '' : ' data-minor=""'}>${escape(words)}</text>`;
  });
  const parts = [
    span ? pause(input, span, step) : '',
    `<line x2="100%" y1="${em(bottom)}" y2="${em(bottom)}" stroke="var(--faint)"/>`,
    `<g stroke="${colour}" stroke-width="2.5">${points
      .slice(1)
      .map(
        ({ x, y }, index) =>
          `<line x1="${percent(points[index]!.x)}" y1="${em(points[index]!.y)}" x2="${percent(x)}" y2="${em(y)}"/>`,
      )
      .join('')}</g>`,
    `<g fill="${colour}">${points
      .map(({ quarter, x, y }) =>
        quarter === highlight
          ? `<circle cx="${percent(x)}" cy="${em(y)}" r="6" fill="var(--ground)" stroke="${other}" stroke-width="3"/>`
          : `<circle cx="${percent(x)}" cy="${em(y)}" r="4"/>`,
      )
      .join('')}</g>`,
    ...texts,
    ...points.map(
      ({ quarter, x }, index) =>
        `<text x="${percent(x)}" y="${em(bottom + 1.3)}"${index % 2 ? ' data-minor=""' : ''}>${escape(nameOf(input, quarter))}</text>` +
        (quarter.endsWith('Q1')
          ? `<text x="${percent(x)}" y="${em(bottom + 2.6)}"${anchored(endOf(index), -0.6)} font-weight="700">${quarter.slice(0, 4)}</text>`
          : ''),
    ),
  ];
  const cited = points.find(({ quarter }) => quarter === highlight);
  if (cited) {
    const text = `${input.label('highlight')} ${input.label('highlight-when')}`;
    const words = wrap(text, 6.5, 1);
    const y = bottom - 0.5 - (words.length - 1) * 1.2;
    parts.push(emLines(percent(cited.x - step * 0.7), y, words, { anchor: 'end', away: 0.3 }));
  }
  return fluid(bottom + 3.2, parts.join(''));
}

/** Ems over two quarters, from which on the line runs through what stands above a point. */
const steep = 2;

/** Above a point of a steep stretch, the side on which the line is not. */
function freeSide(points: { y: number }[], index: number): 'start' | 'end' | undefined {
  const { y } = points[index]!;
  const before = points[index - 1]?.y;
  const after = points[index + 1]?.y;
  // How far the line rises to the point and from it; before and after it all, as on its other side.
  const to = before === undefined ? undefined : before - y;
  const from = after === undefined ? undefined : y - after;
  const [up, on] = [to ?? from ?? 0, from ?? to ?? 0];
  if (up * on <= 0 || Math.abs(up + on) < steep) return;
  return up > 0 ? 'end' : 'start';
}

/** The line from no growth up, and the quarter that is highlighted. */
function miniature({ work, chart }: ChartInput<Quarters>): Miniature {
  const { quarters: all } = work.revenue;
  const { width, height } = miniatureSize;
  const [margin, most] = [6, Math.max(...all.map(({ growth }) => growth))];
  const across = (width - 2 * margin) / Math.max(1, all.length - 1);
  const points = all.map(({ quarter, growth }, index) => ({
    quarter,
    x: rounded(margin + index * across),
    y: rounded(height - 1 - (growth / most) * (height - 1 - margin)),
  }));
  const line = points.map(({ x, y }) => `${x} ${y}`).join('L');
  const dots = points
    .filter(({ quarter }) => quarter === chart.highlight)
    .map(
      ({ x, y }) => `<circle cx="${x}" cy="${y}" r="5" fill="var(--ground)" stroke="${other}"/>`,
    );
  const body =
    `<path d="M0 ${height - 1}H${width}" stroke="var(--faint)"/>` +
    `<g stroke-width="3"><path d="M${line}" fill="none" stroke="${colourOf(chart.actor)}"/>${dots.join('')}</g>`;
  return { ...miniatureSize, body, certainties: [work.revenue.certainty] };
}

/** What the story contrasts: the quarter that is highlighted, and the one that holds the time. */
function caption(input: ChartInput<Quarters>): Caption {
  const { highlight, span, actor } = input.chart;
  const told = new Set([highlight, span && quarterOf(span.from)]);
  const values = input.work.revenue.quarters
    .filter(({ quarter }) => told.has(quarter))
    .map(({ quarter, growth }) => ({
      number: signed(inPercent(input, growth)),
      label: `${nameOf(input, quarter)} ${quarter.slice(0, 4)}`,
      colour: colourOf(actor),
    }));
  return { values };
}

/** The time that lies in a quarter, as wide as it is in it. */
function pause(
  input: ChartInput<Quarters>,
  { from, to }: NonNullable<Quarters['span']>,
  step: number,
): string {
  const quarter = quarterOf(from);
  const index = input.work.revenue.quarters.findIndex((each) => each.quarter === quarter);
  const start = Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3 - 3);
  const end = Date.UTC(Number(quarter.slice(0, 4)), Number(quarter[6]) * 3);
  const at = (day: string) =>
    edge + (index - 0.5 + (Date.parse(day) - start) / (end - start)) * step;
  const words = [input.label('span'), input.label('span-when')];
  return (
    `<rect x="${percent(at(from))}" width="${percent(at(to) - at(from))}" y="2.6em" height="${em(bottom - 2.6)}" fill="var(--rule)" opacity=".25"/>` +
    emLines(percent((at(from) + at(to)) / 2), 0.9, words, { fill: other })
  );
}
