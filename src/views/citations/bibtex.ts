/**
 * A record as BibTeX, in UTF-8, with the types and fields of BibLaTeX, which readers of plain BibTeX understand or
 * skip. Citation.js would write accents as commands, which three of five readers take apart wrongly.
 * https://ctan.org/pkg/biblatex
 */
import { siteOf, type CslRecord, type Name } from './record.ts';

const types = { webpage: 'online', graphic: 'online', dataset: 'dataset' };

/** The months as BibTeX names them: these are no text, so that each style writes them in its own way. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function bibtex(record: CslRecord): string {
  const [year, month, day] = record.issued['date-parts'][0];
  const site = siteOf(record);
  const translator = record.translator?.map(nameText).join(' and ');
  const langid = babelName(record.language);
  const fields: [string, string | undefined][] = [
    ['author', `{${record.author.map(nameText).join(' and ')}}`],
    ['translator', translator && `{${translator}}`],
    ['title', `{${withCapitals(record.title)}}`],
    // In braces twice: an "and" in a name does not part it.
    ['organization', site && `{{${escape(site)}}}`],
    // No `date` beside these: Biber warns where a thing is said twice, and readers of plain BibTeX know no other.
    ['year', `{${year}}`],
    ['month', months[month - 1]],
    ['day', `{${day}}`],
    ['version', `{${record.version}}`],
    ['language', `{${record.language}}`],
    ['langid', langid && `{${langid}}`],
    // As it is: BibLaTeX and all readers take an address literally.
    ['url', `{${record.URL}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`\t${name} = ${value},\n`] : []));
  return `@${types[record.type]}{${record.id},\n${lines.join('')}}\n`;
}

/** The braces keep the name of a group from being taken apart. */
const nameText = (name: Name) =>
  'literal' in name ? `{${escape(name.literal)}}` : `${escape(name.family)}, ${escape(name.given)}`;

const english = new Intl.DisplayNames('en', { type: 'language' });

/** Varieties that babel has under a name of their own: where a record names only the language, readers guess one. */
const varieties: Record<string, string> = {
  'de-AT': 'naustrian',
  'de-CH': 'nswissgerman',
  'en-AU': 'australian',
  'en-CA': 'canadian',
  'en-GB': 'british',
  'en-NZ': 'newzealand',
  'en-US': 'american',
  'fr-CA': 'canadien',
  'pt-BR': 'brazilian',
};

/** The language as LaTeX's babel calls it: the variety, else the English name of the language where it is one word. */
function babelName(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag);
  const name = english.of(language)!.toLowerCase();
  return varieties[`${language}-${region}`] ?? (/^[a-z]+$/.test(name) ? name : undefined);
}

/** Styles may write a title in small letters: words with capitals are kept by braces, except the title's first letter. */
function withCapitals(title: string): string {
  return title
    .split(' ')
    .map((word, index) => {
      const rest = index === 0 ? word.replace(/^\P{L}*\p{L}/u, '') : word;
      return /\p{Lu}/u.test(rest) ? `{${escape(word)}}` : escape(word);
    })
    .join(' ');
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

const braces = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

/** True when each brace of a text has its other. */
function hasPairs(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/[{}]/g)) {
    open += sign === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Text as LaTeX: its signs are escaped, and two hyphens or quotation marks in a row stay what they are. */
function escape(text: string): string {
  // BibTeX counts braces even where they are escaped, so that a single one needs its name.
  const names = hasPairs(text) ? commands : { ...commands, ...braces };
  return text
    .replaceAll(/[\\~^<>{}%&#$_]/g, (sign) => names[sign] ?? `\\${sign}`)
    .replaceAll(/(?<=-)-|(?<=[`?!])`|(?<=')'/g, '{}$&');
}
