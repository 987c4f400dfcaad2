import type { Translate } from '../../language/translate.ts';
import type { Source } from '../../work/source.ts';

/** Who published a source, and through whom it was read. */
export function publisherOf({ publisher, via }: Source, t: Translate): string {
  if (!publisher) return t('note.unknown');
  return via ? t('note.via', { publisher, via }) : publisher;
}
