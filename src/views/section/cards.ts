/** The cards at the end of a page: the terms and entities that its text mentions. */
import type { PageKind } from '../../work/language.ts';

export type CardKind = 'term' | 'entity';

/** The reference page with the full item of a card. */
export const cardPage: Record<CardKind, PageKind> = { term: 'glossary', entity: 'who' };

/** The id of a card on its page. */
export function cardAnchor(kind: CardKind, id: string): string {
  return `${kind[0]}-${id}`;
}
