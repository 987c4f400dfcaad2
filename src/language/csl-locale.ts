/** The words and dates of citations in a language: the official locale files of the Citation Style Language. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageChain, settingsIn } from '../work/fallback.ts';
import { primarySubtag } from '../lib/language-tag.ts';
import { memo } from '../lib/memo.ts';
import type { Work } from '../work/work.ts';
import { localeOf } from './translate.ts';

const folder = resolve('src/language/locales');
const fileName = /^locales-(.+)\.xml$/;

/** The tags of the locale files: "pt-BR". */
const tags = memo((path: string) =>
  readdirSync(path)
    .flatMap((file) => fileName.exec(file)?.[1] ?? [])
    .toSorted(),
);

/** The locale of the processor’s own, from which it takes what others lack. */
export const defaultCslLocale = 'en-US';

/** The text of a locale file; that of the default where there is none. */
export const cslLocaleText = memo((tag: string) => {
  const known = tags(folder).includes(tag) ? tag : defaultCslLocale;
  return readFileSync(resolve(folder, `locales-${known}.xml`), 'utf8');
});

/**
 * The locale in which a language cites: its own, else that of the language to which it falls back, else the
 * American one. `words` is the language of its words.
 */
export function cslLocaleOf(work: Work, language: string): { tag: string; words: string } {
  for (const each of languageChain(work, language)) {
    const { citationLocale } = settingsIn(work, each);
    // One that was copied with another language's settings says nothing about this language.
    const isOwn = citationLocale && primarySubtag(citationLocale) === primarySubtag(each);
    const tag = nearestLocale(isOwn ? citationLocale : localeOf(work, each));
    if (tag) return { tag, words: each };
  }
  return { tag: defaultCslLocale, words: 'en' };
}

/**
 * The locale file for a tag: that of its language and script, of its region if there is one, else of the region
 * where most speak it.
 */
export const nearestLocale = memo((tag: string): string | undefined => {
  const wanted = new Intl.Locale(tag).maximize();
  const usual = new Intl.Locale(wanted.language, { script: wanted.script }).maximize();
  const near = tags(folder)
    .map((each) => ({ tag: each, locale: new Intl.Locale(each).maximize() }))
    .filter(({ locale }) => locale.language === wanted.language && locale.script === wanted.script);
  const inRegion = (region: string | undefined) =>
    near.find(({ locale }) => locale.region === region)?.tag;
  return inRegion(wanted.region) ?? inRegion(usual.region) ?? near[0]?.tag;
});
