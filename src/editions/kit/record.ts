/** Who made the work, when and in which version: what every form of an edition says of itself. */
import type { Publication } from '../../site/publication.ts';

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

/** The record of a publication. Releases made before manifests had an author name the work itself. */
export function recordOf(publication: Publication): Record {
  const { author, name, version, datePublished, dateModified, license } = publication;
  return {
    author: author?.name ?? name,
    version,
    published: new Date(datePublished),
    modified: new Date(dateModified),
    license,
  };
}
