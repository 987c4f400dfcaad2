/** Numbered notes: which sources a page cites, in the order of the text, and from where. */
import { isMarker, type Block } from './blocks.ts';
import { citedSource } from './fact.ts';
import type { Text } from './text.ts';
import type { Work } from './work.ts';

/** A source number in the text. */
export interface Marker {
  /** Section and ordinal, known when the section is compiled. */
  name: string;
  section: string;
  /** Short id on the page. */
  anchor: string;
}

/** A source on a page's list, with the places of the text that lead to it. */
export interface Note {
  /** From 1, in order of first citation. */
  number: number;
  source: string;
  markers: Marker[];
}

/** The sources that a block cites. @throws Error when the fact that it cites does not exist */
export function sourcesOf(work: Work, block: Pick<Block, 'name' | 'attributes'>): string[] {
  const { id, fact, source } = block.attributes;
  const factId = block.name === 'Fact' ? id : fact;
  if (source) return source.split(/\s+/);
  const found = work.facts.get(factId ?? '');
  if (!found) throw new Error(`There is no fact "${factId}".`);
  const shown = citedSource(found);
  return shown ? [shown] : [];
}

/** The name of the nth source number of a section, counted from 1. */
export function markerName(section: string, ordinal: number): string {
  return `${section}/${ordinal}`;
}

/** The notes of a page that shows these sections. */
export function notesOf(work: Work, sections: Text[]): Note[] {
  const notes = new Map<string, Note>();
  let anchors = 0;
  for (const section of sections) {
    section.blocks.filter(isMarker).forEach((block, index) => {
      anchors += 1;
      const marker = {
        name: markerName(section.id, index + 1),
        section: section.id,
        anchor: `c${anchors}`,
      };
      for (const source of sourcesOf(work, block)) {
        const note = notes.get(source) ?? { number: notes.size + 1, source, markers: [] };
        note.markers.push(marker);
        notes.set(source, note);
      }
    });
  }
  return [...notes.values()];
}

/** Ids of the records that a block mentions in some sections, in order of first mention. */
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
  const ids = section.blocks.map(({ name, attributes }) =>
    name === 'Fact' ? attributes['id'] : name === 'Cite' ? attributes['fact'] : undefined,
  );
  return [...new Set(ids.flatMap((id) => id?.split(/\s+/) ?? []))];
}
