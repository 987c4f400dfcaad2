import { extname } from 'node:path';

/** Of every kind of file that is published, by ending. */
export const mediaTypes: Record<string, string> = {
  '.bib': 'application/x-bibtex',
  '.car': 'application/vnd.ipld.car',
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.imscc': 'application/zip',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wacz': 'application/wacz',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.zim': 'application/x-zim',
  '.zip': 'application/zip',
};

/** The media type of a file of the site; what has no name of its own (Pagefind's parts) is bytes. */
export function nameOfMediaType(path: string): string {
  return mediaTypes[extname(path)] ?? 'application/octet-stream';
}

/** True for what is text, and therefore shrinks. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+](json|xml)$|x-bibtex|x-research/.test(mediaType);
}

/** As a host says it: our texts are UTF-8. */
export function contentType(mediaType: string): string {
  return isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}
