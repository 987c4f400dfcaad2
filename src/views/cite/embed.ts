/** How other sites embed a section or a figure. */
import { titleOf, type Snapshot } from '../citations/record.ts';
import { drawFigure } from '../figures/draw.ts';
import type { LocalizedWork } from '../../language/localize.ts';
import { escape } from '../../lib/xml.ts';
import { frozenAddress } from '../../work/address.ts';
import type { Citable } from '../../work/citable.ts';
import { notesOf } from '../../work/citation.ts';
import type { Work } from '../../work/work.ts';
import { absolute } from '../../work/environment.ts';

export type Embeddable = Extract<Citable, { kind: 'section' | 'figure' }>;

/** Wide enough for a line of text. */
export const embedWidth = 640;

/** Every section and figure. */
export function embeddables(work: Work): Embeddable[] {
  return [
    ...work.outline.flatMap(({ sections }) =>
      sections.map((id): Embeddable => ({ kind: 'section', id })),
    ),
    ...[...work.figures.keys()].map((id): Embeddable => ({ kind: 'figure', id })),
  ];
}

/** A height in pixels that needs little scrolling, estimated from the amount of text. */
export function embedHeight(localized: LocalizedWork, { kind, id }: Embeddable): number {
  if (kind === 'figure') return figureHeight(localized, id);
  const section = localized.section(id).value;
  const idsOf = (...names: string[]) =>
    new Set(
      section.blocks
        .filter(({ name }) => names.includes(name))
        .map((block) => block.attributes['id']!),
    );
  const notes = notesOf(localized.work, [section]).length;
  const figures = [...idsOf('Figure')].map((figure) => figureHeight(localized, figure));
  return tens(
    430 +
      2.7 * section.words +
      130 * idsOf('Quote').size +
      55 * notes +
      46 * idsOf('Term', 'Entity').size +
      figures.reduce((all, height) => all + height, 0),
  );
}

function figureHeight({ work, language }: LocalizedWork, id: string): number {
  const { picture, isTable, table } = drawFigure(work, language, id);
  const drawn = (picture.height / picture.width) * (embedWidth - 32);
  const rows = table.rows.map((cells) => {
    const longest = Math.max(...cells.map(({ text }) => text.length));
    return 12 + 22 * Math.ceil(longest / 38);
  });
  return tens(300 + (isTable ? rows.reduce((all, height) => all + height, 0) : drawn));
}

const tens = (pixels: number) => Math.ceil(pixels / 10) * 10;

/** The `iframe` element for another site. */
export function embedCode(localized: LocalizedWork, what: Embeddable, snapshot: Snapshot): string {
  const { work, settings, addresses } = localized;
  const address = addresses.embed(what.id);
  const release = work.releases.at(-1)!.date;
  const url = absolute(snapshot === 'latest' ? address : frozenAddress(release, address));
  const title = escape(`${titleOf(localized, what)} · ${settings.title}`);
  const height = embedHeight(localized, what);
  return (
    `<iframe src="${url}" title="${title}" width="${embedWidth}" height="${height}" ` +
    `style="border:0;max-width:100%" loading="lazy" ` +
    `sandbox="allow-popups allow-scripts allow-top-navigation-by-user-activation"></iframe>`
  );
}
