/** A handout is one sheet of paper, in Europe and in America, and says where it comes from. */
import { expect, test } from 'vitest';
import { handoutAddress, permanentAddress } from '../../src/work/address.ts';
import { absolute } from '../../src/work/environment.ts';
import { reader } from '../browser/reader.ts';
import { languages, sectionIds } from '../site/versions.ts';

const site = reader();

/** As wide as A4 and as high as Letter: words that fit here fit both, which have more of the other. */
const paper = { width: '210mm', height: '11in' };

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
      const pdf = (await page.pdf(paper)).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
      if (pages > 1) long.push(`${id}: ${pages} pages`);
    }
    expect(long).toEqual([]);
  },
);
