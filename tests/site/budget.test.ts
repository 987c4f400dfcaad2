import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { budget, measure, overBudget, weigh } from '../../src/site/budget.ts';
import { hashedFiles } from '../../src/site/files.ts';
import { dist } from './built.ts';
import { chapters } from './versions.ts';

const sizes = measure(dist, hashedFiles(dist));

/** A page with sections of chance, which take so many kilobytes each when compressed. */
const page = (...kilobytes: number[]) =>
  Buffer.from(
    kilobytes
      .map((count, index) => {
        const text = randomBytes(count * 1000).toString('base64');
        return `<section id="s${index}" class="section" data-kind="story">${text}</section>`;
      })
      .join(''),
  );

const reported = (content: Buffer) =>
  overBudget({ ...sizes, chapters: new Map([['fr/lourd.html', weigh(content)]]) });

test('the beginning of a chapter is ten segments of 1,460 bytes, the whole at most 18,500', () => {
  expect(budget).toEqual({ start: 14_600, whole: 18_500 });
});

test('every chapter is weighed, and none is over the budget', () => {
  expect([...sizes.chapters.keys()].toSorted()).toEqual(
    chapters.flatMap(({ addresses }) => Object.values(addresses)).toSorted(),
  );
  expect(overBudget(sizes)).toEqual([]);
});

describe.each([...sizes.chapters])('%s', (path, { start }) => {
  test('can be read to the end of its first section from the bytes that the report names', () => {
    const content = readFileSync(join(dist, path));
    const sent = brotliCompressSync(content).subarray(0, Math.min(start, budget.start));
    const finishFlush = constants.BROTLI_OPERATION_FLUSH;
    const arrived = brotliDecompressSync(sent, { finishFlush }).toString();
    const first = (html: string) => parseHTML(html).document.querySelector('[data-kind=story]')!;
    expect(first(arrived).textContent).toBe(first(content.toString()).textContent);
  });
});

test('a page that is too heavy is reported, with how much, its longest section and what to do', () => {
  expect(reported(page(3, 9, 4))).toEqual([]);
  const [message] = reported(page(3, 15, 6));
  expect(message).toMatch(/^fr\/lourd\.html: [\d,]+ bytes more than the 18,500 of a chapter\./);
  expect(message).toContain('content/fr/sections/s1.mdx');
});

test('a page whose first section comes too late is reported, even when the whole is light enough', () => {
  const [message] = reported(page(16, 1));
  expect(message).toMatch(
    /^fr\/lourd\.html: its first section ends [\d,]+ bytes after the first 14,600/,
  );
});
