/** The answer to a query: which records in which order, and what became of its words. */
import { kindNames, kinds, type Kind } from '../../shared/kinds.ts';
import { dateReader, wordOfDate, type CalendarDate } from '../../shared/index-dates.ts';
import { fold, wordsOf } from '../../shared/index-text.ts';
import type { Questions, QueryLanguage } from '../../shared/search-data.ts';
import { likeness, weights } from './likeness.ts';
import { titleOf, type Fragment, type Hit, type Index } from './load.ts';
import { kindAskedFor, kindTerm } from './kind-words.ts';
import { resolveWords, rightQuery, type Resolved } from './resolve.ts';

export interface FoundHit extends Hit {
  kind: Kind;
}

export interface Answer extends Pick<Resolved, 'unknown' | 'corrected'> {
  /** Best first. */
  hits: FoundHit[];
  /** The query; where a word was misspelt, rightly spelled. */
  asWritten: string;
  /** The words that decide, rightly spelled. */
  words: string[];
  /** No record has all the words that some record has. */
  isPartial: boolean;
}

/** With fewer hits, other languages are asked. */
export const minHits = 3;

/** With fewer records that have all words, those follow that have some; a query of three is like a question. */
const enoughHits = (terms: Term[]) => (terms.length < 3 ? minHits : 10);
/** How much of a query an answer needs: of its words, or of a question that is foreseen. */
const minCoverage = 0.45;
const minLikeness = 0.5;
/** What a foreseen question adds to a record, in shares of the best answer by words. */
const askedWeight = 2.2;

/** @param asTyped words that no record has stay as they are */
export async function find(
  index: Index,
  query: string,
  { locale, smallWords, kindWords }: QueryLanguage,
  asTyped = false,
): Promise<Answer> {
  const { dates, rest } = dateReader(locale)(query);
  const isLarge = (word: string) => !smallWords.includes(word) && !/^\p{L}$/u.test(word);
  const large = rest.filter(isLarge);
  const kind = kindAskedFor(large, kindWords, smallWords);
  const told = large.filter((word) => !kind?.words.includes(word));
  const sought = [...new Set(told.length > 0 || dates.length > 0 || kind ? told : rest)];
  const { unknown, corrected, meant, searches } = await resolveWords(
    index,
    sought,
    smallWords,
    asTyped,
  );
  const rightly = (all: string[]) => all.flatMap((word) => meant.get(word) ?? [word]);
  const days = await Promise.all(dates.map((date) => recordsOfDate(index, date)));
  const missing = dates.filter((_, place) => days[place]!.length === 0);
  const ofKind = kind ? [await kindTerm(index, kind)] : [];
  const others = [...days, ...(await Promise.all(searches))].map(termOf).filter(isFound);
  // What kind of page is asked for says as much as the rarest word.
  const rarest = Math.max(...others.map(({ weight }) => weight));
  const terms = [
    ...ofKind.map(termOf).map((term) => ({ ...term, weight: Math.max(term.weight, rarest) })),
    ...others,
  ];
  const asked = rightly(wordsOf(query));
  // For a word alone, Pagefind’s own weight is enough.
  const questions = asked.length > 1 ? await index.questions() : {};
  const foreseen = withAsked(
    rank(terms, index, days.length > 0, kind?.kind),
    questions,
    asked,
    isLarge,
    kind?.kind,
  );
  const whole = foreseen.filter(({ isWhole }) => isWhole);
  const isFew = whole.length < enoughHits(terms);
  const close = foreseen.filter(
    ({ isWhole, coverage, part, asked: likest }) =>
      isWhole || likest > 0 || (isFew && Math.max(coverage, part) >= minCoverage),
  );
  const hits = (close.length < minHits ? foreseen : close).toSorted(byScore);
  return {
    hits,
    words: rightly(sought).filter(isLarge),
    corrected,
    asWritten:
      corrected.size > 0 ? rightQuery(query, corrected, await namesIn(index, isLarge)) : query,
    unknown: [...missing.map((date) => dateText(date, locale)), ...unknown],
    isPartial: terms.length > 1 && whole.length === 0,
  };
}

/** The words that the texts write with a capital, by their folded form. */
async function namesIn(
  index: Index,
  isLarge: (word: string) => boolean,
): Promise<Map<string, string>> {
  const vocabulary = await index.vocabulary();
  const names = vocabulary.filter((written) => written !== written.toLowerCase());
  return new Map(
    names.map((written) => [fold(written), written] as const).filter(([word]) => isLarge(word)),
  );
}

/** How much a day counts of which a text does not say the year. */
const unsaidYear = 0.4;

async function recordsOfDate(index: Index, date: CalendarDate): Promise<Hit[]> {
  const [word, anyYear] = [wordOfDate(date), wordOfDate({ ...date, year: undefined })];
  const hits = await index.exactly(word);
  if (!date.year || !date.day) return hits;
  const found = new Set(hits.map(({ id }) => id));
  const others = (await index.exactly(anyYear)).filter(({ id }) => !found.has(id));
  return [...hits, ...others.map((hit) => ({ ...hit, score: hit.score * unsaidYear }))];
}

function dateText({ year, month, day }: CalendarDate, locale: string): string {
  const date = new Date(Date.UTC(year ?? 2020, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(day && { day: 'numeric' }),
    ...(year && { year: 'numeric' }),
  }).format(date);
}

