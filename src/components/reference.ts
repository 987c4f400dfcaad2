/** What the reference pages share: their paths, and where the story mentions a record. */
import { pageAddress } from '../model/address.ts';
import { sourcesOf } from '../model/citation.ts';
import { isMarker, type Block } from '../model/blocks.ts';
import type { PageKind } from '../model/language.ts';
import { sectionIn } from '../model/voice.ts';
import type { Work } from '../model/work.ts';
import { theWork } from '../site.ts';
import { readingOf, type Reading } from './reading.ts';

/** One path for each language, with the page's name as the parameter `name`. */
export function referencePaths(kind: PageKind, name: string) {
  return [...theWork().languages.values()].map(({ language }) => ({
    params: { lang: language.tag, [name]: language.pages[kind] },
  }));
}

export function referenceReading(language: string, kind: PageKind): Reading {
  const work = theWork();
  return readingOf(work, language, pageAddress(work, language, kind));
}

/** The sources to which a block leads its reader: by a number, or on a quotation's card. */
function sourcesShown(work: Work, block: Block): string[] {
  const { id } = block.attributes;
  if (block.name === 'Quote' && id) return [work.quotes.get(id)!.source];
  return isMarker(block) ? sourcesOf(work, block) : [];
}

type Mentions = Map<string, string[]>;

/** For each entity, term or source: the sections of the story that mention it, in reading order. */
export function mentionsByRecord(
  { work, language }: Reading,
  of: 'Entity' | 'Term' | 'source',
): Mentions {
  const found: Mentions = new Map();
  for (const id of work.outline.flatMap((entry) => entry.sections)) {
    const { blocks } = sectionIn(work, language, id).value;
    const ids =
      of === 'source'
        ? blocks.flatMap((block) => sourcesShown(work, block))
        : blocks.filter((block) => block.name === of).map((block) => block.attributes['id']!);
    for (const record of new Set(ids)) found.set(record, [...(found.get(record) ?? []), id]);
  }
  return found;
}
