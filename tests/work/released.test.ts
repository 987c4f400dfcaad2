/** A release has what was there when it was made: a section, a language or a figure that came later is not in it. */
import { describe, expect, test } from 'vitest';
import { isReleased } from '../../src/work/citable.ts';
import type { Work } from '../../src/work/work.ts';
import { work } from './work.ts';

const ids = work.registry.sections;
const last = work.outline.find(({ sections }) => sections.includes(ids.at(-1)!))!;
const after = (release: { sections?: number; languages?: string[] }): Work => ({
  ...work,
  releases: [{ version: '1.0.0', date: '2026-11-22', ...release }],
});

describe('before a release says what it has', () => {
  test('it has all that is there', () => {
    for (const id of ids) expect(isReleased(after({}), 'fr', { kind: 'section', id })).toBe(true);
  });
});

describe('a release', () => {
  const released = after({ sections: ids.length - 1, languages: ['en'] });

  test('has the sections whose ids the registry had', () => {
    expect(isReleased(released, 'en', { kind: 'section', id: ids[0]! })).toBe(true);
    expect(isReleased(released, 'en', { kind: 'section', id: ids.at(-1)! })).toBe(false);
  });

  test('has a chapter that had one of its sections', () => {
    const chapter = { kind: 'chapter', id: last.chapter } as const;
    expect(isReleased(released, 'en', chapter)).toBe(true);
    expect(isReleased(after({ sections: 0 }), 'en', chapter)).toBe(false);
  });

  test('has a figure with its section, and its data', () => {
    const { id } = [...work.figures.values()].find(({ section }) => section)!;
    for (const kind of ['figure', 'data'] as const) {
      expect(isReleased(released, 'en', { kind, id })).toBe(true);
      expect(isReleased(after({ sections: 0 }), 'en', { kind, id })).toBe(false);
    }
  });

  test('has nothing in a language that was not complete', () => {
    for (const language of ['fr', 'ar'])
      expect(isReleased(released, language, { kind: 'work' })).toBe(false);
    expect(isReleased(released, 'en', { kind: 'work' })).toBe(true);
  });
});
