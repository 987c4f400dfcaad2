/** The work while it is written: only what was saved is read again, and the last that was whole stays. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveWork } from '../../src/work/live.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'live-'));
  cpSync('content', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const section = 'en/sections/kenosha.mdx';
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), text.replace(from, to));
  return () => writeFileSync(join(root, file), text);
};

test('what was not saved is not read again', () => {
  const live = liveWork(root);
  const before = live.work();
  edit(section, /^title: .*/m, 'title: Zebra');
  live.update([section]);
  const after = live.work();
  const [former, present] = [before, after].map((work) => work.languages.get('en')!);
  expect(present!.sections.get('kenosha')!.title).toBe('Zebra');
  const others = [...present!.sections].filter(([id]) => id !== 'kenosha');
  expect(others.length).toBeGreaterThan(1);
  for (const [id, text] of others) expect(text).toBe(former!.sections.get(id));
  for (const kind of ['facts', 'sources', 'events'] as const)
    expect(after[kind]).toBe(before[kind]);
  expect(present!.words.facts).toBe(former!.words.facts);
  expect(after.languages.get('fr')!.plain.get('kenosha')).toBe(
    before.languages.get('fr')!.plain.get('kenosha'),
  );
});

test('what cannot be read leaves the work as it was, and is read once it can be', () => {
  const live = liveWork(root);
  const before = live.work();
  const mend = edit('data/facts.yaml', 'topic: freeze', 'topic: [freeze');
  live.update(['data/facts.yaml']);
  expect(live.work()).toBe(before);
  // Another file that is saved meanwhile waits with it.
  edit(section, /^title: .*/m, 'title: Zebra');
  live.update([section]);
  expect(live.work()).toBe(before);
  mend();
  live.update(['data/facts.yaml']);
  expect(live.work().languages.get('en')!.sections.get('kenosha')!.title).toBe('Zebra');
});

test('a work that could never be read throws the reason at each call, until it can be read', () => {
  const mend = edit('data/facts.yaml', 'topic: freeze', 'topic: [freeze');
  const live = liveWork(root);
  const why = () => {
    try {
      return live.work();
    } catch (error) {
      return error;
    }
  };
  expect(String(why())).toContain('data/facts.yaml:');
  // It is not read for each.
  expect(why()).toBe(why());
  mend();
  live.update(['data/facts.yaml']);
  expect(live.work().facts.size).toBeGreaterThan(0);
});
