/** Groups of entities, from the facts that involve them and from their stances. Its table is the figure. */
import { noBreak } from '../../../language/typography.ts';
import { itemAddress } from '../../../work/address.ts';
import type { ChartOf } from '../../../work/chart.ts';
import type { Work } from '../../../work/work.ts';
import type { ChartInput, Cell, ChartType, Miniature, Picture } from '../figure.ts';
import { barred } from '../miniature.ts';
import { width } from '../size.ts';
import { colourOf } from '../strips.ts';
import { lines, wrap } from '../svg.ts';
import { texture, type Texture } from '../texture.ts';

type Sets = ChartOf<'sets'>;
type Group = Sets['groups'][number];

/** The entities of a group, each once. */
export function membersOf(work: Work, group: Group): string[] {
  const byFact = group.facts
    .flatMap((fact) => work.facts.get(fact)!.involves)
    .filter((id) => group.types.length === 0 || group.types.includes(work.entities.get(id)!.type));
  const byStance = [...work.stances.values()]
    .filter(({ status }) => status === group.status)
    .map(({ entity }) => entity);
  const members = new Set([...byFact, ...byStance, ...group.entities]);
  return [...members].filter((id) => !group.without.includes(id));
}

export const sets: ChartType<'sets'> = {
  datatypes: ['string', 'string'],
  rows: (input) =>
    input.chart.groups.flatMap((group) =>
      membersOf(input.work, group).map((id): Cell[] => {
        const [label, name] = [input.label(group.label), input.name(id)];
        const target = itemAddress(input.work, input.language, 'who', id);
        return [
          { data: label, text: label },
          { data: name, text: name, target },
        ];
      }),
    ),
  values: ({ work, chart, list, name }) =>
    Object.fromEntries(
      chart.groups.flatMap((group) => {
        const members = membersOf(work, group);
        return [
          [group.label, members.length],
          [`${group.label}-names`, list(members.map(name))],
        ];
      }),
    ),
  picture,
  miniature,
  caption: ({ work, chart, number, label }) => {
    const nearest = chart.groups[0]!;
    return {
      values: [
        {
          number: number(membersOf(work, nearest).length),
          label: label(nearest.label),
          colour: colourOf(nearest.actor),
        },
      ],
    };
  },
  isTable: true,
};

/** A piece of the bar along which the groups stand: whose it is, and how sure it is that they belong there. */
export function pieceOf({ actor, certainty }: Group, id: string): Texture | undefined {
  return certainty && texture(certainty, colourOf(actor), id);
}

/** A bar for each piece, as long as its group has members. */
function miniature({ id, work, chart }: ChartInput<Sets>): Miniature {
  const sizes = chart.groups.map((group) => membersOf(work, group).length);
  const rows = chart.groups.flatMap(({ actor, certainty, apart }, index) => {
    const to = sizes[index]! / Math.max(...sizes);
    const bar = certainty ? [[{ from: 0, to, certainty, colour: colourOf(actor) }]] : [];
    return apart ? [[], ...bar] : bar;
  });
  return barred(id, rows);
}

/** For the picture files: the groups along the bar, each with its names. */
function picture(input: ChartInput<Sets>): Picture {
  const [x, gap] = [26, 22];
  let y = 0;
  const groups = input.chart.groups.map((group, index) => {
    const head = wrap(input.label(group.label), width - x, 15);
    const names = wrap(
      membersOf(input.work, group)
        .map((id) => input.name(id).replaceAll(' ', noBreak))
        .join(`${noBreak}· `),
      width - x,
      14,
    );
    if (group.apart) y += gap;
    const top = y;
    const height = 14 + head.length * 18 + names.length * 17;
    y += height;
    const piece = pieceOf(group, `${input.id}-${index}`);
    return (
      (piece
        ? `${piece.definition}<rect x="1" y="${top + 1}" width="12" height="${height - 2}" ${piece.attributes}/>`
        : '') +
      lines(x, top + 19, head, { weight: 700, size: 15, anchor: 'start' }) +
      lines(x, top + 19 + head.length * 18, names, { anchor: 'start' })
    );
  });
  return { width, height: y, body: groups.join('') };
}
