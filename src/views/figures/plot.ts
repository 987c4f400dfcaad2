/** Observable Plot without a browser; its markup is made smaller, and has no styles, which the Content Security Policy forbids. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Width of every picture, in units: 0.8 of them make a pixel on the narrowest phone. */
export const width = 360;

/** Text size in units: 11 pixels on that phone; the style sheet makes it smaller on wide screens. */
export const textSize = 14;

/**
 * The inside of the picture that Plot draws.
 * @param id prefix for ids inside it; Plot's own count up through the whole build
 */
export function plot(id: string, options: Plot.PlotOptions): string {
  const svg = Plot.plot({
    width,
    margin: 0,
    axis: null,
    ...options,
    document: document as unknown as Document,
  }) as unknown as Element;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['class', 'aria-label', 'aria-hidden', 'style'])
      element.removeAttribute(name);
    for (const { name, value } of Array.from(element.attributes)) {
      if (/^(d|transform|[xy][12]?|width|height|r|points|stroke-width)$/.test(name)) {
        element.setAttribute(name, rounded(value));
      }
    }
  }
  return withIdPrefix(minified(svg.innerHTML), id);
}

/** Numbers with at most one decimal: less than a tenth of a unit is invisible. */
function rounded(value: string): string {
  return value
    .replace(/-?\d*\.\d+(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(1)) || 0))
    .replace(/translate\(0,0\)/, '');
}

/** Without empty and default attributes; texts are placed by `x` and `y`, not by a transform. */
function minified(markup: string): string {
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

/** Replaces Plot's ids by numbers with the prefix. */
function withIdPrefix(markup: string, id: string): string {
  const names = [...new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name!))];
  return names.reduce((text, name, index) => text.replaceAll(name, `${id}-${index + 1}`), markup);
}

export { Plot };
