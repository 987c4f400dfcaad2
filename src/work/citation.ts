/** Numbered notes: the sources that a page cites, in order of first citation, with the places that cite them. */
import { isMarker, showsFact, type Block } from './blocks.ts';
import { citedSources } from './fact.ts';
import type { Text } from './text.ts';
import type { Work } from './work.ts';

/** A superscript source number in the text. */
export interface Marker {
  /** From `markerName`: known when the section is compiled, before its place on a page is. */
  name: string;
  section: string;
}

/** A source in a page's list of notes, with the markers that link to it. */
export interface Note {
  /** From 1, in order of first citation. */
  number: number;
  source: string;
  markers: Marker[];
}

/**
 * The sources that a block cites: those that it names, else those of the value that it shows or of its fact.
 * @throws Error when the fact that it cites does not exist
 */
export function sourcesOf(work: Work, block: Pick<Block, 'name' | 'attributes'>): string[] {
  const named = namedSources(block);
  if (named.length > 0) return named;
  const id = factOf(block);
  const record = work.facts.get(id ?? '');
  if (!record) throw new Error(`There is no fact "${id}".`);
  return citedSources(record, block.attributes['value']);
}

/** The sources that the author named in a block. */
export function namedSources({ attributes }: Pick<Block, 'attributes'>): string[] {
  return (attributes['source'] ?? '').split(/\s+/).filter((id) => id !== '');
}

/** The fact that a block shows or cites. */
export function factOf({ name, attributes }: Pick<Block, 'name' | 'attributes'>) {
  if (showsFact(name)) return attributes['id'];
  return name === 'Cite' ? attributes['fact'] : undefined;
}

/** The name of the nth source number of a section, counted from 1. */
export function markerName(section: string, ordinal: number): string {
  return `${section}/${ordinal}`;
}

/** The notes of a page that shows these sections. */
export function notesOf(work: Work, sections: Text[]): Note[] {
  const notes = new Map<string, Note>();
  for (const { section, ordinal, blocks } of sections.flatMap(markedIn)) {
    const marker = { name: markerName(section, ordinal), section };
    for (const source of new Set(blocks.flatMap((block) => sourcesOf(work, block)))) {
      const note = notes.get(source) ?? { number: notes.size + 1, source, markers: [] };
      note.markers.push(marker);
      notes.set(source, note);
    }
  }
  return [...notes.values()];
}

/** The source numbers of a text, each with the blocks that it stands for: one, and those that join it. */
function markedIn({ id, blocks }: Text): { section: string; ordinal: number; blocks: Block[] }[] {
  const marked: Block[][] = [];
  for (const block of blocks.filter(isMarker)) {
    if (block.joins) marked.at(-1)!.push(block);
    else marked.push([block]);
  }
  return marked.map((each, index) => ({ section: id, ordinal: index + 1, blocks: each }));
}

/** Ids of the records that blocks of one kind mention, in order of first mention. */
export function mentions(sections: Text[], block: 'Term' | 'Entity' | 'Fact' | 'Figure'): string[] {
  return [
    ...new Set(
      sections.flatMap((section) =>
        section.blocks.flatMap(({ name, attributes }) =>
          name === block && attributes['id'] ? [attributes['id']] : [],
        ),
      ),
    ),
  ];
}

/** Ids of the facts that a section shows or cites, in order of first mention. */
export function factsOf(section: Text): string[] {
  return [...new Set(section.blocks.flatMap((block) => factOf(block) ?? []))];
}
