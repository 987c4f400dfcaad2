/** Who made the work, when and in which version: what every form of an edition says of itself. */
import { authorOf, type Publication } from '../../site/publication.ts';

export interface Record {
  /** Who made it: always a group. */
  readonly author: string;
  readonly version: string;
  /** The day of the version. */
  readonly published: Date;
  /** When the text was last changed: the time of the commit. */
  readonly modified: Date;
  readonly license: string;
}

/** The record of a publication. */
export function recordOf(publication: Publication): Record {
  const { version, datePublished, dateModified, license } = publication;
  return {
    author: authorOf(publication),
    version,
    published: new Date(datePublished),
    modified: new Date(dateModified),
    license,
  };
}
