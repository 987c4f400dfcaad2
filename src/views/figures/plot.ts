/** Observable Plot, drawn without a browser, and its markup made small and fit for the Content Security Policy. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Width of every picture, in units: 0.8 of them make a pixel on the narrowest phone. */
export const width = 360;

/** Size of text in units, so that it has 11 pixels there; the style sheet lowers it where there is room. */
export const textSize = 14;

/**
 * The inside of the picture that Plot draws.
 * @param id prefix for ids inside it; Plot counts its own through the whole build
 */
export function plot(id: string, options: Plot.PlotOptions): string {
  const drawn = Plot.plot({
    width,
    margin: 0,
    axis: null,
    ...options,
    document: document as unknown as Document,
  }) as unknown as Element;
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const element of drawn.querySelectorAll('*')) {
    for (const name of ['class', 'aria-label', 'aria-hidden', 'style'])
      element.removeAttribute(name);
    for (const { name, value } of Array.from(element.attributes)) {
      if (/^(d|transform|[xy][12]?|width|height|r|points|stroke-width)$/.test(name)) {
        element.setAttribute(name, short(value));
      }
    }
  }
  return own(bare(drawn.innerHTML), id);
}

/** Numbers with one decimal at most: a tenth of a unit is not seen. */
function short(value: string): string {
  return value
    .replace(/-?\d*\.\d+(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(1)) || 0))
    .replace(/translate\(0,0\)/, '');
}

/** Without what says nothing: empty attributes, groups that only hold, what is the default. */
function bare(markup: string): string {
  return markup
    .replace(/ transform=""/g, '')
    .replace(/ fill="currentColor"/g, '')
    .replace(/ \/>/g, '/>')
    .replace(/ y="0.3em"/g, ' dy=".32em"')
    .replace(
      /<text transform="translate\(([^,]+),([^)]+)\)"(?=[^>]*>[^<])/g,
      (_, x: string, y: string) => {
        return `<text x="${Math.round(Number(x))}" y="${Math.round(Number(y))}"`;
      },
    );
}

function own(markup: string, id: string): string {
  const names = [...new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name!))];
  return names.reduce((text, name, index) => text.replaceAll(name, `${id}-${index + 1}`), markup);
}

export { Plot };
