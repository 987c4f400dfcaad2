/** A story of another subject: invented, short, and without the kinds of record that it has no use for. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Strings = { [key: string]: string | Strings };

/** The strings that are about the story, of which each story has its own. */
const ofStory = new Set(['actor', 'heading', 'number', 'unit']);

/** Writes the story into a new folder; its strings replace those that all stories share. */
export function writeStory(name: string, root: string): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(join('tests/stories', name), root, { recursive: true });
  for (const language of ['en', 'fr']) {
    const file = join(root, language, 'ui.json');
    const house = stringsOf(join('content', language, 'ui.json'));
    const kept = Object.entries(house).filter(([key]) => !ofStory.has(key));
    const merged = merge(Object.fromEntries(kept), stringsOf(file));
    writeFileSync(file, JSON.stringify(merged, undefined, 2));
  }
}

function stringsOf(file: string): Strings {
  return JSON.parse(readFileSync(file, 'utf8')) as Strings;
}

function merge(house: Strings, own: Strings): Strings {
  const entries = Object.entries(own).map(([key, value]) => {
    const before = house[key];
    const both = typeof value === 'object' && typeof before === 'object';
    return [key, both ? merge(before, value) : value];
  });
  return { ...house, ...(Object.fromEntries(entries) as Strings) };
}
