/** A handout is one sheet of paper, in Europe and in America, and says where it comes from. */
import { expect, test } from 'vitest';
import { handoutAddress, lessonAddress, permanentAddress } from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { reader } from '../browser/reader.ts';
import { languages, sectionIds, work } from '../site/versions.ts';

const site = reader();

/** As wide as A4 and as high as Letter: words that fit here fit both, which have more of the other. */
const paper = { width: '210mm', height: '11in' };

/** How many pages a sheet makes. */
async function printed(page: Awaited<ReturnType<typeof site.visit>>): Promise<number> {
  const pdf = (await page.pdf(paper)).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}

test.each(languages)(
  'every section in “%s” prints on one page',
  { timeout: 300_000 },
  async (tag) => {
    const long: string[] = [];
    const page = await site.visit(handoutAddress(tag, sectionIds[0]!));
    for (const id of sectionIds) {
      await page.goto(site.root + handoutAddress(tag, id));
      expect(await page.locator('svg.qr').getAttribute('aria-label')).toBe(
        absolute(permanentAddress(id)),
      );
      const pages = await printed(page);
      if (pages > 1) long.push(`${id}: ${pages} pages`);
    }
    expect(long).toEqual([]);
  },
);

test.each(languages)(
  'the questions and the answers of every lesson in “%s” print on one page each, with room to write',
  { timeout: 300_000 },
  async (tag) => {
    const long: string[] = [];
    const page = await site.visit(handoutAddress(tag, sectionIds[0]!));
    await page.emulateMedia({ media: 'print' });
    for (const { chapter } of work.outline) {
      for (const sheet of ['questions', 'answers'] as const) {
        await page.goto(site.root + lessonAddress(work, tag, chapter, sheet));
        const pages = await printed(page);
        if (pages > 1) long.push(`${chapter} ${sheet}: ${pages} pages`);
      }
      await page.goto(site.root + lessonAddress(work, tag, chapter, 'questions'));
      const heights = await page
        .locator('.lined')
        .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(0);
      // A line of print, and two to write on.
      expect(Math.min(...heights)).toBeGreaterThan(50);
    }
    expect(long).toEqual([]);
  },
);
