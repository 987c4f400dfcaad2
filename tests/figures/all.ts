/** Every figure in every language, as a test table has it. */
import { drawFigure } from '../../src/views/figures/draw.ts';
import type { Figure } from '../../src/views/figures/figure.ts';
import { figureAddress } from '../../src/work/address.ts';
import { all, readSite, type Page } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';

export const ids = [...work.figures.keys()];
export const site = readSite();

export const everyFigure = languages.flatMap((language) =>
  ids.map((id) => ({ id, language, figure: drawFigure(work, language, id) })),
);

/** The page on which a figure stands. */
export function pageOf(id: string, language: string): Page {
  return site.page(figureAddress(work, language, id).split('#')[0]!);
}

/** The figure as the page has it. */
export function elementOf(id: string, language: string): HTMLElement {
  const [found] = all(pageOf(id, language), `figure[id="${id}"]`);
  if (!found) throw new Error(`The page has no figure "${id}" in "${language}".`);
  return found;
}

/** Texts of the drawing, as they are written. */
export function wordsOf({ picture }: Figure): string[] {
  return [...picture.body.matchAll(/>([^<>]+)</g)].map(([, text]) =>
    text!.replaceAll('&#160;', '\u00a0'),
  );
}
