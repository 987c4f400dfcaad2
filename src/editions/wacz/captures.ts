/** What a crawler takes from the published site: each address with its answer. */
import type { Resource } from '../../site/publication.ts';
import type { Copy } from '../kit/copy.ts';
import { resourcesOf } from '../kit/site.ts';

export interface Capture {
  url: string;
  mediaType: string;
  content: Buffer;
}

/** What no crawler comes upon. */
const unlinked = new Set<Resource['additionalType']>(['not-found', 'disk-index']);

export function capturesOf(copy: Copy): Capture[] {
  const { url, publications } = copy.site;
  const resources = new Map(publications.flatMap(resourcesOf));
  const captures = copy.files
    .filter((path) => !unlinked.has(resources.get(path)?.additionalType))
    .map((path) => ({
      url: url + path,
      mediaType: resources.get(path)?.encodingFormat ?? 'application/json',
      content: copy.read(path),
    }));
  const forms = new Set(captures.flatMap(formsOf));
  const asked = captures.filter((capture) => forms.has(capture.url));
  // Players take one query for another: the page that answers any is in the archive with an empty one.
  return [...captures, ...asked.map((capture) => ({ ...capture, url: `${capture.url}?q=` }))];
}

/** Addresses to which the forms of a page lead. */
function formsOf({ url, mediaType, content }: Capture): string[] {
  if (mediaType !== 'text/html') return [];
  const forms = content.toString().matchAll(/<form[^>]* action="([^"]*)"/g);
  return [...forms].map(([, action]) => new URL(action!, url).href);
}
