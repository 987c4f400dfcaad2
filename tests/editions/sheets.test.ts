/** The sheets for a class, as LibreOffice sets them: one page each, with room for a teacher’s changes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, inject, test } from 'vitest';
import { docxOf } from '../../src/editions/handouts/docx.ts';
import { sheetOf } from '../../src/editions/handouts/sheet.ts';
import { filesOfKind } from '../../src/editions/kit/site.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { work } from '../work/work.ts';
import { site } from './made.ts';

/** A4, and the free lines at its end, in points. */
const page = { width: 595, height: 842, free: 60 };

test.each(site.publications)(
  'in $inLanguage, every sheet of questions and every key is one page',
  async (publication) => {
    const folder = newFolder();
    const sheets = filesOfKind(publication, ['questions', 'answers']);
    expect(sheets).toHaveLength(2 * work.lessons.size);
    const documents: string[] = [];
    for (const sheet of sheets) {
      const path = join(folder, `${basename(sheet, '.html')}.docx`);
      const html = sheetOf(site, publication, sheet);
      write(path, await docxOf(site, publication, sheet, html));
      documents.push(path);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync(inject('soffice'), [...convert, ...documents], { stdio: 'ignore' });
    const faults: string[] = [];
    for (const path of documents) {
      const pdf = path.replace(/docx$/, 'pdf');
      const pages = (await PDFDocument.load(readFileSync(pdf))).getPages();
      const [{ width, height }] = pages.map((each) => each.getSize()) as [
        { width: number; height: number },
      ];
      expect([Math.round(width), Math.round(height)]).toEqual([page.width, page.height]);
      const end = endOf(pdf);
      if (pages.length > 1 || end > page.height - page.free) {
        faults.push(`${basename(pdf)}: ${pages.length} pages, the first to ${end} points`);
      }
    }
    expect(faults).toEqual([]);
  },
);

/** How far down the words of the first page reach, as poppler reads them. */
function endOf(pdf: string): number {
  const pdftotext = inject('pdfinfo').replace(/pdfinfo$/, 'pdftotext');
  const words = execFileSync(pdftotext, ['-bbox', '-l', '1', pdf, '-'], { encoding: 'utf8' });
  return Math.max(...[...words.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y)));
}
