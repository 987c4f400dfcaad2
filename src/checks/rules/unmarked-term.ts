import { completeLanguages } from '../../work/fallback.ts';
import type { Section } from '../../work/section.ts';
import type { Work } from '../../work/work.ts';
import type { Finding, Rule } from '../finding.ts';

/** A word that the glossary explains is marked once at least in each chapter that uses it. */
export const unmarkedTerm: Rule = ({ work }) =>
  completeLanguages(work).flatMap((language) => {
    const forms = formsIn(work, language);
    if (forms.size === 0) return [];
    return work.outline.flatMap(({ sections }) => {
      const texts = sections.flatMap((id) => work.languages.get(language)!.sections.get(id) ?? []);
      return unmarkedIn(texts, forms);
    });
  });

/** What texts of a language write for a term, in small letters, with the term’s id. */
function formsIn(work: Work, language: string): Map<string, string> {
  return new Map(
    [...work.languages.get(language)!.words.glossary].flatMap(([id, { term, forms = [term] }]) =>
      forms.map((form) => [normal(form), id] as const),
    ),
  );
}

/** One finding for each term that a chapter uses and does not mark, where it is used first. */
function unmarkedIn(texts: Section[], forms: Map<string, string>): Finding[] {
  const blocks = texts.flatMap((text) => text.blocks);
  const done = new Set(
    blocks.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes['id']),
  );
  const anyForm = wordsMatching([...forms.keys()]);
  return texts.flatMap(({ file, language, prose }) =>
    prose
      .filter(({ linked, language: own = language }) => !linked && own === language)
      .flatMap(({ text, line }) =>
        [...normal(text).matchAll(anyForm)].flatMap(({ 0: form, index }): Finding[] => {
          const id = forms.get(form)!;
          if (done.has(id)) return [];
          done.add(id);
          const word = text.slice(index, index + form.length);
          return [
            {
              code: 'TERM-UNMARKED',
              file,
              line: line + text.slice(0, index).split('\n').length - 1,
              message: `“${word}” is in the glossary, and nothing in this chapter marks it.`,
              fix: `Where the chapter has it first: <Term id="${id}">${word}</Term>. Where it means something else, list its forms in ${language}/glossary.yaml.`,
            },
          ];
        }),
      ),
  );
}

/** As many characters as the text has: any white space is a space, and capitals are small. */
function normal(text: string): string {
  return text.replaceAll(/\s/g, ' ').replaceAll(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Whole words only, the longest form first: “civil rights” in “civil rights audit” is that audit. */
function wordsMatching(forms: string[]): RegExp {
  const any = forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) => RegExp.escape(form));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`, 'gu');
}
