/** The metadata of a ZIM file. https://wiki.openzim.org/wiki/Metadata */
import { authorOf, type Publication } from '../../site/publication.ts';
import type { Site } from '../kit/site.ts';

/** The metadata of a file. @param publications those in the file; title and description are of the first */
export function metadataOf(site: Site, publications: Publication[]): Record<string, string> {
  const [{ name, description = name, inLanguage, license, version }] = publications as [
    Publication,
  ];
  return {
    Name: `${site.name}_${publications.length > 1 ? 'mul' : inLanguage}`,
    Title: name,
    Description: description,
    LongDescription: publications.map((each) => each.description ?? each.name).join('\n\n'),
    Language: publications.map(threeLetters).join(','),
    Creator: authorOf(publications[0]!),
    Publisher: name,
    Date: site.date.toISOString().slice(0, 10),
    License: license,
    Source: site.url,
    Flavour: 'maxi',
    Tags: '_category:other;_ftindex:yes;_pictures:yes;_videos:no;_details:yes',
    Scraper: `${site.name} ${version}`,
  };
}

/** A language’s code in ISO 639-3, which ZIM demands. */
export function threeLetters({ inLanguage, iso639_3 = inLanguage }: Publication): string {
  return iso639_3;
}
