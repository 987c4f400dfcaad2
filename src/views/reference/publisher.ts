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
