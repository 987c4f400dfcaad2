/** All titles that a reader may look for, in one language: for the A–Z page and the search. */
import type { LanguageAttributes } from '../../language/localize.ts';
import type { Address } from '../../work/address.ts';
import type { PageContext } from '../page-context.ts';

export interface Entry {
  title: string;
  kind: 'story' | 'term' | 'entity' | 'recommendation' | 'page';
  target: Address;
  /** The language of the title, where it is not the page's. */
  lang?: string | undefined;
  /** The attributes of a title in another language. */
  borrowed?: LanguageAttributes;
}

/** The entries, not sorted. */
export function entriesOf(page: PageContext): Entry[] {
  const { work, addresses, t } = page;
  return [
    ...work.outline.flatMap(({ sections }) =>
      sections.map((id): Entry => {
        const { value, borrowed } = page.section(id);
        return {
          kind: 'story',
          title: value.title,
          target: addresses.section(id),
          lang: borrowed.lang,
          borrowed,
        };
      }),
    ),
    ...[...work.terms.keys()].map((id): Entry => {
      const { value, borrowed } = page.words('glossary', id);
      return {
        kind: 'term',
        title: value.term,
        target: addresses.item('glossary', id),
        lang: borrowed.lang,
        borrowed,
      };
    }),
    ...[...work.entities.keys()].map((id): Entry => {
      const { value: title, borrowed } = page.localizedName(id);
      return {
        kind: 'entity',
        title,
        target: addresses.item('who', id),
        borrowed,
      };
    }),
    ...[...work.recommendations.keys()].map((id): Entry => {
      const { value, borrowed } = page.words('recommendations', id);
      const target = addresses.item('recommendations', id);
      return { kind: 'recommendation', title: value.title, target, lang: borrowed.lang, borrowed };
    }),
    ...(['timeline', 'claims', 'sources', 'teach', 'about', 'accessibility'] as const)
      .filter((kind) => work.pages.includes(kind))
      .map((kind): Entry => {
        const target = addresses.page(kind);
        return { kind: 'page', title: t(`page.${kind}`), target };
      }),
  ];
}
