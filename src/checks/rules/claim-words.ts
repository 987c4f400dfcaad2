import { primarySubtag } from '../../lib/language-tag.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';

/** So few that they are a quotation, and no copy of the article. */
const most = 8;

/** Each claim of the article shows the few words that are checked, and a translation where they are foreign. */
export const claimWords: Rule = (content) => [
  ...[...content.work.claims.values()].flatMap(({ id, words }) => {
    const count = words?.match(/[\p{L}\p{N}-]+/gu)?.length ?? 0;
    if (count > most)
      return at(
        content,
        id,
        ['words'],
        `"${id}" has ${count} words of the article.`,
        `Quote at most ${most}.`,
      );
    if (count > 0 || !content.work.story.article) return [];
    return at(
      content,
      id,
      ['id'],
      `"${id}" does not show what it checks.`,
      `Add "words:" with at most ${most} words of the article.`,
    );
  }),
  ...untranslated(content),
];

function at(
  { lines }: Content,
  id: string,
  path: string[],
  message: string,
  fix: string,
): Finding[] {
  return [
    {
      code: 'CLAIM-WORDS',
      file: 'data/claims.yaml',
      line: lines.ofRecord('claims', id, path),
      message,
      fix,
    },
  ];
}

function untranslated({ work }: Content): Finding[] {
  const article = work.sources.get(work.story.article ?? '');
  if (!article) return [];
  return completeLanguages(work)
    .filter((language) => primarySubtag(language) !== primarySubtag(article.language))
    .flatMap((language) =>
      [...work.claims.values()].flatMap(({ id, words }) => {
        const entry = languageIn(work, language).words.claims.get(id);
        // A claim without an entry is a finding of another rule.
        if (!words || !entry || entry.words) return [];
        return {
          code: 'CLAIM-WORDS',
          ...work.places.get(`${language}/claims/${id}`)!,
          message: `The article’s words of "${id}" are in "${article.language}" and have no translation here.`,
          fix: 'Add "words:" with a translation.',
        };
      }),
    );
}
