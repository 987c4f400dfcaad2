/** The cards at the end of a page: the terms and entities that its text mentions. */
import type { PageKind } from '../../work/language.ts';

export type CardKind = 'term' | 'entity';

/** The reference page on which the item of a card stands in full. */
export const cardPage: Record<CardKind, PageKind> = { term: 'glossary', entity: 'who' };

export function cardAnchor(kind: CardKind, id: string): string {
  return `${kind[0]}-${id}`;
}
