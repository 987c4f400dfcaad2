/** What the reference pages share: their paths, and where the story mentions a record. */
import { drawFigure } from '../figures/draw.ts';
import { pageAddress } from '../model/address.ts';
import { sourcesOf } from '../model/citation.ts';
import { isMarker, type Block } from '../model/blocks.ts';
import type { PageKind } from '../model/language.ts';
import { sectionIn } from '../model/voice.ts';
import { theWork } from '../site.ts';
import { readingOf, type Reading } from './reading.ts';

/** One path for each language, with the page's name as the parameter `name`; none where the work has no such page. */
export function referencePaths(kind: PageKind, name: string) {
  const work = theWork();
  if (!work.pages.includes(kind)) return [];
  return [...work.languages.values()].map(({ language }) => ({
    params: { lang: language.tag, [name]: language.pages[kind] },
  }));
}

export function referenceReading(language: string, kind: PageKind): Reading {
  const work = theWork();
  return readingOf(work, language, pageAddress(work, language, kind));
}

type Mentions = Map<string, string[]>;

/** For each record that `find` gives for a section: the sections of the story, in reading order. */
function mentionsBy({ work, language }: Reading, find: (blocks: Block[]) => string[]): Mentions {
  const found: Mentions = new Map();
  for (const id of work.outline.flatMap((entry) => entry.sections)) {
    const records = find(sectionIn(work, language, id).value.blocks);
    for (const record of new Set(records)) found.set(record, [...(found.get(record) ?? []), id]);
  }
  return found;
}

/** For each entity or term: the sections that mention it. */
export function mentionsByRecord(reading: Reading, of: 'Entity' | 'Term'): Mentions {
  return mentionsBy(reading, (blocks) =>
    blocks.filter(({ name }) => name === of).map(({ attributes }) => attributes['id']!),
  );
}

/** For each source: the sections that cite it, by a number, on a quotation’s card or under a figure. */
export function citationsBySource(reading: Reading): Mentions {
  return mentionsBy(reading, (blocks) => blocks.flatMap((block) => shown(reading, block)));
}

/** For each source that a section does not cite: the sections with a fact that it documents too. */
export function furtherBySource(reading: Reading): Mentions {
  const { work } = reading;
  return mentionsBy(reading, (blocks) => {
    const cited = new Set(blocks.flatMap((block) => shown(reading, block)));
    return blocks
      .flatMap(({ name, attributes }) => {
        const fact = name === 'Fact' ? attributes['id'] : attributes['fact'];
        return work.facts.get(fact ?? '')?.sources ?? [];
      })
      .filter((source) => !cited.has(source));
  });
}

/** The sources to which a block leads its reader. */
function shown({ work, language }: Reading, block: Block): string[] {
  const id = block.attributes['id']!;
  if (block.name === 'Quote') return [work.quotes.get(id)!.source];
  if (block.name === 'Figure') return drawFigure(work, language, id).sources;
  return isMarker(block) ? sourcesOf(work, block) : [];
}
