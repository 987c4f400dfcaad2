import { extname } from 'node:path';

/** Of every published kind of file, by ending. */
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
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.zim': 'application/x-zim',
  '.zip': 'application/zip',
};

/** The media type of a file of the site; plain bytes when it has none of its own, as parts of Pagefind. */
export function nameOfMediaType(path: string): string {
  return mediaTypes[extname(path)] ?? 'application/octet-stream';
}

/** True for text, which is worth compressing. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+](json|xml)$|x-bibtex|x-research/.test(mediaType);
}

/** The value of `Content-Type`: all texts are UTF-8. */
export function contentType(mediaType: string): string {
  return isText(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
}
