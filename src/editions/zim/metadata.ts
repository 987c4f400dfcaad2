/** The metadata of a ZIM file. https://wiki.openzim.org/wiki/Metadata */
import { authorOf, type Publication } from '../../site/publication.ts';
import { graphemesOf } from '../../lib/graphemes.ts';
import { languagesOf, type Site } from '../kit/site.ts';

/** What catalogues show, in characters as readers count them: openZIM’s checks allow no more. */
const longest = { name: 30, description: 80 };

/** The metadata of a file. @param publications those in the file */
export function metadataOf(
  site: Pick<Site, 'name' | 'url' | 'date' | 'publications'>,
  publications: Publication[],
): Record<string, string> {
  const [{ inLanguage, license, version }] = publications as [Publication];
  return {
    Name: `${site.name}_${publications.length > 1 ? 'mul' : inLanguage}`,
    Title: distinct(site, publications, 'name'),
    Description: distinct(site, publications, 'description'),
    LongDescription: publications.map((each) => each.description ?? each.name).join('\n\n'),
    Language: publications.map(threeLetters).join(','),
    Creator: authorOf(publications[0]!),
    Publisher: authorOf(publications[0]!),
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

/**
 * The title or description of a file, as long as is allowed; followed by the languages where the text alone would
 * also be that of another file of the site. A catalogue shows nothing else to tell them apart.
 */
function distinct(
  site: Pick<Site, 'publications'>,
  publications: Publication[],
  field: keyof typeof longest,
): string {
  const most = longest[field];
  const valueOf = (each: Publication) => each[field] ?? each.name;
  const [first] = publications as [Publication];
  const plain = cut(valueOf(first), most);
  const same = site.publications.filter((each) => cut(valueOf(each), most) === plain);
  const isAll = publications.length === site.publications.length;
  if (publications.length === 1 && (same.length === 1 || isAll)) return plain;
  const tags = languagesOf({ publications }).join(', ');
  const count = `× ${publications.length}`;
  const marks = graphemesOf(tags).length > most / 2 ? [count] : [tags];
  // The names of all the languages leave little room: their number leaves more.
  if (publications.length > 1) marks.push(count);
  // Rather a shorter text than half a sentence; all the titles say most in few words.
  const titles = publications.map(({ name }) => name).join(' · ');
  const texts = field === 'name' ? [first.name] : [valueOf(first), titles, first.name];
  const endings = marks.map((mark) => ` (${mark})`);
  const whole = endings
    .flatMap((ending) => texts.map((text) => text + ending))
    .find((text) => graphemesOf(text).length <= most);
  const [ending] = endings as [string];
  return whole ?? cut(first.name, most - graphemesOf(ending).length) + ending;
}

/** A text of at most so many characters: shortened at its end. */
function cut(text: string, most: number): string {
  const characters = graphemesOf(text);
  if (characters.length <= most) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
