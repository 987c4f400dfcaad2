/** HTML for republication: text, links, figures and sources, without what works on this site only. */
import { parseHTML } from 'linkedom';
import type { Story } from '../../work/story.ts';
import { coloured } from '../figures/standalone.ts';
import { lowerHeadings } from '../../lib/headings.ts';
import { back, tools } from '../../shared/markup.ts';

/** Elements that work on this site only. */
const siteOnly = [tools, back, 'details'].join();
/** Attributes that only this site’s style sheet and scripts read. */
const siteAttributes = ['class', 'data-part', 'data-search-skip', 'data-kind'];

/**
 * HTML of a page's text for another site.
 * @param html as it was drawn for a page
 * @param url the absolute address of that page, from which its links lead
 * @param prefix a prefix for ids, so that they differ from those of the other page
 * @param credit HTML of the line that gives credit
 */
export function republished(
  html: string,
  url: string,
  { prefix, palette }: Pick<Story, 'prefix' | 'palette'>,
  credit: string,
): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll(siteOnly)) element.remove();
  for (const svg of document.querySelectorAll('svg')) {
    // There is no style sheet: size and text style must be attributes.
    svg.setAttribute('width', '100%');
    svg.setAttribute('text-anchor', 'middle');
    svg.setAttribute('font-size', '12');
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of siteAttributes) element.removeAttribute(name);
    const href = element.getAttribute('href');
    if (href && !href.startsWith('#')) element.setAttribute('href', new URL(href, url).href);
    else if (href) element.setAttribute('href', `#${prefix}-${href.slice(1)}`);
    for (const name of ['id', 'aria-labelledby']) {
      const id = element.getAttribute(name);
      if (id && !element.closest('svg')) element.setAttribute(name, `${prefix}-${id}`);
    }
  }
  // The other page has its own h1.
  lowerHeadings(document.body);
  return coloured(`${document.body.innerHTML}<p>${credit}</p>`, palette).replaceAll(
    /\s*\n\s*/g,
    '\n',
  );
}
