/** The smallest site that can be assembled: a page, its manifest, and no downloads. */
import { join } from 'node:path';
import { integrityOf } from '../../src/lib/hash.ts';
import { write as writeFile } from '../helpers/files.ts';

/** Writes it into a folder. @param date of its release, shown on its page */
export function writeStub(folder: string, date: string): void {
  const write = (path: string, text: string) => {
    writeFile(join(folder, path), text);
    const integrity = integrityOf(Buffer.from(text));
    return { type: 'LinkedResource', url: `../${path}`, encodingFormat: 'text/plain', integrity };
  };
  const words = { en: { frozen: 'An edition.', latest: 'The latest' } };
  const resources = [
    write('data/edition.json', JSON.stringify({ name: 'a-work', date, words })),
    write('index.html', `<html lang="en"><body>The story as of ${date}</body></html>`),
    write('404.html', '<html lang="en"><body>Not here</body></html>'),
  ];
  const manifest = {
    '@context': [],
    type: 'CreativeWork',
    conformsTo: 'https://www.w3.org/TR/pub-manifest/',
    id: 'https://example.org/work/en/',
    url: 'https://example.org/work/en/',
    name: 'A work',
    inLanguage: 'en',
    readingProgression: 'ltr',
    license: 'https://example.org/licence',
    version: '1.0.0',
    datePublished: date,
    dateModified: `${date}T00:00:00Z`,
    readingOrder: [],
    resources,
  };
  write('en/publication.json', JSON.stringify(manifest));
  write('downloads/editions.json', '[]');
}
