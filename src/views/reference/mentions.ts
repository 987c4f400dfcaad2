/** The sections that mention a record, for the reference pages. */
import { factOf, sourcesOf } from '../../work/citation.ts';
import { isMarker, type Block } from '../../work/blocks.ts';
import type { PageContext } from '../page-context.ts';

type Mentions = Map<string, string[]>;

/** For each record that `find` gives for a section: the sections of the story, in reading order. */
function mentionsBy({ work, section }: PageContext, find: (blocks: Block[]) => string[]): Mentions {
  const mentions: Mentions = new Map();
  for (const id of work.outline.flatMap((entry) => entry.sections)) {
    const records = find(section(id).value.blocks);
    for (const record of new Set(records))
      mentions.set(record, [...(mentions.get(record) ?? []), id]);
  }
  return mentions;
}

/** For each entity or term: the sections that mention it. */
export function mentionsByRecord(page: PageContext, of: 'Entity' | 'Term'): Mentions {
  return mentionsBy(page, (blocks) =>
    blocks.filter(({ name }) => name === of).map(({ attributes }) => attributes['id']!),
  );
}

/** For each source: the sections that cite it, by a source number, in a quotation or under a figure. */
export function citationsBySource(page: PageContext): Mentions {
  return mentionsBy(page, (blocks) => blocks.flatMap((block) => sourcesShown(page, block)));
}

/** For each source that a section does not cite: the sections with a fact that it documents too. */
export function furtherBySource(page: PageContext): Mentions {
  const { work } = page;
  return mentionsBy(page, (blocks) => {
    const cited = new Set(blocks.flatMap((block) => sourcesShown(page, block)));
    return blocks
      .flatMap((block) => work.facts.get(factOf(block) ?? '')?.sources ?? [])
      .filter((source) => !cited.has(source));
  });
}

/** The sources to which a block links. */
function sourcesShown({ work, figure }: PageContext, block: Block): string[] {
  const id = block.attributes['id']!;
  if (block.name === 'Quote') return [work.quotes.get(id)!.source];
  if (block.name === 'Figure') return figure(id).sources;
  return isMarker(block) ? sourcesOf(work, block) : [];
}
