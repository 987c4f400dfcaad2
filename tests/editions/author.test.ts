/** Every edition names the author of the work, whole, in the place that its format has for a maker. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { epub } from '../../src/editions/epub/epub.ts';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { sheetOf } from '../../src/editions/handouts/sheet.ts';
import { html } from '../../src/editions/html/html.ts';
import { text } from '../../src/editions/text.ts';
import { filesOfKind } from '../../src/editions/kit/site.ts';
import { metadataOf } from '../../src/editions/zim/metadata.ts';
import { settingsIn } from '../../src/work/fallback.ts';
import { work } from '../work/work.ts';
import { made, madeOne, site } from './made.ts';

/** The texts of the elements of one name in a file of a ZIP file. */
function elements(zip: Uint8Array, file: string, name: string): string[] {
  const document = XmlDocument.fromString(strFromU8(unzipSync(zip)[file]!));
  const found = document.find(`//*[local-name()="${name}"]`).map(({ content }) => content);
  document.dispose();
  return found;
}

describe.each(site.publications)('in $inLanguage', (publication) => {
  const language = publication.inLanguage;
  const { author } = settingsIn(work, language);

  test('the manifest, as a group', () => {
    expect(publication.author).toEqual({ type: 'Organization', name: author });
  });

  test('EPUB', async () => {
    const chapter = epub
      .downloads(site)
      .find(({ file, languages }) => languages[0] === language && file.split('.').length > 3)!;
    const book = readFileSync(await madeOne(epub, chapter.file));
    expect(elements(book, 'EPUB/package.opf', 'creator')).toEqual([author]);
  });

  test.each(['handout', 'questions', 'answers'] as const)('Word documents: %s', async (kind) => {
    const sheet = filesOfKind(publication, [kind])[0]!;
    const docx = await docxOf(site, publication, sheet, sheetOf(site, publication, sheet));
    expect(elements(docx, 'docProps/core.xml', 'creator')).toEqual([author]);
  });

  test('ZIM', () => {
    expect(metadataOf(site, [publication])['Creator']).toBe(author);
  });

  test('one HTML file', async () => {
    const { document } = parseHTML(readFileSync((await made(html))[language]!, 'utf8'));
    expect(document.querySelector('meta[name=author]')!.getAttribute('content')).toBe(author);
  });

  test('Markdown', async () => {
    const files = unzipSync(readFileSync((await made(text))[language]!));
    const sections = Object.entries(files).filter(([name]) => name.endsWith('.md'));
    const authors = sections.map(
      ([, content]) => (parse(strFromU8(content).split('---\n')[1]!) as { author: string }).author,
    );
    expect(new Set(authors)).toEqual(new Set([author]));
  });
});
