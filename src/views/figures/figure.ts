/** A figure: a picture, a table and their words, in one language. It knows nothing of the page that shows it. */
import type { LanguageAttributes, Localized } from '../../language/localize.ts';
import type { Translate } from '../../language/translate.ts';
import type { Address } from '../../work/address.ts';
import type { Certainty } from '../../work/certainty.ts';
import type { Chart, ChartKind, ChartOf } from '../../work/chart.ts';
import type { Value } from '../../work/fact.ts';
import type { DateForm, ValueForm } from '../../language/format.ts';
import type { Words, WordsKind } from '../../work/words.ts';
import type { Work } from '../../work/work.ts';

/** A drawing in user units, whose colours are the style sheet's tokens: `var(--link)`. */
export interface Picture {
  width: number;
  height: number;
  /** What stands inside the `svg` element. */
  body: string;
  /**
   * Its height in ems, where it is as wide as its place and as high as its text: its lengths are percents across and
   * ems down, so that its words grow with the reader’s text size. Units are then those of its files.
   */
  ems?: number;
}

/** A drawing without words, and the textures that it has. */
export interface Miniature extends Picture {
  certainties: Certainty[];
}

/** A value as the figure writes it, with what it is a value of. */
export interface CaptionValue {
  number: string;
  label: string;
  colour?: string;
}

/** The few words with which a miniature can be understood where it stands alone; none is better than a wrong one. */
export interface Caption {
  /** The one or two values that tell most. */
  values?: CaptionValue[];
  /** What its left and its right half show. */
  halves?: [string, string];
  /** Where its line of time begins and ends. */
  ends?: [string, string];
}

/** What a column holds, in the words of XML Schema, as CSV on the Web wants them. */
export type Datatype = 'string' | 'integer' | 'decimal';

export interface Column {
  /** Its name in the CSV file. */
  name: string;
  title: string;
  description: string;
  datatype: Datatype;
  /** Stands in the file, not in the table of the page. */
  fileOnly: boolean;
}

export interface Cell {
  /** As the CSV file has it. */
  data: string | number;
  /** As the language writes it. */
  text: string;
  /** The page about it. */
  target?: Address;
  /** The attributes of its element, when its text is not in the language of the figure’s words. */
  foreign?: LanguageAttributes;
}

export interface Table {
  columns: Column[];
  /** One cell a column. */
  rows: Cell[][];
  /** Index of the column that names the row. */
  heading: number;
}

/** What a chart is drawn from: the work, the figure’s settings, and functions that format in one language. */
export interface ChartInput<C extends Chart = Chart> {
  work: Work;
  chart: C;
  /** The language of the page. */
  language: string;
  /** The language of its words, numbers, dates and names, which is its fallback in a draft language. */
  written: string;
  t: Translate;
  /** A label of the figure, with its numbers and dates filled in. */
  label(name: string, values?: Record<string, string | number>): string;
  date(date: string, form?: DateForm): string;
  value(fact: string, key: string, form?: ValueForm): string;
  /** The value itself. */
  fact(fact: string, key: string): Value;
  number(number: number, options?: Intl.NumberFormatOptions): string;
  list(items: string[]): string;
  name(entity: string): string;
  /** The words of a record; `foreign` has the attributes of their language where it is not that of the figure’s words. */
  words: <K extends WordsKind>(
    kind: K,
    id: string,
  ) => Localized<Words[K] extends Map<string, infer T> ? T : never> & {
    foreign: LanguageAttributes;
  };
  /** The words of an article’s claim, between the quotation marks of its language, and its attributes. */
  quoted(words: string, tag: string): { text: string; foreign: LanguageAttributes };
  /** A prefix for ids inside the picture, unique on its page. */
  id: string;
}

/** How a kind of chart makes a picture and a table of its data; independent of the story. */
export interface ChartType<K extends ChartKind> {
  /** What each column holds, in the order of the chart’s `columns`; a number is an integer where all are. */
  datatypes: (Datatype | 'number')[];
  /** Index of the column that names the row; the first when absent. */
  heading?: number;
  /** Indexes of the columns that the table of the page leaves out. */
  fileOnly?: number[];
  rows(input: ChartInput<ChartOf<K>>): Cell[][];
  /** The numbers and dates for which {{names}} stand in the figure's words. */
  values(input: Omit<ChartInput<ChartOf<K>>, 'label'>): Record<string, string | number>;
  picture(input: ChartInput<ChartOf<K>>): Picture;
  /** The drawing without its words, for where it is too small for them. */
  miniature(input: ChartInput<ChartOf<K>>): Miniature;
  /** The words of the miniature, where one or two values or names tell what it shows. */
  caption?(input: ChartInput<ChartOf<K>>): Caption;
  /**
   * The drawing on pages, where words that reflow are its greater part; the picture is then that of its files. Its
   * links are addresses from the site's root.
   */
  html?(input: ChartInput<ChartOf<K>>): string;
  /** The table is the figure; the picture is for taking away. */
  isTable?: boolean;
}

export interface Figure {
  id: string;
  language: string;
  /** The language of its words, which is its fallback in a draft language. */
  written: string;
  /** The direction of that language. */
  direction: 'ltr' | 'rtl';
  title: string;
  description: string;
  alt: string;
  note: string | undefined;
  picture: Picture;
  /** The drawing without its words. */
  miniature: Miniature;
  /** What is written beside the miniature, where there is room for words. */
  caption: Caption;
  /** The drawing on pages, where it is not the picture. */
  html: string | undefined;
  table: Table;
  /** Ids of sources, each once. */
  sources: string[];
  isTable: boolean;
}
