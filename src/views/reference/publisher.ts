import type { LocalizedWork } from '../../language/localize.ts';
import type { Source } from '../../work/source.ts';

/** Who published a source, and through whom it was read; each name isolated from the words between. */
export function publisherOf(
  { publisher, via }: Source,
  { t, isolate }: Pick<LocalizedWork, 't' | 'isolate'>,
): string {
  if (!publisher) return t('note.unknown');
  return via ? t('note.via', { publisher: isolate(publisher), via: isolate(via) }) : publisher;
}

/** A source by its publisher and day: "Meta, 17 May 2022". */
export function sourceName(source: Source, localized: LocalizedWork): string {
  return `${publisherOf(source, localized)}, ${localized.date(source.published)}`;
}

/** The same, with a number where another source of the work has both: "Meta, 17 May 2022 (2)". */
export function distinctSourceName(source: Source, localized: LocalizedWork): string {
  const { work, digits } = localized;
  const publisher = publisherOf(source, localized);
  const same = [...work.sources.values()].filter(
    (other) => other.published === source.published && publisherOf(other, localized) === publisher,
  );
  const name = sourceName(source, localized);
  return same.length > 1 ? `${name} (${digits(same.indexOf(source) + 1)})` : name;
}
