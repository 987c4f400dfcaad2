/** Groups of entities, from the facts that involve them and from their stances. Its table is the figure. */
import { noBreak } from '../../../language/typography.ts';
import { itemAddress } from '../../../work/address.ts';
import type { ChartOf } from '../../../work/chart.ts';
import type { Work } from '../../../work/work.ts';
import type { ChartInput, Cell, ChartType, Picture } from '../figure.ts';
import { width } from '../plot.ts';
import { lines, wrap } from '../svg.ts';

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
  values: ({ work, chart }) =>
    Object.fromEntries(chart.groups.map((group) => [group.label, membersOf(work, group).length])),
  picture,
  isTable: true,
};

/** For the picture files: a box a group, with its names. */
function picture(input: ChartInput<Sets>): Picture {
  let y = 0;
  const boxes = input.chart.groups.map((group) => {
    const head = wrap(input.label(group.label), width - 24, 15);
    const names = wrap(
      membersOf(input.work, group)
        .map((id) => input.name(id).replaceAll(' ', noBreak))
        .join(' · '),
      width - 24,
      14,
    );
    const height = 14 + head.length * 18 + names.length * 17;
    const box =
      `<rect x="1" y="${y + 1}" width="${width - 2}" height="${height}" rx="6" fill="var(--surface)" stroke="var(--mark)"${lineStyles[group.line]}/>` +
      lines(12, y + 21, head, { weight: 700, size: 15, anchor: 'start' }) +
      lines(12, y + 21 + head.length * 18, names, { anchor: 'start' });
    y += height + 8;
    return box;
  });
  return { width, height: y, body: boxes.join('') };
}

/** The line around a group. */
const lineStyles: Record<Group['line'], string> = {
  plain: '',
  thick: ' stroke-width="3"',
  filled: ' stroke-width="3"',
  dashed: ' stroke-dasharray="7 4"',
  dotted: ' stroke-dasharray="2 3"',
};
