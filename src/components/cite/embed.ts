/** How a section or a figure is framed by other sites. */
import { titleOf } from '../../citations/record.ts';
import { drawFigure } from '../../figures/draw.ts';
import { escape } from '../../lib/xml.ts';
import { embedAddress, frozenAddress } from '../../model/address.ts';
import type { Citable } from '../../model/citable.ts';
import { notesOf } from '../../model/citation.ts';
import { sectionIn } from '../../model/voice.ts';
import type { Work } from '../../model/work.ts';
import { absolute } from '../../site.ts';
import type { Edition } from '../../citations/record.ts';

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

/** A height in pixels at which little is to be scrolled, counted from what there is to read. */
export function embedHeight(work: Work, language: string, { kind, id }: Embeddable): number {
  if (kind === 'figure') return figureHeight(work, language, id);
  const { blocks, ...section } = sectionIn(work, language, id).value;
  const shown = (...names: string[]) =>
    new Set(
      blocks.filter(({ name }) => names.includes(name)).map((block) => block.attributes['id']!),
    );
  const notes = notesOf(work, [{ blocks, ...section }]).length;
  const figures = [...shown('Figure')].map((figure) => figureHeight(work, language, figure));
  return tens(
    430 +
      2.7 * section.words +
      130 * shown('Quote').size +
      55 * notes +
      46 * shown('Term', 'Entity').size +
      figures.reduce((all, height) => all + height, 0),
  );
}

function figureHeight(work: Work, language: string, id: string): number {
  const { picture, isTable, table } = drawFigure(work, language, id);
  const drawn = (picture.height / picture.width) * (embedWidth - 32);
  const rows = table.rows.map((cells) => {
    const longest = Math.max(...cells.map(({ text }) => text.length));
    return 12 + 22 * Math.ceil(longest / 38);
  });
  return tens(300 + (isTable ? rows.reduce((all, height) => all + height, 0) : drawn));
}

const tens = (pixels: number) => Math.ceil(pixels / 10) * 10;

/** The code with which another site frames it. */
export function embedCode(
  work: Work,
  language: string,
  what: Embeddable,
  edition: Edition,
): string {
  const address = embedAddress(language, what.id);
  const release = work.releases.at(-1)!.date;
  const url = absolute(edition === 'latest' ? address : frozenAddress(release, address));
  const site = work.languages.get(language)!.language.title;
  const title = escape(`${titleOf(work, language, what)} · ${site}`);
  const height = embedHeight(work, language, what);
  return (
    `<iframe src="${url}" title="${title}" width="${embedWidth}" height="${height}" ` +
    `style="border:0;max-width:100%" loading="lazy" ` +
    `sandbox="allow-popups allow-scripts allow-top-navigation-by-user-activation"></iframe>`
  );
}
