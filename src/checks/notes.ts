/** What the site and its editions cannot do for a language, each in a sentence: no fault, but the author should know. */
import { cslLocaleOf } from '../language/csl-locale.ts';
import { localize } from '../language/localize.ts';
import { canDraw, fontsWith } from '../lib/fonts.ts';
import type { Work } from '../work/work.ts';

/** The sentences, for all languages. */
export function notesOn(work: Work): string[] {
  return [...work.languages.keys()].flatMap((tag) =>
    [fontNote, citationNote, readabilityNote].flatMap((note) => {
      const text = note(work, tag);
      return text === undefined ? [] : [`${tag}: ${text}`];
    }),
  );
}

function fontNote(work: Work, tag: string): string | undefined {
  const { settings, t, words } = localize(work, tag);
  const titles = [
    settings.title,
    ...work.pages.map((kind) => t(`page.${kind}`)),
    ...work.outline.map(({ chapter }) => words('chapters', chapter).value.title),
  ];
  const fonts = fontsWith(settings.font);
  const missing = titles.find((title) => !canDraw(title, fonts));
  if (missing === undefined) return undefined;
  return `our fonts lack letters of “${missing}”. Share images and covers leave such titles out, figures have no PNG, and the PDF takes fonts of the machine that makes it. Name a font in ${tag}/language.yaml: font: Noto Sans …`;
}

function citationNote(work: Work, tag: string): string | undefined {
  const { words } = cslLocaleOf(work, tag);
  if (words === tag) return undefined;
  return `the Citation Style Language has no words in this language: citations have those of ${words}.`;
}

function readabilityNote(work: Work, tag: string): string | undefined {
  const { plain, language } = work.languages.get(tag)!;
  if (plain.size === 0 || language.readability) return undefined;
  return `${tag}/language.yaml names no formula of readability: the plain texts are not measured, only counted.`;
}