const byScore = (a: Hit, b: Hit) => b.score - a.score;

/** A word or a date of the query, with the records that have it. */
interface Term {
  hits: Map<string, Hit>;
  best: number;
  /** The rarer a word, the more it says. */
  weight: number;
}

/** Roughly how many records there are, and how many more a word is said to have, so that one rare word is not all. */
const [records, rareness] = [500, 5];

function termOf(all: Hit[]): Term {
  const best = Math.max(...all.map(({ score }) => score));
  const hits = new Map(all.map((hit) => [hit.id, hit]));
  return { hits, best, weight: Math.log(1 + records / (hits.size + rareness)) };
}

const isFound = ({ hits }: Term) => hits.size > 0;

interface Ranked extends FoundHit {
  /** The share of the query that it has: by the weight of words, and by their number. */
  coverage: number;
  part: number;
  isWhole: boolean;
  /** How much the query is like a question that is foreseen for it. */
  asked: number;
}

/** The weight of an event where a day is asked for. */
const eventOfDay = 0.8;

/** The weight of a kind that is asked for by name: before the story. */
const kindOfName = 1.5;

/**
 * Each record with one of the terms.
 * @param asksForDay the query has a date
 * @param asksFor the kind that the query names
 */
function rank(
  terms: Term[],
  { catalogue }: Index,
  asksForDay: boolean,
  asksFor: Kind | undefined,
): Ranked[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return kindNames.flatMap((kind) =>
    (catalogue.kinds[kind] ?? []).flatMap((id) => {
      const having = terms.filter(({ hits }) => hits.has(id));
      if (having.length === 0) return [];
      const coverage = having.reduce((sum, { weight }) => sum + weight, 0) / total;
      // The square root: a word that is said often is not worth as much as another word.
      const strength = having.reduce(
        (sum, { hits, best, weight }) => sum + weight * Math.sqrt(hits.get(id)!.score / best),
        0,
      );
      // An event has little text, but a day is what it is about.
      const ownWeight = kind === 'event' && asksForDay ? eventOfDay : kinds[kind];
      const weight = kind === asksFor ? kindOfName : ownWeight;
      const score = (strength / total) * coverage * weight;
      const part = having.length / terms.length;
      const data = () => dataOf(having.map(({ hits }) => hits.get(id)!));
      return [{ id, data, kind, score, coverage, part, isWhole: part === 1, asked: 0 }];
    }),
  );
}

/** A record with the places of all its words that were found. */
async function dataOf(hits: Hit[]): Promise<Fragment> {
  const all = await Promise.all(hits.map((hit) => hit.data()));
  const places = new Set(all.flatMap(({ locations }) => locations));
  return { ...all[0]!, locations: [...places].toSorted((a, b) => a - b) };
}

/** The records, raised where the query is like a question that an author has foreseen for them. */
function withAsked(
  ranked: Ranked[],
  questions: Questions,
  query: string[],
  isLarge: (word: string) => boolean,
  asksFor: Kind | undefined,
): Ranked[] {
  const best = Math.max(...ranked.map(({ score }) => score));
  const weightOf = weights(Object.values(questions), isLarge);
  return ranked.map((record) => {
    const likest = Math.max(
      0,
      ...(questions[record.id] ?? []).map((phrase) => likeness(query, wordsOf(phrase), weightOf)),
    );
    const asked = likest < minLikeness ? 0 : likest;
    // Who asks for a lesson on a question does not ask the question, but for its very words: “cours de l’action”.
    const isOther = asksFor && record.kind !== asksFor && asked < 1;
    const bonus = isOther ? 0 : askedWeight * asked ** 3;
    return { ...record, asked, score: record.score + best * bonus };
  });
}

/** True for the same word but for an ending of a letter or two. */
const isPlural = (one: string, other: string) =>
  (one.startsWith(other) || other.startsWith(one)) && Math.abs(one.length - other.length) <= 2;

/** How many of the best hits are ranked again by their titles. */
const rerankedHits = 10;

/**
 * The same hits, those first whose titles have the exact words: Pagefind treats "annonce" and "annonceurs" alike,
 * and prefers no title that has only the words of the query.
 */
export async function titlesFirst({ hits, words }: Answer): Promise<Answer['hits']> {
  const reranked = await Promise.all(
    hits.slice(0, rerankedHits).map(async (hit) => {
      const names = namesOf(titleOf(await hit.data())).map((name) => wordsOf(name));
      const fit = Math.max(...names.map((name) => titleFit(name, words)));
      return { ...hit, score: hit.score * (1 + fit) };
    }),
  );
  return [...reranked.toSorted(byScore), ...hits.slice(rerankedHits)];
}

/** A title, and what stands in brackets after it: Global Alliance for Responsible Media (GARM). */
function namesOf(title: string): string[] {
  const [, name, other] = /^(.+) \(([^()]+)\)$/u.exec(title) ?? [];
  return name && other ? [title, name, other] : [title];
}

/** How well a title says what is asked for. */
function titleFit(title: string[], words: string[]): number {
  const exact =
    words.filter((word) => title.some((one) => isPlural(one, word))).length / (words.length || 1);
  const share = Math.min(1, (exact * words.length) / (title.length || 1));
  // A title with half of the words answers much less than one with all.
  return exact ** 2 * (0.25 + share ** 2 * 1.75);
}
