/** What is no fault, but what the author should know, each in a sentence. */
import { cslLocaleOf } from '../language/csl-locale.ts';
import { localize } from '../language/localize.ts';
import { canDraw, fontsWith } from '../lib/fonts.ts';
import type { Work } from '../work/work.ts';
import { uncitedSources } from './uncited.ts';

/** The sentences: on sources that nothing cites, and on what the site and its editions cannot do for a language. */
export function notesOn(work: Work): string[] {
  const uncited = uncitedSources(work).join(', ');
  const ofSources = uncited
    ? [
        `data/sources.yaml: nothing cites ${uncited}. Cite each where it says what a sentence says, or remove it.`,
      ]
    : [];
  return [...ofSources, ...notesOnLanguages(work)];
}

function notesOnLanguages(work: Work): string[] {
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
