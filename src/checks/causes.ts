/** One cause is told once: a misspelt id makes a finding at every place that names it. */
import type { Content } from './content.ts';
import { closest } from './closest.ts';
import type { Finding } from './finding.ts';
import { singular, type Noun } from './ids.ts';

/** From so many findings on, a cause is told instead of them. */
const minFindings = 3;
/** How many places a sentence lists. */
const maxPlaces = 6;

/** The findings, of which those with one cause are replaced by it. */
export function foldCauses(content: Content, findings: Finding[]): Finding[] {
  const nouns = new Set(findings.flatMap(({ about }) => about?.noun ?? []));
  return [...nouns].reduce((rest, noun) => foldNoun(content, rest, noun), findings);
}

function foldNoun(content: Content, findings: Finding[], noun: Noun): Finding[] {
  const idsThat = (is: 'missing' | 'extra') => [
    ...new Set(
      findings.flatMap(({ about }) => (about?.noun === noun && about.is === is ? about.id : [])),
    ),
  ];
  const about = (all: Finding[], ids: (string | undefined)[]) =>
    all.filter((each) => each.about?.noun === noun && ids.includes(each.about.id));
  const missing = idsThat('missing');
  let rest = findings;
  for (const id of idsThat('extra')) {
    const meant = closest(id, missing);
    const folded = meant === undefined ? [] : about(rest, [id, meant]);
    const place = placeOf(content, noun, id);
    if (meant === undefined || folded.length < minFindings || !place) continue;
    rest = rest.filter((each) => !folded.includes(each));
    rest.push({
      code: 'ID-MISSPELT',
      ...place,
      message: `The ${singular(noun)} is "${id}" here, and "${meant}" elsewhere.`,
      fix: fixOf(content, id, meant, placesOf(about(folded, [meant]))),
    });
  }
  for (const id of missing) {
    const [first, ...others] = about(rest, [id]);
    if (!first || others.length + 1 < minFindings) continue;
    rest = rest.filter((each) => !others.includes(each));
    rest[rest.indexOf(first)] = {
      ...first,
      fix: `${first.fix} It is named in other places, too: ${placesOf(others)}.`,
    };
  }
  return rest;
}

/** An id that is registered is permanent: it is never the one to be changed. */
function fixOf({ work }: Content, id: string, meant: string, places: string): string {
  return work.registry.sections.includes(meant)
    ? `Write "${meant}", which is registered and so permanent. It is named here: ${places}.`
    : `Write "${meant}" here, or "${id}" there: ${places}.`;
}

/** Where an id is defined. */
function placeOf({ work, lines }: Content, noun: Noun, id: string) {
  if (noun !== 'sections' && noun !== 'chapters') return work.places.get(`${noun}/${id}`);
  const file = 'outline.yaml';
  const chapter = work.outline.findIndex((entry) =>
    noun === 'chapters' ? entry.chapter === id : entry.sections.includes(id),
  );
  if (chapter < 0) return undefined;
  const path =
    noun === 'chapters' ? ['chapter'] : ['sections', work.outline[chapter]!.sections.indexOf(id)];
  return { file, line: lines.at(file, [chapter, ...path]) };
}

function placesOf(findings: Finding[]): string {
  const places = [...new Set(findings.map(({ file, line }) => `${file}:${line}`))];
  const more = places.length - maxPlaces;
  return [...places.slice(0, maxPlaces), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
