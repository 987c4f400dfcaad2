/** Everything that a reader may look for by name, in one language. */
import { typeset } from '../i18n/typography.ts';
import { itemAddress, pageAddress, sectionAddress, type Address } from '../model/address.ts';
import { nameIn, sectionIn, wordsIn } from '../model/voice.ts';
import type { Reading } from './reading.ts';

export interface Entry {
  title: string;
  kind: 'story' | 'term' | 'entity' | 'recommendation' | 'page';
  target: Address;
  /** The language of the title when it is borrowed. */
  lang: string | undefined;
}

export function entriesOf({ work, language, t }: Reading): Entry[] {
  const said = (kind: Entry['kind'], title: string, written: string, target: Address): Entry => ({
    kind,
    title: typeset(title, written),
    target,
    lang: written === language ? undefined : written,
  });
  const item = (page: 'who' | 'glossary' | 'recommendations', id: string) =>
    itemAddress(work, language, page, id);
  return [
    ...work.outline.flatMap(({ sections }) =>
      sections.map((id) => {
        const { value, language: written } = sectionIn(work, language, id);
        return said('story', value.title, written, sectionAddress(work, language, id));
      }),
    ),
    ...[...work.terms.keys()].map((id) => {
      const { value, language: written } = wordsIn(work, language, 'glossary', id);
      return said('term', value.term, written, item('glossary', id));
    }),
    ...[...work.entities.keys()].map((id) =>
      said('entity', nameIn(work, language, id), language, item('who', id)),
    ),
    ...[...work.recommendations.keys()].map((id) => {
      const { value, language: written } = wordsIn(work, language, 'recommendations', id);
      return said('recommendation', value.title, written, item('recommendations', id));
    }),
    ...(['timeline', 'claims', 'sources', 'teach', 'about', 'accessibility'] as const)
      .filter((kind) => work.pages.includes(kind))
      .map((kind) => said('page', t(`page.${kind}`), language, pageAddress(work, language, kind))),
  ];
}
