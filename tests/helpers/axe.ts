/** axe-core in a page of the tests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds wrong in a page: the rule, the place and the reason. */
export async function violationsIn(page: Page, options: RunOptions = {}): Promise<string[]> {
  // Run as by the developer’s console, where the page’s own policy does not keep it out.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    // Of rules that pass, only the ids are needed: smaller output.
    (chosen) =>
      (globalThis as unknown as Axe).axe.run(document, { ...chosen, resultTypes: ['violations'] }),
    options,
  );
  expect(passes.length).toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
