import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { expectNone, readSite, type Page } from './built.ts';
import { passages, type Passage } from './text.ts';
import { languages, work } from './versions.ts';

type Rule = [promise: string, fault: RegExp];

/** Each pattern finds what must not be there. */
const rules: Record<string, Rule[]> = {
  fr: [
    ['a narrow no-break space stands before ; ! ?', /[^\u202f!?…] ?[;!?](?!\w)/u],
    ['a narrow no-break space stands inside « »', /«[^\u202f]|[^\u202f]»/u],
    ['a no-break space stands before a colon', /[^\u00a0\d](?<!https?):(?!\d)|\d:(?!\d)/u],
    ['an apostrophe is curly', /\p{L}'|'\p{L}/u],
    ['quotation marks are French, but inside others', /"|(?<!«[^»]*)[“”]/u],
    ['a percentage stays with its number', /\d[ ]?%/u],
    ['thousands are held by a narrow no-break space', /\d[ ,.\u00a0]\d{3}(?!\d)/u],
    ['an ellipsis is one character', /\.\.\./u],
    ['a capital keeps its accent', /(?<!\p{L})E(?=tat|lection|tude|galement|preuve)/u],
  ],
  en: [
    ['no space stands before a punctuation mark', /[ \u00a0\u202f][;:!?,](?!\w)/u],
    ['an apostrophe is curly', /\p{L}'|'\p{L}/u],
    ['quotation marks are English', /["«»]/u],
    ['a percentage is written without a space', /\d[ \u00a0\u202f]%/u],
    ['an ellipsis is one character', /\.\.\./u],
  ],
};

function faultsOf({ language, text }: Passage): string[] {
  return (rules[language] ?? []).flatMap(([promise, pattern]) => {
    const found = pattern.exec(text);
    return found
      ? [`${promise}: ${text.slice(Math.max(0, found.index - 30), found.index + 30)}`]
      : [];
  });
}

/** Small words that only one of the two languages has. */
const small: Record<string, RegExp> = {
  en: /^(the|of|and|to|with|from|is|was|were|are|that|this|which|who|by|an|its?|for|has|have|been?|at|not)$/i,
  fr: /^(les?|la|des?|du|une?|est|dans|pour|que|qui|avec|et|aux?|par|ce|cette|ces|sont|était|ont|ses|leur)$/i,
};

/** Names of newspapers and authors are in no language; what is said of them is. */
const names = [...work.sources.values()]
  .flatMap(({ publisher = '', via = '', author = '' }) => [publisher, via, author])
  .filter((name) => name.includes(' ') && !/[(,]/.test(name));

/** Four words in a row of which two are small words of another language, and none of this one. */
function foreignRuns({ language, text }: Passage): string[] {
  const words = names
    .reduce((rest, name) => rest.replaceAll(name, 'x x x x'), text)
    .split(/[^\p{L}’'-]+/u)
    .filter(Boolean);
  const own = small[language];
  return Object.entries(small)
    .filter(([other]) => other !== language)
    .flatMap(([, foreign]) =>
      words.flatMap((_, index) => {
        const run = words.slice(index, index + 4);
        const isForeign = run.filter((word) => foreign.test(word)).length >= 2;
        return isForeign && !run.some((word) => own?.test(word)) ? [run.join(' ')] : [];
      }),
    );
}

/** Expects that nothing is found in the passages of a language. */
function expectNoneIn(tag: string, find: (passage: Passage) => string[]): void {
  expectNone((page) => passages(page).flatMap((each) => (each.language === tag ? find(each) : [])));
}

describe('the rules of typography', () => {
  const page = (html: string) =>
    ({
      path: '',
      html,
      document: parseHTML(`<html lang="fr"><body>${html}</body></html>`).document,
    }) as unknown as Page;

  test.each([
    ['<p>Vraiment ?</p>', 1],
    ['<p>Vraiment\u202f?</p>', 0],
    ['<p>«Oui»</p>', 1],
    ['<p>«\u202foui\u202f» et <i>non</i> ; si</p>', 1],
    ['<p>“Oui”</p>', 1],
    ['<p>«\u202fdire “geler”\u202f»</p>', 0],
    ['<p>«\u202fdire\u202f» “geler”</p>', 1],
    ['<p>Ceci\u00a0: <a href="https://a.org/?b">cela</a></p>', 0],
    ['<p>Ceci : cela, à 14:30</p>', 1],
    ["<p>L'article</p>", 1],
    ["<p lang='en'>It's here: really? “Yes”</p>", 1],
    ['<p>Il dit <i lang="en">stay here; now</i>.</p>', 0],
    ['<p aria-label="Vraiment ?">Oui</p>', 1],
    ['<p>22\u00a0% de 8\u202f000</p>', 0],
    ['<p>22 % de 8 000</p>', 2],
  ])('%s', (html, count) => {
    expect(passages(page(html)).flatMap(faultsOf)).toHaveLength(count);
  });

  test.each([
    ['<p>Read the end of this page</p>', true],
    ['<p lang="en">Read the end of this page</p>', false],
    ['<p>Lire la fin de cette page</p>', false],
    ['<p>The Wall Street Journal, The Verge</p>', false],
    ['<p lang="en">Lire la fin de cette page</p>', true],
  ])('detects text in another language in %s: %s', (html, expected) => {
    expect(passages(page(html)).flatMap(foreignRuns).length > 0).toBe(expected);
  });
});

test('there is a text in every language', () => {
  const spoken = new Set(
    readSite()
      .pages.flatMap(passages)
      .map(({ language }) => language),
  );
  for (const language of languages) expect(spoken).toContain(language);
});

test.each(languages)('the text in “%s” follows the typography of its language', (tag) => {
  expectNoneIn(tag, faultsOf);
});

test.each(languages)('the text in “%s” has no words of another language', (tag) => {
  expectNoneIn(tag, foreignRuns);
});
