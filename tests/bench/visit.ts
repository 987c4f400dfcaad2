/** A reader’s visit to a built site, in Chromium: what it loads, and how soon it shows. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isText, nameOfMediaType } from '../../src/site/media-type.ts';
import { listening } from '../helpers/server.ts';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';

/** What is asked of a site. */
export interface Tour {
  dist: string;
  /** The address of a chapter by its number. */
  page(number: number): string;
  /** Where a reader types: opened from the chapter on which they are. */
  open(page: Page, root: string): Promise<Locator>;
  /** What answers a word first, and marks it in the texts that the index has found. */
  answer: string;
  found: string;
}

export interface Visit {
  firstBytes: number;
  firstRequests: number;
  nextBytes: number;
  nextRequests: number;
  searchBytes: number;
  /** From the wish to search to the first answer, and from another word to its answer, in milliseconds. */
  firstAnswer: number;
  nextAnswer: number;
  /** Of script, before compression, that is run before the reader acts. */
  script: number;
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
}

/** Lighthouse’s mobile preset: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true };
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 204_800,
  uploadThroughput: 84_000,
};

/** @param middle the number of the chapter that is visited first */
export async function visit(browser: Browser, tour: Tour, middle: number): Promise<Visit> {
  const { root, close, sent } = await host(tour.dist);
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await throttled(page);
  await page.addInitScript(observe);
  const settled = async (path: string) => {
    const before = sent.length;
    await page.goto(root + path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const own = sent.slice(before);
    return { requests: own.length, bytes: sum(own.map(({ bytes }) => bytes)) };
  };
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const first = await settled(tour.page(middle));
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const script = sum(result.map(({ functions }) => functions[0]?.ranges[0]?.endOffset ?? 0));
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  const next = await settled(tour.page(middle + 1));
  const before = sent.length;
  const wished = performance.now();
  const field = await tour.open(page, root);
  const shown = (answers: string, word: string) =>
    page.locator(answers, { hasText: word }).first().waitFor();
  const ask = async (word: string) => {
    const asked = performance.now();
    await field.fill(word);
    await shown(tour.found, word);
    return performance.now() - asked;
  };
  await field.fill('harbour');
  await shown(tour.answer, 'harbour');
  const firstAnswer = performance.now() - wished;
  await shown(tour.found, 'harbour');
  await page.waitForLoadState('networkidle');
  const searchBytes = sum(sent.slice(before).map(({ bytes }) => bytes));
  // What the index has of a word comes when it is asked for the first time.
  await ask('garden');
  await ask('harbour');
  const nextAnswer = await ask('garden');
  await context.close();
  await close();
  return {
    firstBytes: first.bytes,
    firstRequests: first.requests,
    nextBytes: next.bytes,
    nextRequests: next.requests,
    searchBytes,
    firstAnswer,
    nextAnswer,
    script,
    ...seen,
  };
}

type Seen = Pick<Visit, 'fcp' | 'lcp' | 'cls' | 'tbt'>;

/** Runs in the page. */
function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  on('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  on('layout-shift', (entry) => (seen.cls += (entry as unknown as { value: number }).value));
  on('longtask', (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
}

async function throttled(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/** A host as one should be: text travels with Brotli, and what was loaded is kept for a day. */
async function host(dist: string) {
  const sent: { path: string; bytes: number }[] = [];
  const { port, close } = await listening((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname);
    const file = [path, `${path}.html`, `${path}/index.html`]
      .map((name) => join(dist, name))
      .find((name) => extname(name) && existsSync(name));
    if (!file) return void response.writeHead(404).end();
    const type = extname(file) === '.css' ? 'text/css' : nameOfMediaType(file);
    const content = isText(type) ? brotliCompressSync(readFileSync(file)) : readFileSync(file);
    sent.push({ path, bytes: content.length });
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'max-age=86400',
      ...(isText(type) && { 'content-encoding': 'br' }),
    });
    response.end(content);
  });
  return { root: `http://localhost:${port}/`, close, sent };
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
