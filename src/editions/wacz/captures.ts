/** What the archive has of the site: each address with its response. */
import type { Resource } from '../../site/publication.ts';
import type { Copy } from '../kit/copy.ts';
import { resourcesOf } from '../kit/site.ts';

export interface Capture {
  url: string;
  mediaType: string;
  content: Buffer;
}

/** Files to which no page links. */
const unlinkedKinds = new Set<Resource['additionalType']>(['not-found', 'disk-index']);

export function capturesOf(copy: Copy): Capture[] {
  const { url, publications } = copy.site;
  const resources = new Map(publications.flatMap(resourcesOf));
  const captures = copy.files
    .filter((path) => !unlinkedKinds.has(resources.get(path)?.additionalType))
    .map((path) => ({
      url: url + path,
      mediaType: resources.get(path)?.encodingFormat ?? 'application/json',
      content: copy.read(path),
    }));
  const actions = new Set(captures.flatMap(formActions));
  const searchPages = captures.filter((capture) => actions.has(capture.url));
  // Players match any query to a captured one: a page with a form is also captured with an empty query.
  return [...captures, ...searchPages.map((capture) => ({ ...capture, url: `${capture.url}?q=` }))];
}

/** Addresses to which the forms of a page lead. */
function formActions({ url, mediaType, content }: Capture): string[] {
  if (mediaType !== 'text/html') return [];
  const forms = content.toString().matchAll(/<form[^>]* action="([^"]*)"/g);
  return [...forms].map(([, action]) => new URL(action!, url).href);
}
