/** A text as another site may take it: its words, links, figures and sources, and nothing of this site’s own. */
import { parseHTML } from 'linkedom';
import type { Story } from '../../work/story.ts';
import { coloured } from '../figures/standalone.ts';
import { lowerHeadings } from '../../lib/headings.ts';
import { back, tools } from '../../shared/markup.ts';

/** What only works here. */
const own = [tools, back, 'details'].join();
/** What only this site’s style and script read. */
const ours = ['class', 'data-part', 'data-search-skip', 'data-kind'];

/**
 * @param html as it was drawn for a page
 * @param url the absolute address of that page, from which its links lead
 * @param prefix what its ids begin with, to keep them from those of the page that takes it
 * @param credit HTML of the line that gives credit
 */
export function republished(
  html: string,
  url: string,
  { prefix, palette }: Pick<Story, 'prefix' | 'palette'>,
  credit: string,
): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll(own)) element.remove();
  for (const svg of document.querySelectorAll('svg')) {
    // Without a style sheet it is as large as it says, and as dark as paper wants it.
    svg.setAttribute('width', '100%');
    svg.setAttribute('text-anchor', 'middle');
    svg.setAttribute('font-size', '12');
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of ours) element.removeAttribute(name);
    const href = element.getAttribute('href');
    if (href && !href.startsWith('#')) element.setAttribute('href', new URL(href, url).href);
    else if (href) element.setAttribute('href', `#${prefix}-${href.slice(1)}`);
    for (const name of ['id', 'aria-labelledby']) {
      const id = element.getAttribute(name);
      if (id && !element.closest('svg')) element.setAttribute(name, `${prefix}-${id}`);
    }
  }
  // The page that takes it has its own first heading.
  lowerHeadings(document.body);
  return coloured(`${document.body.innerHTML}<p>${credit}</p>`, palette).replaceAll(
    /\s*\n\s*/g,
    '\n',
  );
}
