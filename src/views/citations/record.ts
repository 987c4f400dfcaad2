/** The one record from which every citation is made, in the words of CSL-JSON. */
import { drawFigure } from '../figures/draw.ts';
import type { LocalizedWork } from '../../language/localize.ts';
import { localeOf } from '../../language/translate.ts';
import { withOrdinarySpaces } from '../../language/typography.ts';
import { isReleased, nameOf, type Citable } from '../../work/citable.ts';
import { sectionIn, wordsIn } from '../../work/fallback.ts';
import { absolute } from '../../work/environment.ts';

/** A collective’s name, or a person’s. */
export type Name = { literal: string } | { family: string; given: string };

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface CslRecord {
  id: string;
  type: 'webpage' | 'graphic' | 'dataset';
  title: string;
  author: Name[];
  translator?: Name[];
  'container-title'?: string;
  publisher?: string;
  version: string;
  issued: { 'date-parts': [[number, number, number]] };
  URL: string;
  language: string;
}

/** What a citation points to: the text as it changes, or as it is in the present release. */
export type Snapshot = 'latest' | 'frozen';
export const snapshots = ['latest', 'frozen'] as const;

/** The snapshots that there are: of the release only where it has the thing. */
export function snapshotsOf({ work, language }: LocalizedWork, what: Citable): Snapshot[] {
  const released = isReleased(work, language, what);
  return snapshots.filter((snapshot) => snapshot === 'latest' || released);
}

/** The snapshots' names in a language. */
export function snapshotLabels({ work, t, date }: LocalizedWork): Record<Snapshot, string> {
  const release = work.releases.at(-1)!;
  return {
    latest: t('cite.latest'),
    frozen: t('cite.frozen', { date: date(release.date), version: release.version }),
  };
}

export function recordOf(
  localized: LocalizedWork,
  what: Citable,
  snapshot: Snapshot = 'latest',
): CslRecord {
  const { work, settings, addresses, author, language } = localized;
  const site = settings.title;
  const { version, date } = work.releases.at(-1)!;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const address = snapshot === 'latest' ? addresses.latest(what) : addresses.released(what);
  const translatedBy =
    what.kind === 'section' ? localized.section(what.id).value.translator : undefined;
  const id = `${what.kind === 'work' ? work.story.id : nameOf(what)}-${language}`;
  return {
    // An id for each language and snapshot, so that a reference manager can hold all of them.
    id: snapshot === 'latest' ? id : `${id}-${date}`,
    type: what.kind === 'data' ? 'dataset' : what.kind === 'figure' ? 'graphic' : 'webpage',
    title: titleOf(localized, what),
    author: [{ literal: author }],
    ...(translatedBy && { translator: [nameFrom(translatedBy)] }),
    // Only a section and a chapter are part of a container; the site is the publisher of figures and data.
    ...((what.kind === 'figure' || what.kind === 'data') && { publisher: site }),
    ...((what.kind === 'section' || what.kind === 'chapter') && { 'container-title': site }),
    version,
    issued: { 'date-parts': [[year, month, day]] },
    URL: absolute(address),
    language: new Intl.Locale(localeOf(work, languageOf(localized, what))).baseName,
  };
}

/** From a section’s front matter: "Family, Given", or a collective’s name. */
function nameFrom(name: string): Name {
  const [family, given] = name.split(', ') as [string, string?];
  return given ? { family, given } : { literal: name };
}

/** The name of the site that something is cited from; none where it is the site itself. */
export function siteOf(record: CslRecord): string | undefined {
  return record['container-title'] ?? record.publisher;
}

/** The language in which something is written: that of its fallback, where a draft has borrowed it. */
function languageOf(localized: LocalizedWork, what: Citable): string {
  if (what.kind === 'section') return localized.section(what.id).language;
  if (what.kind === 'chapter') return localized.words('chapters', what.id).language;
  return localized.language;
}

/** The title without typography, which citation processors apply in their own way. */
export function titleOf({ work, language, settings }: LocalizedWork, what: Citable): string {
  switch (what.kind) {
    case 'work':
      return settings.title;
    case 'chapter':
      return wordsIn(work, language, 'chapters', what.id).value.title;
    case 'section':
      return sectionIn(work, language, what.id).value.title;
    default:
      return withOrdinarySpaces(drawFigure(work, language, what.id).title);
  }
}

/** The language of that title, which is the fallback's where it is borrowed. */
export function titleLanguageOf({ work, language }: LocalizedWork, what: Citable): string {
  switch (what.kind) {
    case 'work':
      return language;
    case 'chapter':
      return wordsIn(work, language, 'chapters', what.id).language;
    case 'section':
      return sectionIn(work, language, what.id).language;
    default:
      return drawFigure(work, language, what.id).written;
  }
}
