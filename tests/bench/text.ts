/** The text of the benchmark: as much as is asked for, the same at each run, in two languages. */

export interface BenchSection {
  id: string;
  title: string;
  summary: string;
  /** Each ends with the source that it cites. */
  paragraphs: { text: string; source: number }[];
}

export interface BenchChapter {
  id: string;
  title: string;
  sections: BenchSection[];
}

export const benchLanguages = ['en', 'fr'] as const;
export type BenchLanguage = (typeof benchLanguages)[number];

/** Sections of a chapter, and paragraphs and sentences below them: about 230 words a section. */
const [sections, paragraphs, sentences] = [4, 3, 7];

/** Sources of the whole; a text of any length cites the same. */
export const sources = 60;

const voices = {
  en: {
    nouns: ['harbour', 'council', 'bridge', 'market', 'garden', 'letter', 'museum', 'valley'],
    adjectives: ['old', 'quiet', 'public', 'famous', 'northern', 'small', 'modern', 'hidden'],
    verbs: ['opened', 'crossed', 'replaced', 'described', 'supported', 'changed', 'visited'],
    sentence: (noun: string, adjective: string, place: string, verb: string, other: string) =>
      `The ${adjective} ${noun} of ${place} ${verb} the ${other} beside the river.`,
    title: (noun: string, place: string) => `The ${noun} of ${place}`,
  },
  fr: {
    nouns: ['port', 'conseil', 'pont', 'marché', 'jardin', 'courrier', 'musée', 'vallon'],
    adjectives: ['vieux', 'calme', 'public', 'célèbre', 'lointain', 'modeste', 'moderne', 'secret'],
    verbs: ['rejoint', 'traverse', 'remplace', 'décrit', 'soutient', 'change', 'visite'],
    sentence: (noun: string, adjective: string, place: string, verb: string, other: string) =>
      `Le ${noun} ${adjective} de ${place} ${verb} le ${other} près de la rivière.`,
    title: (noun: string, place: string) => `Le ${noun} de ${place}`,
  },
};

/** Some chapters in a language; another language has the same places, sources and ids. */
export function benchText(language: BenchLanguage, chapters: number): BenchChapter[] {
  const { nouns, adjectives, verbs, sentence, title } = voices[language];
  const any = dice();
  const pick = <T>(from: T[]) => from[any(from.length)]!;
  const place = () => placeOf(any(4096));
  const say = () => sentence(pick(nouns), pick(adjectives), place(), pick(verbs), pick(nouns));
  return times(chapters, (chapter) => ({
    id: `chapter-${chapter + 1}`,
    title: title(pick(nouns), place()),
    sections: times(sections, (section) => ({
      id: `part-${chapter + 1}-${section + 1}`,
      title: title(pick(nouns), place()),
      summary: say(),
      paragraphs: times(paragraphs, () => ({
        text: times(sentences, say).join(' '),
        source: any(sources),
      })),
    })),
  }));
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A name of three syllables, one for each number below 4096. */
function placeOf(number: number): string {
  const consonants = 'bdfglmnprstvkjcz';
  const syllable = (four: number) => consonants[four]! + 'aeiou'[four % 5]!;
  const [a, b, c] = [number >> 8, (number >> 4) & 15, number & 15] as [number, number, number];
  const name = syllable(a) + syllable(b) + syllable(c);
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Pseudorandom numbers, the same at each run. */
function dice(): (below: number) => number {
  let state = 20200916;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
