import type { Section } from '../../work/section.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf } from '../ids.ts';

const [minWords, maxWords] = [150, 400];
/** How much longer than in another language a section may be. */
const maxRatio = 1.5;

/** A section has a limited length, and about the same in every language. */
export const length: Rule = (content) => [
  ...[...content.work.languages.values()].flatMap(({ sections }) =>
    [...sections.values()].flatMap(lengthFaults),
  ),
  ...idsOf(content, 'sections').flatMap((id) =>
    lengthDifferences(
      completeLanguages(content.work)
        .map((language) => languageIn(content.work, language).sections.get(id))
        .filter((version) => version !== undefined),
    ),
  ),
];

function lengthFaults({ file, words }: Section): Finding[] {
  if (words >= minWords && words <= maxWords) return [];
  const fix =
    words < minWords
      ? 'Say more of what is known, or join it to another section.'
      : 'Shorten it, or make it two sections.';
  const message = `The section has ${words} words; a section has ${minWords} to ${maxWords}.`;
  return [{ code: 'SECTION-LENGTH', file, line: 1, message, fix }];
}

function lengthDifferences(versions: Section[]): Finding[] {
  const [shortest, ...others] = versions.toSorted((a, b) => a.words - b.words);
  return others
    .filter(({ words }) => words > shortest!.words * maxRatio)
    .map((version) => ({
      code: 'LENGTH-RATIO',
      file: version.file,
      line: 1,
      message: `${version.language} has ${version.words} words, ${shortest!.language} has ${shortest!.words}.`,
      fix: `Shorten this one or tell more in ${shortest!.file}: lengths agree within a third.`,
    }));
}
