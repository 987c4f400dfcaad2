/** Who stood where: sets of names, taken from the facts that involve them. Its table is the figure. */
import { noBreak } from '../../i18n/typography.ts';
import { itemAddress } from '../../model/address.ts';
import type { Work } from '../../model/work.ts';
import type { Brief, Cell, Maker, Picture } from '../figure.ts';
import { width } from '../plot.ts';
import { lines, wrap } from '../svg.ts';

/** The groups in order, with the entities of each. */
const groups = {
  founders: (work) =>
    involved(work, 'campaign-launch', ['organisation']).filter(isNot('stop-hate-for-profit')),
  later: (work) => involved(work, 'campaign-nine-partners', ['organisation']),
  joined: (work) => paused(work, 'joined'),
  'without-joining': (work) => paused(work, 'without-joining'),
  disputed: (work) => paused(work, 'disputed'),
  freeze: (work) => [
    ...new Set(
      ['kardashian-announces-freeze', 'sbc-role', 'participants-core'].flatMap((fact) =>
        involved(work, fact, ['person']),
      ),
    ),
  ],
  single: (work) => involved(work, 'participants-single', ['person']),
  platform: () => ['facebook-inc'],
} satisfies Record<string, (work: Work) => string[]>;
export type Group = keyof typeof groups;

function involved(work: Work, fact: string, types: string[]): string[] {
  return work.facts.get(fact)!.involves.filter((id) => types.includes(work.entities.get(id)!.type));
}

function paused(work: Work, status: string): string[] {
  return [...work.pauses.values()]
    .filter((pause) => pause.status === status)
    .map(({ entity }) => entity);
}

function isNot(id: string): (other: string) => boolean {
  return (other) => other !== id;
}

/** The groups with their members, for those who show them as sets. */
export function groupsOf(work: Work): { group: Group; members: string[] }[] {
  return Object.entries(groups).map(([group, members]) => ({
    group: group as Group,
    members: members(work),
  }));
}

export const whoStandsWhere: Maker = {
  columns: { group: 'string', name: 'string' },
  rows: (brief) =>
    groupsOf(brief.work).flatMap(({ group, members }) =>
      members.map((id): Cell[] => {
        const [label, name] = [brief.label(group), brief.name(id)];
        const target = itemAddress(brief.work, brief.language, 'who', id);
        return [
          { data: label, text: label },
          { data: name, text: name, target },
        ];
      }),
    ),
  values: (brief) => ({
    founders: groups.founders(brief.work).length,
    later: groups.later(brief.work).length,
    joined: paused(brief.work, 'joined').length,
    apart: paused(brief.work, 'without-joining').length,
    disputed: paused(brief.work, 'disputed').length,
    'later-when': brief.date(brief.work.facts.get('campaign-nine-partners')!.date, 'day'),
  }),
  picture,
  sources: (work) => [...work.pauses.values()].map(({ fact }) => work.facts.get(fact)!.sources[0]!),
  isTable: true,
};

/** For taking away: a box a group, with its names. */
function picture(brief: Brief): Picture {
  let y = 0;
  const boxes = groupsOf(brief.work).map(({ group, members }) => {
    const head = wrap(brief.label(group), width - 24, 15);
    const names = wrap(
      members.map((id) => brief.name(id).replaceAll(' ', noBreak)).join(' · '),
      width - 24,
      14,
    );
    const height = 14 + head.length * 18 + names.length * 17;
    const box =
      `<rect x="1" y="${y + 1}" width="${width - 2}" height="${height}" rx="6" fill="var(--surface)" stroke="var(--mark)"${dashes[group]}/>` +
      lines(12, y + 21, head, { weight: 700, size: 15, anchor: 'start' }) +
      lines(12, y + 21 + head.length * 18, names, { anchor: 'start' });
    y += height + 8;
    return box;
  });
  return { width, height: y, body: boxes.join('') };
}

/** The line around a group: whole where they led or joined, broken where they did not, or where it is uncertain. */
const dashes: Record<Group, string> = {
  founders: ' stroke-width="3"',
  later: ' stroke-width="3"',
  joined: '',
  'without-joining': ' stroke-dasharray="7 4"',
  disputed: ' stroke-dasharray="2 3"',
  freeze: '',
  single: ' stroke-dasharray="2 3"',
  platform: ' stroke-width="3"',
};
