/** What stands on a page is a state: it does not depend on the order of messages, nor on when a page is opened. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../src/checks/finding.ts';
import { batch } from '../../src/build/dev/batch.ts';
import { openOverlay, type Overlay } from '../../src/build/dev/overlay.ts';

const finding: Finding = {
  code: 'SYNTAX',
  file: 'content/en/sections/kenosha.mdx',
  line: 3,
  message: 'It is wrong.',
  fix: 'Mend it.',
};
const other = { ...finding, file: 'content/en/ui.json' };
const failure = {
  type: 'error',
  err: { title: 'Astro', message: 'It cannot be drawn.', stack: '' },
};

let overlay: Overlay;
/** The titles that all pages were shown. */
let sentTitles: string[];
/** What Astro and Vite send to all pages. */
let send: (message: unknown) => void;

beforeEach(() => {
  sentTitles = [];
  const hot = { send: (message: Message) => sentTitles.push(...titlesOf(message)) };
  overlay = openOverlay({ environments: { client: { hot } } } as never);
  send = hot.send as typeof send;
});

interface Message {
  type: string;
  err?: { title: string };
  data?: Finding[];
}

/** The places of findings, or the title of another message. */
const titlesOf = ({ type, err, data }: Message): string[] =>
  data?.map(({ file, line }) => `${file}:${line}`) ?? [err?.title ?? type];

/** What a page that comes now is shown. */
function seenBy(failed: boolean): string[] {
  const titles: string[] = [];
  overlay.showOn(
    { send: (message) => titles.push(...titlesOf(message as unknown as Message)) },
    failed,
  );
  return titles;
}

const place = 'content/en/sections/kenosha.mdx:3';

describe('a finding', () => {
  test('is shown on all open pages, and on those opened later', () => {
    overlay.showFindings([finding], []);
    expect(sentTitles).toEqual([place]);
    expect([seenBy(false), seenBy(true)]).toEqual([[place], [place]]);
  });

  test('of a saved file is shown first', () => {
    overlay.showFindings([other, finding], [finding.file]);
    expect(sentTitles).toEqual([place, 'content/en/ui.json:3']);
  });

  test('is no longer shown once something is saved, until the content was looked at', () => {
    overlay.showFindings([finding], []);
    overlay.clear();
    expect(seenBy(true)).toEqual([]);
    overlay.showFindings([], []);
    expect(seenBy(true)).toEqual([]);
    expect(sentTitles).toHaveLength(1);
  });
});

describe('why a page could not be drawn', () => {
  test.each(['before', 'after'])('is shown beside the findings, when it comes %s them', (when) => {
    overlay.expectError();
    if (when === 'before') send(failure);
    overlay.showFindings([finding], []);
    if (when === 'after') send(failure);
    expect(new Set(sentTitles)).toEqual(new Set([place, 'Astro']));
    expect(seenBy(true)).toEqual([place, 'Astro']);
  });

  test('does not wait until the content was looked at', () => {
    overlay.expectError();
    send(failure);
    expect(sentTitles).toEqual(['Astro']);
    expect(seenBy(true)).toEqual(['Astro']);
  });

  test('does not stand over a page that could be drawn', () => {
    overlay.expectError();
    overlay.showFindings([finding], []);
    send(failure);
    expect(seenBy(false)).toEqual([place]);
  });

  test('is no longer shown once something is saved', () => {
    overlay.expectError();
    send(failure);
    overlay.clear();
    overlay.showFindings([], []);
    expect(sentTitles).toEqual(['Astro']);
    expect(seenBy(true)).toEqual([]);
  });

  test('is not shown when it comes after a later save', () => {
    overlay.expectError();
    overlay.clear();
    send(failure);
    expect(sentTitles).toEqual([]);
    expect(seenBy(true)).toEqual([]);
  });
});

test('other messages reach the pages unchanged', () => {
  send({ type: 'full-reload' });
  expect(sentTitles).toEqual(['full-reload']);
});

test('what is saved together is taken together, and nothing is lost', () => {
  vi.useFakeTimers();
  const taken: string[][] = [];
  const save = batch<string>((files) => {
    taken.push(files);
    if (taken.length === 1) save('d');
  });
  for (const file of ['a', 'b', 'a']) save(file);
  vi.runAllTimers();
  save('c');
  vi.runAllTimers();
  vi.useRealTimers();
  expect(taken).toEqual([['a', 'b'], ['d'], ['c']]);
});
