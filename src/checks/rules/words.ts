import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { optionalWords, wordsKinds, type WordsKind } from '../../work/words.ts';
import { suggest } from '../closest.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists, wordsExist, type Noun } from '../ids.ts';

/** Every record has words in every complete language, and all words belong to a record. */
export const words: Rule = (content) => [
  ...completeLanguages(content.work).flatMap((language) =>
    wordsKinds
      .filter((kind) => !optionalWords.includes(kind as (typeof optionalWords)[number]))
      .flatMap((kind) => missingWords(content, language, kind)),
  ),
  ...[...content.work.languages.keys()].flatMap((language) =>
    wordsKinds.flatMap((kind) => orphanWords(content, language, kind)),
  ),
  ...[...content.work.languages.keys()].flatMap((language) => idleWords(content, language)),
];

/** The words of terms are called the glossary, and what readers ask is asked for sections. */
function nounOf(kind: WordsKind): Noun {
  if (kind === 'asked') return 'sections';
  return kind === 'glossary' ? 'terms' : kind;
}

/** The ids of what needs words: of sources, those without a title. */
function idsWithWords(content: Content, kind: WordsKind): string[] {
  const ids = [...new Set(idsOf(content, nounOf(kind)))];
  return kind === 'sources' ? ids.filter((id) => !hasTitle(content, id)) : ids;
}

function hasTitle({ work }: Content, source: string): boolean {
  return work.sources.get(source)?.title !== undefined;
}

function missingWords(content: Content, language: string, kind: WordsKind): Finding[] {
  const file = `${language}/${kind}.yaml`;
  const ids = idsWithWords(content, kind);
  if (ids.length > 0 && !existsSync(join(content.root, file))) {
    const message = `The complete language "${language}" has no words for its ${nounOf(kind)} (${ids.length}).`;
    return [{ code: 'FILE-MISSING', file, line: 1, message, fix: `Create ${file}, keyed by id.` }];
  }
  return ids
    .filter((id) => !wordsExist(content, language, kind, id))
    .map((id) => ({
      code: 'WORDS-MISSING',
      file,
      line: 1,
      message: `"${id}" has no words here.`,
      fix: `Add "${id}:" with its words.`,
      about: { noun: nounOf(kind), id, is: 'extra' as const },
    }));
}

function orphanWords(content: Content, language: string, kind: WordsKind): Finding[] {
  const noun = nounOf(kind);
  return [...languageIn(content.work, language).words[kind].keys()]
    .filter((id) => !idExists(content, noun, id))
    .map((id) => ({
      code: 'WORDS-ORPHAN',
      ...content.work.places.get(`${language}/${kind}/${id}`)!,
      message: `These are words for "${id}", which is none of the ${noun}.`,
      fix: suggest(id, idsOf(content, noun)),
      about: { noun, id, is: 'missing' as const },
    }));
}

/** Words for a source that is shown by its title. */
function idleWords(content: Content, language: string): Finding[] {
  return [...languageIn(content.work, language).words.sources.keys()]
    .filter((id) => hasTitle(content, id))
    .map((id) => ({
      code: 'WORDS-ORPHAN',
      ...content.work.places.get(`${language}/sources/${id}`)!,
      message: `"${id}" has a title in data/sources.yaml, so nothing shows these words.`,
      fix: 'Remove them; or, if that title is a description, write "titleStatus: description" in its place.',
    }));
}
