/**
 * A release as it is kept for ever under `e/<date>/`: the site with its downloads, and on each page a note
 * that leads to the latest one.
 */
import { z } from 'zod';
import { copyOf, type Copy } from '../editions/kit/copy.ts';
import { languagesOf, type Site } from '../editions/kit/site.ts';

const told = z.object({
  date: z.iso.date(),
  words: z.record(z.string(), z.object({ frozen: z.string(), latest: z.string() })),
});

/** Its folder from the site's root, and its files. */
export function frozenOf(site: Site): { folder: string; copy: Copy } {
  const { date, words } = told.parse(JSON.parse(site.read('data/edition.json').toString()));
  const languages = languagesOf(site);
  const note = (html: string, path: string): string => {
    const language = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? languages[0]!;
    const { frozen, latest } = words[language]!;
    const link = `<a href="${new URL(path, site.url).href}" rel="latest-version">${latest}</a>`;
    // Links inside of the release lead to its own pages already; this one leads out.
    return html.replace(/<body[^>]*>/, (body) => `${body}<p class="notice">${frozen} ${link}</p>`);
  };
  return {
    folder: `e/${date}`,
    copy: copyOf(site, languages, { draw: note, withDownloads: true }),
  };
}
