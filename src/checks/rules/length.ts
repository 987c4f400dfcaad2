import type { Section } from '../../work/section.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf } from '../known.ts';

const [fewest, most] = [150, 400];
/** How many times as long as another language's version a section may be. */
const ratio = 1.5;

/** A section is one idea: neither a note nor an essay, and about as long in every language. */
export const length: Rule = (content) => [
  ...[...content.work.languages.values()].flatMap(({ sections }) =>
    [...sections.values()].flatMap(bounds),
  ),
  ...idsOf(content, 'sections').flatMap((id) =>
    unequal(
      completeLanguages(content.work)
        .map((language) => languageIn(content.work, language).sections.get(id))
        .filter((version) => version !== undefined),
    ),
  ),
];

function bounds({ file, words }: Section): Finding[] {
  if (words >= fewest && words <= most) return [];
  const fix =
    words < fewest
      ? 'Say more of what is known, or join it to another section.'
      : 'Shorten it, or make it two sections.';
  const message = `The section has ${words} words; a section has ${fewest} to ${most}.`;
  return [{ code: 'SECTION-LENGTH', file, line: 1, message, fix }];
}

function unequal(versions: Section[]): Finding[] {
  const [shortest, ...others] = versions.toSorted((a, b) => a.words - b.words);
  return others
    .filter(({ words }) => words > shortest!.words * ratio)
    .map((version) => ({
      code: 'LENGTH-RATIO',
      file: version.file,
      line: 1,
      message: `${version.language} has ${version.words} words, ${shortest!.language} has ${shortest!.words}.`,
      fix: `Shorten this one or tell more in ${shortest!.file}: lengths agree within a third.`,
    }));
}
