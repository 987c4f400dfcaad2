/** A sheet as a Word document says what its page says, with a box before each option. */
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { lessonAddress } from '../../src/work/address.ts';
import { all, read, readSite } from '../site/built.ts';
import { languages, work } from '../site/versions.ts';

const site = readSite();
const [{ chapter }] = work.outline as [(typeof work.outline)[number]];

/** The lines of the document, as Word shows them. */
async function linesOf(html: string): Promise<string[]> {
  const files = unzipSync(await docxOf(parseHTML(html).document, new Date('2026-11-22')));
  return Buffer.from(files['word/document.xml']!)
    .toString()
    .split(/<\/w:p>|<w:br\/>/)
    .map((line) =>
      read(parseHTML(`<p>${line.replaceAll(/<[^>]+>/g, '')}</p>`).document.querySelector('p')),
    );
}

test.each(languages)('in “%s”, each option has its box', async (language) => {
  const page = site.page(lessonAddress(work, language, chapter, 'questions'));
  const lines = await linesOf(page.html);
  const options = all(page, '.asked ul li').map((option) => `☐ ${read(option)}`);
  expect(options.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.startsWith('☐'))).toEqual(options);
});

test.each(languages)('in “%s”, an answer and why it is right are lines apart', async (language) => {
  const page = site.page(lessonAddress(work, language, chapter, 'answers'));
  const lines = await linesOf(page.html);
  const answers = all(page, '.asked p').map((answer) => answer.innerHTML.split(/<br\s*\/?>/));
  expect(answers.length).toBeGreaterThan(0);
  for (const parts of answers) {
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      expect(lines).toContain(read(parseHTML(`<p>${part}</p>`).document.querySelector('p')));
    }
  }
});
