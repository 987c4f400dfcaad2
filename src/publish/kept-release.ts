/**
 * A release as it is kept for ever under `e/<date>/`: the site with its downloads, and on each page a notice
 * with a link to the same page of the latest release.
 */
import { z } from 'zod';
import { copyOf, type Copy } from '../editions/kit/copy.ts';
import { languagesOf, type Site } from '../editions/kit/site.ts';

const releaseInfo = z.object({
  date: z.iso.date(),
  words: z.record(z.string(), z.object({ frozen: z.string(), latest: z.string() })),
});

/** The folder of the site's release, from the root, and its files. */
export function frozenOf(site: Site): { folder: string; copy: Copy } {
  const { date, words } = releaseInfo.parse(JSON.parse(site.read('data/edition.json').toString()));
  const languages = languagesOf(site);
  const addNotice = (html: string, path: string): string => {
    const language = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? languages[0]!;
    const { frozen, latest } = words[language]!;
    const link = `<a href="${new URL(path, site.url).href}" rel="latest-version">${latest}</a>`;
    // The only link that leaves the release. Its class is one of the page's own style sheet.
    return html.replace(/<body[^>]*>/, (body) => `${body}<p class="notice">${frozen} ${link}</p>`);
  };
  return {
    folder: `e/${date}`,
    copy: copyOf(site, languages, { draw: addNotice, withDownloads: true }),
  };
}
