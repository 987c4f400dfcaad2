/** Everything that a reader may look for by name, in one language. */
import type { Address } from '../../work/address.ts';
import type { PageContext } from '../page-context.ts';

export interface Entry {
  title: string;
  kind: 'story' | 'term' | 'entity' | 'recommendation' | 'page';
  target: Address;
  /** The language of the title, where it is not the page's. */
  lang: string | undefined;
}

export function entriesOf(page: PageContext): Entry[] {
  const { work, addresses, t } = page;
  return [
    ...work.outline.flatMap(({ sections }) =>
      sections.map((id): Entry => {
        const { value, lang } = page.section(id);
        return { kind: 'story', title: value.title, target: addresses.section(id), lang };
      }),
    ),
    ...[...work.terms.keys()].map((id): Entry => {
      const { value, lang } = page.words('glossary', id);
      return { kind: 'term', title: value.term, target: addresses.item('glossary', id), lang };
    }),
    ...[...work.entities.keys()].map((id): Entry => ({
      kind: 'entity',
      title: page.name(id),
      target: addresses.item('who', id),
      lang: undefined,
    })),
    ...[...work.recommendations.keys()].map((id): Entry => {
      const { value, lang } = page.words('recommendations', id);
      const target = addresses.item('recommendations', id);
      return { kind: 'recommendation', title: value.title, target, lang };
    }),
    ...(['timeline', 'claims', 'sources', 'teach', 'about', 'accessibility'] as const)
      .filter((kind) => work.pages.includes(kind))
      .map((kind): Entry => ({
        kind: 'page',
        title: t(`page.${kind}`),
        target: addresses.page(kind),
        lang: undefined,
      })),
  ];
}
