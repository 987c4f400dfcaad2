/** Each code, the smallest change of the tiny work that brings it, and where it is then found. */
import type { Code } from '../../src/checks/codes.ts';
import type { Change } from './content.ts';

export interface Case {
  code: Code;
  /** What is broken, when the code has several cases. */
  when?: string;
  changes: Change[];
  /** File and line of each finding; all have the case's code. */
  at: string[];
}

const [happened, took] = ['*/sections/what-happened.mdx', '*/sections/who-took-part.mdx'];
const [enHappened, frHappened] = ['en/sections/what-happened.mdx', 'fr/sections/what-happened.mdx'];
const [enTook, frTook] = ['en/sections/who-took-part.mdx', 'fr/sections/who-took-part.mdx'];
/** Without the question about the second section. */
const withoutLesson: Change[] = [
  ['data/lessons.yaml', /    - id: who.*/s, ''],
  ['*/lessons.yaml', /    who:.*?(?=  answers)/s, ''],
];
/** More questions than chance explains away. */
const manyQuestions = (text: (id: string) => string) =>
  Array.from({ length: 30 }, (_, at) => text(`q${at}`)).join('');
const strings = {
  site: {
    skip: 'Ir al texto',
    edition: 'Edición del {{date, datetime(dateStyle: long; timeZone: UTC)}}',
  },
  search: Object.fromEntries(
    ['one', 'many', 'other'].map((form) => [`results_${form}`, '{{count}}: {{query}}']),
  ),
  unit: Object.fromEntries(
    ['one', 'many', 'other'].map((form) => [`hours_${form}`, '{{number}} h']),
  ),
};
/** A third language, which has nothing but its settings and strings. */
export const draft = (fallback: string): Change[] => [
  [
    'es/language.yaml',
    null,
    `tag: es\nname: Español\ntitle: El gel\ndirection: ltr\nstatus: draft\n${fallback}openGraph: es_ES\npages: {home: index, timeline: a, who: b, recommendations: c, claims: d, glossary: e, sources: f, search: g, index: h, teach: i, offline: j, about: k, accessibility: l}\nnumerals: []\niso639_3: spa\n`,
  ],
  ['es/ui.json', null, JSON.stringify(strings)],
];
const page = 'en/pages/about.mdx';
const enPlain = 'en/plain/what-happened.mdx';

const stance = (status: string) =>
  `- id: ${status}-first\n  entity: kate-hudson\n  date: 2020-09-15\n  status: ${status}\n  certainty: documented\n  fact: freeze-day\n`;

/** A second source, which documents no fact. */
const variety: Change = [
  'data/sources.yaml',
  /$/,
  '- id: variety\n  title: Accounts to freeze\n  publisher: Variety\n  published: 2020-09-15\n  url: null\n  language: en\n  kind: news\n',
];

/** An article in French whose claims are checked. */
const article: Change[] = [
  ['story.yaml', /$/, 'article: seed\n'],
  [
    'data/sources.yaml',
    /$/,
    '- id: seed\n  title: Le gel\n  published: 2020-09-15\n  url: null\n  language: fr\n  kind: news\n',
  ],
];
const uncitedKey = '\n\n<Key id="freeze-day" value="length">\n\nhours.\n\n</Key>\n\n';

/** A number of the home page. */
const number = (value: string, section: string, fact = 'freeze-day'): Change => [
  'story.yaml',
  /$/,
  `numbers:\n  - { id: growth, form: value, fact: ${fact}, value: ${value}, section: ${section} }\n`,
];
/** Words of that article. */
const said = (words: string): Change => [
  'data/claims.yaml',
  '  verdict',
  `  words: ${words}\n  verdict`,
];
const translated: Change = ['en/claims.yaml', '  claim', '  words: A day of silence\n  claim'];

/** Words added to the line 17 of a section. */
const added = (language: 'en' | 'fr', text: string): Change =>
  language === 'en'
    ? [enHappened, 'See [who', `${text} See [who`]
    : [frHappened, 'Voir [qui', `${text} Voir [qui`];
const there = (language: 'en' | 'fr') => [`${language}/sections/what-happened.mdx:17`];

// A table reads best with one case a line.
// prettier-ignore
export const cases: Case[] = [
  // Reading
  { code: 'FILE-MISSING', when: 'data', changes: [['data/facts.yaml', null, null]], at: ['data/facts.yaml:1'] },
  { code: 'FILE-MISSING', when: 'the mark', changes: [['mark/mark.svg', null, null]], at: ['mark/mark.svg:1'] },
  { code: 'FILE-MISSING', when: 'the settings of the story', changes: [['story.yaml', null, null]], at: ['story.yaml:1'] },
  { code: 'FILE-UNKNOWN', when: 'a file beside the mark', changes: [['mark/logo.svg', null, '<svg/>']], at: ['mark/logo.svg:1'] },
  { code: 'SCHEMA', when: 'letters in the mark, which no cover has a font for', changes: [['mark/mark.svg', '<path', '\n<text>A</text><path']], at: ['mark/mark.svg:2'] },
  { code: 'SCHEMA', when: 'a class in a variant of the mark', changes: [['mark/small.svg', null, '<svg viewBox="-20 -20 40 40">\n<path class="a" d="M0 0h9"/></svg>']], at: ['mark/small.svg:2'] },
  { code: 'SCHEMA', when: 'the address of the site', changes: [['story.yaml', 'https://', '']], at: ['story.yaml:3'] },
  { code: 'FILE-MISSING', when: 'words', changes: [['fr/events.yaml', null, null]], at: ['fr/events.yaml:1'] },
  { code: 'FILE-MISSING', when: 'a page', changes: [['fr/pages/home.mdx', null, null]], at: ['fr/pages/home.mdx:1'] },
  { code: 'FILE-UNKNOWN', when: 'a data file misspelt', changes: [['data/facst.yaml', null, '[]\n']], at: ['data/facst.yaml:1'] },
  { code: 'FILE-UNKNOWN', when: 'words misspelt', changes: [['fr/glosary.yaml', null, '{}\n']], at: ['fr/glosary.yaml:1'] },
  { code: 'FILE-UNKNOWN', when: 'a section with another ending', changes: [['fr/sections/other.md', null, 'x\n']], at: ['fr/sections/other.md:1'] },
  { code: 'FILE-UNKNOWN', when: 'a section in a folder', changes: [['fr/sections/deep/other.mdx', null, 'x\n']], at: ['fr/sections/deep/other.mdx:1'] },
  { code: 'FILE-UNKNOWN', when: 'data in a folder', changes: [['data/deep/facts.yaml', null, '[]\n']], at: ['data/deep/facts.yaml:1'] },
  { code: 'FILE-MISSING', when: 'a folder of no language', changes: [['notes/sections/other.mdx', null, 'x\n']], at: ['notes/language.yaml:1'] },
  { code: 'SYNTAX', when: 'in YAML', changes: [['data/facts.yaml', 'topic: freeze', 'topic: [freeze']], at: ['data/facts.yaml:4'] },
  { code: 'SYNTAX', when: 'a colon in front matter', changes: [[frHappened, 'title: Ce', 'title: Le gel : ce']], at: [`${frHappened}:2`] },
  { code: 'SYNTAX', when: 'in JSON', changes: [['en/ui.json', '"Skip to the text"', 'Skip to the text']], at: ['en/ui.json:3'] },
  { code: 'SYNTAX', when: 'a comma in JSON', changes: [['en/ui.json', '“{{query}}”"\n', '“{{query}}”",\n']], at: ['en/ui.json:8'] },
  { code: 'SYNTAX', when: 'in a section', changes: [[enHappened, '</Disputed>', '']], at: [`${enHappened}:11`] },
  { code: 'SYNTAX', when: 'in a page', changes: [[page, 'silence.\n', 'silence <i>.\n']], at: [`${page}:8`] },
  { code: 'SCHEMA', when: 'a bad date', changes: [['data/facts.yaml', 'date: 2020-09-16', 'date: 2020-09-31']], at: ['data/facts.yaml:2'] },
  { code: 'SCHEMA', when: 'an end before the beginning', changes: [['data/events.yaml', 'actor', 'end: 2020-09-15\n  actor']], at: ['data/events.yaml:3'] },
  { code: 'SCHEMA', when: 'a source without a title', changes: [['data/sources.yaml', '  title: Accounts to freeze\n', '']], at: ['data/sources.yaml:1'] },
  { code: 'SCHEMA', when: 'a source with a title and a description', changes: [['data/sources.yaml', '  title', '  titleStatus: description\n  title']], at: ['data/sources.yaml:2'] },
  { code: 'SCHEMA', when: 'a range from more to less', changes: [['data/facts.yaml', 'amount: 24', 'from: 24\n      to: 12']], at: ['data/facts.yaml:10'] },
  { code: 'SCHEMA', when: 'front matter', changes: [[enHappened, 'title: What', 'titel: What']], at: [`${enHappened}:2`, `${enHappened}:2`] },
  { code: 'SCHEMA', when: 'a page', changes: [[page, 'title: The freeze', 'title: ""']], at: [`${page}:2`] },
  { code: 'SCHEMA', when: 'words', changes: [['fr/glossary.yaml', 'definition: Un groupe de groupes.', 'defintion: Un']], at: ['fr/glossary.yaml:1', 'fr/glossary.yaml:3'] },
  { code: 'SCHEMA', when: 'a folder copied without its own tag', changes: [['es/language.yaml', null, 'tag: en\nname: Español\ntitle: El\ndirection: ltr\nstatus: draft\nfallback: en\nopenGraph: es_ES\npages: {home: index, timeline: a, who: b, recommendations: c, claims: d, glossary: e, sources: f, search: g, index: h, teach: i, offline: j, about: k, accessibility: l}\nnumerals: []\niso639_3: spa\n']], at: ['es/language.yaml:1'] },
  { code: 'SCHEMA', when: 'the locale of another language', changes: [['fr/language.yaml', 'locale: fr-FR', 'locale: en-GB']], at: ['fr/language.yaml:6'] },
  { code: 'SCHEMA', when: 'a code of two letters where three are asked for', changes: [['fr/language.yaml', 'iso639_3: fra', 'iso639_3: fr']], at: ['fr/language.yaml:23'] },
  { code: 'SCHEMA', when: 'a title too long for catalogues', changes: [['fr/language.yaml', 'title: Le gel', 'title: Le gel des comptes, raconté et expliqué']], at: ['fr/language.yaml:3'] },
  { code: 'SCHEMA', when: 'a tagline too long for catalogues', changes: [['fr/language.yaml', 'title: Le gel', `title: Le gel\ntagline: ${'é'.repeat(81)}`]], at: ['fr/language.yaml:4'] },
  { code: 'SYNTAX', when: 'an item too far left', changes: [['registry.yaml', /$/, '- my-section\n']], at: ['registry.yaml:5'] },
  { code: 'SYNTAX', when: 'a record too far right, after a list of its neighbour', changes: [['data/facts.yaml', '- id: campaign-launch', '  - id: campaign-launch']], at: ['data/facts.yaml:16'] },
  { code: 'SYNTAX', when: 'a field too far right', changes: [['data/facts.yaml', '  confidence: high', '    confidence: high']], at: ['data/facts.yaml:3'] },
  { code: 'SYNTAX', when: 'an unfinished merge in YAML', changes: [['data/facts.yaml', /$/, '<<<<<<< HEAD\n=======\n>>>>>>> theirs\n']], at: ['data/facts.yaml:23'] },
  { code: 'SYNTAX', when: 'an unfinished merge in JSON', changes: [['en/ui.json', /$/, '=======\n']], at: ['en/ui.json:15'] },
  { code: 'SYNTAX', when: 'an unfinished merge in a text', changes: [[page, /$/, '>>>>>>> theirs\n']], at: [`${page}:9`] },
  { code: 'SYNTAX', when: 'a tab in YAML', changes: [['data/facts.yaml', '  topic: freeze', '\ttopic: freeze']], at: ['data/facts.yaml:3'] },
  { code: 'SYNTAX', when: 'an open quotation mark in YAML', changes: [['fr/events.yaml', 'text: Un', 'text: "Un']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'an open quotation mark in JSON', changes: [['en/ui.json', 'Skip to the text"', 'Skip to the text']], at: ['en/ui.json:3'] },
  { code: 'SYNTAX', when: 'a comma missing in JSON', changes: [['fr/ui.json', 'Aller au texte",', 'Aller au texte"']], at: ['fr/ui.json:3'] },
  { code: 'SYNTAX', when: 'a comment in JSON', changes: [['fr/ui.json', '"skip"', '// words\n    "skip"']], at: ['fr/ui.json:3'] },
  { code: 'SYNTAX', when: 'a hashtag that YAML takes for a comment', changes: [['fr/events.yaml', 'text: Un', 'text: Un #gel']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'words that YAML takes for a comment', changes: [['fr/events.yaml', /text: (Un.*)/, 'text: $1 # 2 fois']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'an alias', changes: [['fr/events.yaml', 'text: Un', 'text: *Un']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'an anchor', changes: [['fr/events.yaml', 'text: Un', 'text: &Un']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'a typed value', changes: [['fr/events.yaml', 'text: Un', 'text: !!str Un']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'an unknown type', changes: [['fr/events.yaml', 'text: Un', 'text: !Un']], at: ['fr/events.yaml:3'] },
  { code: 'SYNTAX', when: 'another version of YAML', changes: [['fr/events.yaml', /^/, '%YAML 1.1\n---\n']], at: ['fr/events.yaml:1'] },
  { code: 'SYNTAX', when: 'two documents in a file', changes: [['fr/events.yaml', /$/, '---\nx: y\n']], at: ['fr/events.yaml:4'] },
  { code: 'SYNTAX', when: 'a number too long', changes: [['data/facts.yaml', 'amount: 24', 'amount: 12345678901234567890']], at: ['data/facts.yaml:11'] },
  { code: 'SYNTAX', when: 'no front matter', changes: [[page, /^---\n/, '']], at: [`${page}:1`] },
  { code: 'SYNTAX', when: 'a comment of HTML', changes: [added('en', '<!-- x -->')], at: there('en') },
  { code: 'SYNTAX', when: 'an attribute without its quotation marks', changes: [added('en', '<i lang=fr>x</i>')], at: there('en') },
  { code: 'SYNTAX', when: 'an address in angle brackets', changes: [added('en', '<https://example.org>')], at: there('en') },
  { code: 'SYNTAX', when: 'an open brace', changes: [added('en', 'a { b')], at: there('en') },
  { code: 'SYNTAX', when: 'a tag that closes nothing', changes: [added('en', 'a</i>')], at: there('en') },
  { code: 'SYNTAX', when: 'tags that cross', changes: [added('en', '<i>a<q>b</i></q>')], at: there('en') },
  { code: 'CHARACTER', when: 'typed', changes: [['en/events.yaml', 'text: A', 'text: \u000bA']], at: ['en/events.yaml:3'] },
  { code: 'CHARACTER', when: 'lost', changes: [added('fr', 'un \ufffdl')], at: there('fr') },
  { code: 'CHARACTER', when: 'in the mark', changes: [['mark/mark.svg', '>', '>\u0001']], at: ['mark/mark.svg:1'] },
  { code: 'CHARACTER', when: 'escaped in YAML', changes: [['en/events.yaml', /text: (A.*)/, 'text: "\\u000b$1"']], at: ['en/events.yaml:3'] },
  { code: 'CHARACTER', when: 'escaped in JSON', changes: [['en/ui.json', 'Skip to the', 'Skip to\\ud800the']], at: ['en/ui.json:3'] },
  { code: 'CHARACTER', when: 'by number in a text', changes: [added('en', 'a&#xffff;b')], at: there('en') },
  { code: 'CHARACTER', when: 'a direction that is not closed', changes: [added('en', 'a \u202e b')], at: there('en') },
  { code: 'SCHEMA', when: 'a number where a text belongs', changes: [['fr/events.yaml', /title: .*/, 'title: 2020']], at: ['fr/events.yaml:2'] },
  { code: 'SCHEMA', when: 'nothing after the colon', changes: [['fr/events.yaml', /title: .*/, 'title: #gel']], at: ['fr/events.yaml:2'] },
  { code: 'SCHEMA', when: 'a text where a list belongs', changes: [['data/facts.yaml', 'sources:\n    - axios', 'sources: axios']], at: ['data/facts.yaml:5'] },
  { code: 'SCHEMA', when: 'a list without items', changes: [['data/entities.yaml', 'sources:\n    - axios', 'sources: []']], at: ['data/entities.yaml:4'] },
  { code: 'SCHEMA', when: 'words where a number belongs', changes: [['data/facts.yaml', 'amount: 24', 'amount: about 24']], at: ['data/facts.yaml:11'] },
  { code: 'SCHEMA', when: 'a summary too short', changes: [[enHappened, /summary: .*/, 'summary: Short']], at: [`${enHappened}:3`] },
  { code: 'SCHEMA', when: 'two unknown fields', changes: [[enHappened, 'title:', 'tag: a\nlang: en\ntitle:']], at: [`${enHappened}:2`, `${enHappened}:3`] },
  { code: 'SCHEMA', when: 'a name that is no id', changes: [['data/facts.yaml', '    length:', '    Its length:']], at: ['data/facts.yaml:10'] },
  { code: 'DUPLICATE', when: 'a string', changes: [['en/ui.json', '"skip"', '"skip": "x",\n    "skip"']], at: ['en/ui.json:4'] },
  { code: 'SCHEMA', when: 'an author whom programs would take apart', changes: [['fr/language.yaml', 'author: L’équipe du Gel', 'author: Le gel, expliqué']], at: ['fr/language.yaml:26'] },
  { code: 'SCHEMA', when: 'a complete language without an author', changes: [['fr/language.yaml', 'author: L’équipe du Gel\n', '']], at: ['fr/language.yaml:1'] },
  { code: 'DUPLICATE', when: 'an id', changes: [['data/terms.yaml', '- id: boycott', '- id: coalition\n- id: boycott']], at: ['data/terms.yaml:3'] },
  { code: 'DUPLICATE', when: 'a key', changes: [['en/facts.yaml', 'campaign-launch:', 'freeze-day: x\ncampaign-launch:']], at: ['en/facts.yaml:2'] },

  // Blocks and markup
  { code: 'BLOCK-UNKNOWN', changes: [added('en', '<Tern id="coalition">x</Tern>')], at: there('en') },
  { code: 'BLOCK-ATTRIBUTE', when: 'missing', changes: [added('en', '<Term>x</Term>'), added('fr', '<Term>x</Term>')], at: [...there('en'), ...there('fr')] },
  { code: 'BLOCK-ATTRIBUTE', when: 'an expression', changes: [added('en', '<Term id={1}>x</Term>'), added('fr', '<Term id={1}>x</Term>')], at: [...there('en'), ...there('fr')] },
  { code: 'BLOCK-ATTRIBUTE', when: 'unknown', changes: [[enHappened, 'length" quiet', 'length" quiet style="x"']], at: [`${enHappened}:6`] },
  { code: 'BLOCK-WORDS', when: 'too many', changes: [[enHappened, 'length" quiet />', 'length" quiet>24 hours</Fact>']], at: [`${enHappened}:6`] },
  { code: 'BLOCK-WORDS', when: 'none', changes: [[happened, /<Term id="coalition">.*?<\/Term>/, '<Term id="coalition" />']], at: [`${enHappened}:7`, `${frHappened}:7`] },
  { code: 'CITE-TARGET', when: 'neither', changes: [[happened, '<Cite source="axios" />', '<Cite />']], at: [`${enHappened}:7`, `${frHappened}:7`] },
  { code: 'BLOCK-ATTRIBUTE', when: 'a source of a quiet Fact', changes: [[happened, 'value="length" quiet', 'value="length" quiet source="axios"']], at: [`${enHappened}:6`, `${frHappened}:6`] },
  { code: 'FACT-FORM', when: 'of a date', changes: [[enHappened, 'as="weekday"', 'as="number"']], at: [`${enHappened}:6`] },
  { code: 'FACT-FORM', when: 'of a number', changes: [[enHappened, 'quiet', 'quiet as="day"']], at: [`${enHappened}:6`] },
  { code: 'FACT-FORM', when: 'a day of a month', changes: [[happened, '<Fact id="freeze-day" value="date"', '<Cite fact="freeze-day" /><Fact id="campaign-launch" value="date"']], at: [`${enHappened}:6`, `${frHappened}:6`] },
  { code: 'MARKUP-CODE', when: 'an import', changes: [[enHappened, '<Disputed>', "import x from 'y'\n\n<Disputed>"]], at: [`${enHappened}:11`] },
  { code: 'MARKUP-CODE', when: 'an expression', changes: [added('en', '{1 + 1}{/* a comment may stay */}')], at: there('en') },
  { code: 'BLOCK-ATTRIBUTE', when: 'spread', changes: [added('en', '<Term id="coalition" {...x}>x</Term>')], at: there('en') },
  { code: 'MARKUP-FORM', when: 'an image', changes: [added('en', '![x](https://example.org/x.png)')], at: there('en') },
  { code: 'MARKUP-FORM', when: 'a link by reference', changes: [added('en', '[x][x]'), [enHappened, '<Disputed>', '[x]: https://example.org\n\n<Disputed>']], at: [`${enHappened}:11`, `${enHappened}:19`] },
  { code: 'MARKUP-FORM', when: 'a footnote', changes: [added('fr', 'Oui[^1].'), [frHappened, '<Disputed>', '[^1]: Non.\n\n<Disputed>']], at: [`${frHappened}:11`, `${frHappened}:19`] },
  { code: 'MARKUP-FORM', when: 'a table', changes: [[enHappened, '<Disputed>', '| a | b |\n| - | - |\n| c | d |\n\n<Disputed>']], at: [`${enHappened}:11`] },
  { code: 'MARKUP-FORM', when: 'a checkbox', changes: [[enHappened, '<Disputed>', '- [x] done\n\n<Disputed>']], at: [`${enHappened}:11`] },
  { code: 'MARKUP-FORM', when: 'a rule in a page', changes: [[page, 'silence.\n', 'silence.\n\n***\n']], at: [`${page}:10`] },
  { code: 'MARKUP-ATTRIBUTE', when: 'a style', changes: [added('en', '<span style="color: red">x</span>')], at: there('en') },
  { code: 'MARKUP-ATTRIBUTE', when: 'a handler', changes: [added('en', '<i onclick="x()">x</i>')], at: there('en') },
  { code: 'MARKUP-ATTRIBUTE', when: 'code', changes: [added('en', '<i title="x" {...x}>x</i>')], at: there('en') },
  { code: 'MARKUP-ATTRIBUTE', when: 'no language', changes: [added('en', '<i lang="en_US">x</i>')], at: there('en') },
  { code: 'HEADING-IN-SECTION', changes: [[enHappened, '<Disputed>', '## More\n\n<Disputed>']], at: [`${enHappened}:11`] },
  { code: 'HEADING-LEVEL', when: 'the first', changes: [[page, '## The', '# The']], at: [`${page}:6`] },
  { code: 'HEADING-LEVEL', when: 'skipped', changes: [[page, '## The freeze\n', '## The freeze\n\n#### Deep\n']], at: [`${page}:8`] },

  // References
  { code: 'FACT-UNKNOWN', when: 'in a Fact', changes: [[happened, 'quiet />', 'quiet /> <Fact id="freeze-dya" value="date" />']], at: [`${enHappened}:6`, `${frHappened}:6`] },
  { code: 'FACT-UNKNOWN', when: 'in a Key', changes: [[happened, '<Disputed>', '<Key id="freeze-dya" value="length">\n\nhours.\n\n</Key>\n\n<Disputed>']], at: [`${enHappened}:11`, `${frHappened}:11`] },
  { code: 'VALUE-UNKNOWN', when: 'in a Key', changes: [[happened, '<Disputed>', '<Key id="freeze-day" value="lenght">\n\nhours.\n\n</Key>\n\n<Disputed>']], at: [`${enHappened}:11`, `${frHappened}:11`] },
  { code: 'FACT-UNKNOWN', when: 'in a Cite', changes: [[took, '"campaign-launch"', '"campain-launch"']], at: [`${enTook}:6`, `${frTook}:6`] },
  { code: 'FACT-UNKNOWN', when: 'in an event', changes: [['data/events.yaml', '- freeze-day', '- freeze-dya']], at: ['data/events.yaml:5'] },
  { code: 'FACT-UNKNOWN', when: 'in a claim', changes: [['data/claims.yaml', '- freeze-day', '- freeze-dya']], at: ['data/claims.yaml:4'] },
  { code: 'VALUE-UNKNOWN', changes: [[happened, 'value="length"', 'value="lenght"']], at: [`${enHappened}:6`, `${frHappened}:6`] },
  { code: 'SOURCE-UNKNOWN', when: 'in a Cite', changes: [[happened, 'source="axios"', 'source="axios axois"']], at: [`${enHappened}:7`, `${frHappened}:7`] },
  { code: 'SOURCE-UNKNOWN', when: 'in a Fact', changes: [[happened, 'as="weekday"', 'as="weekday" source="axios axois"']], at: [`${enHappened}:6`, `${frHappened}:6`] },
  { code: 'SOURCE-UNKNOWN', when: 'in a fact', changes: [['data/facts.yaml', '- axios', '- axois']], at: ['data/facts.yaml:6'] },
  { code: 'SOURCE-UNKNOWN', when: 'in an entity', changes: [['data/entities.yaml', '- axios', '- axois']], at: ['data/entities.yaml:5'] },
  { code: 'SOURCE-UNKNOWN', when: 'in a recommendation', changes: [['data/recommendations.yaml', '- axios', '- axois']], at: ['data/recommendations.yaml:6'] },
  { code: 'SOURCE-UNKNOWN', when: 'in a quote', changes: [['data/quotes.yaml', 'source: axios', 'source: axois']], at: ['data/quotes.yaml:6'] },
  { code: 'SOURCE-UNKNOWN', when: 'in the revenue', changes: [['data/revenue.yaml', '- axios', '- axois']], at: ['data/revenue.yaml:6'] },
  { code: 'SOURCE-UNKNOWN', when: 'in a quarter of the revenue', changes: [['data/revenue.yaml', 'quarters: []', 'quarters:\n  - quarter: 2020-Q3\n    reported: 2020-10-29\n    revenue: 21470\n    advertising: 21221\n    growth: 22\n    sources:\n      - axois']], at: ['data/revenue.yaml:14'] },
  { code: 'TERM-UNKNOWN', when: 'in a text', changes: [[happened, 'Term id="coalition"', 'Term id="colation"']], at: [`${enHappened}:7`, `${frHappened}:7`] },
  { code: 'TERM-UNKNOWN', when: 'in a term', changes: [['data/terms.yaml', '- coalition', '- colation']], at: ['data/terms.yaml:5'] },
  { code: 'ENTITY-UNKNOWN', when: 'in a text', changes: [[took, '"kate-hudson"', '"kate"']], at: [`${enTook}:6`, `${frTook}:6`] },
  { code: 'ENTITY-UNKNOWN', when: 'in a fact', changes: [['data/facts.yaml', '- kate-hudson', '- kate-hutson']], at: ['data/facts.yaml:8'] },
  { code: 'ENTITY-UNKNOWN', when: 'in a quote', changes: [['data/quotes.yaml', 'by: kate-hudson', 'by: kate-hutson']], at: ['data/quotes.yaml:2'] },
  { code: 'FIGURE-UNKNOWN', changes: [added('en', '<Figure id="the-pictrue" />'), added('fr', '<Figure id="the-pictrue" />')], at: [...there('en'), ...there('fr')] },
  { code: 'FACT-UNKNOWN', when: 'in a figure', changes: [['data/figures.yaml', '- freeze-day', '- freeze-dya']], at: ['data/figures.yaml:5'] },
  { code: 'FACT-UNKNOWN', when: 'in a chart', changes: [['data/figures.yaml', 'fact: freeze-day,', 'fact: freeze-dya,']], at: ['data/figures.yaml:9'] },
  { code: 'VALUE-UNKNOWN', when: 'in a chart', changes: [['data/figures.yaml', 'value: length', 'value: lenght']], at: ['data/figures.yaml:9'] },
  { code: 'FACT-UNKNOWN', when: 'in a value of a figure', changes: [['data/figures.yaml', '  chart:', '  values:\n    day: { fact: freeze-dya }\n  chart:']], at: ['data/figures.yaml:7'] },
  { code: 'ENTITY-UNKNOWN', when: 'in a chart', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: sets\n    columns: [name, amount]\n    groups:\n      - label: length\n        entities: [kate-hutson]\n'], ['*/figures.yaml', / {4}date.*\n/, '']], at: ['data/figures.yaml:11'] },
  { code: 'EVENT-UNKNOWN', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: events\n    named: [the-freez]\n'], ['*/figures.yaml', / {2}columns:\n.*/s, '  columns: { event: { title: A, description: A. }, date: { title: A, description: A. }, end: { title: A, description: A. }, actor: { title: A, description: A. }, title: { title: A, description: A. } }\n  labels:\n    celebrities: A\n    the-freeze: A\n']], at: ['data/figures.yaml:8'] },
  { code: 'CHART-EMPTY', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: quarters\n    columns: [name, amount, date]\n'], ['*/figures.yaml', / {4}length.*/, '    quarter: Q{{number}} of {{last}}']], at: ['data/figures.yaml:7'] },
  { code: 'STATUS-UNKNOWN', when: 'that nobody has', changes: [['data/stances.yaml', null, stance('joined')], ['data/figures.yaml', /kind: bars.*/s, 'kind: sets\n    columns: [name, amount]\n    groups:\n      - label: length\n        status: joint\n'], ['*/figures.yaml', / {4}date.*\n/, '']], at: ['data/figures.yaml:11'] },
  { code: 'STATUS-UNKNOWN', when: 'without a sign', changes: [['data/stances.yaml', null, stance('joined') + stance('left')], ['data/figures.yaml', /kind: bars.*/s, 'kind: days\n    columns: [name, amount, date]\n    statuses: [joined]\n    lines: [{ date: 2020-09-15 }]\n'], ['*/figures.yaml', / {4}length.*/, '    joined: Joined']], at: ['data/figures.yaml:9'] },
  { code: 'CHART-VALUE', when: 'a range', changes: [['data/facts.yaml', 'amount: 24', 'from: 12\n      to: 24']], at: ['data/figures.yaml:9'] },
  { code: 'CHART-VALUE', when: 'two units', changes: [['data/facts.yaml', '  certainty: documented\n- id: campaign-launch', '    cost:\n      amount: 3\n      unit: days\n      asOf: 2020-09-16\n      certainty: documented\n  certainty: documented\n- id: campaign-launch'], ['*/ui.json', /"hours_/, '"days_one": "{{number}} j",\n    "days_many": "{{number}} j",\n    "days_other": "{{number}} j",\n    "hours_'], ['data/figures.yaml', /$/, '      - { label: length, fact: freeze-day, value: cost }\n']], at: ['data/figures.yaml:10'] },
  { code: 'CHART-VALUE', when: 'no share', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: shares\n    columns: [name, amount, date, length]\n    shares:\n      - { label: length, fact: freeze-day, value: length }\n      - { label: length, fact: freeze-day, value: length }\n'], ['*/figures.yaml', /  labels:.*/s, '    length: { title: Part, description: Part. }\n  labels:\n    length: Part\n    length-of: Part\n    rest: Rest\n']], at: ['data/figures.yaml:10', 'data/figures.yaml:11'] },
  { code: 'CHART-VALUE', when: 'a stance before the first line', changes: [['data/stances.yaml', null, stance('joined')], ['data/figures.yaml', /kind: bars.*/s, 'kind: days\n    columns: [name, amount, date]\n    statuses: [joined]\n    lines: [{ date: 2020-09-16 }]\n'], ['*/figures.yaml', / {4}length.*/, '    joined: Joined']], at: ['data/figures.yaml:10'] },
  { code: 'CHART-VALUE', when: 'a stance without a day', changes: [['data/stances.yaml', null, stance('joined').replace('-15', '')], ['data/figures.yaml', /kind: bars.*/s, 'kind: days\n    columns: [name, amount, date]\n    statuses: [joined]\n    lines: [{ date: 2020-08-16 }]\n'], ['*/figures.yaml', / {4}length.*/, '    joined: Joined']], at: ['data/figures.yaml:10'] },
  { code: 'CHART-VALUE', when: 'a quarter that is not there', changes: [['data/revenue.yaml', 'quarters: []', 'quarters:\n  - quarter: 2020-Q3\n    reported: 2020-10-29\n    revenue: 21470\n    advertising: 21221\n    growth: 22\n    sources:\n      - axios'], ['data/figures.yaml', /kind: bars.*/s, 'kind: quarters\n    columns: [name, amount, date]\n    highlight: 2020-Q2\n'], ['*/figures.yaml', / {4}length.*/, '    quarter: Q{{number}} of {{last}}\n    highlight: A\n    highlight-when: B']], at: ['data/figures.yaml:9'] },
  { code: 'CHART-VALUE', when: 'off the axis', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: events\n    span: { from: 2019-12-01, to: 2020-02-01 }\n    day: freeze-day\n'], ['*/figures.yaml', / {2}columns:\n.*/s, '  columns: { event: { title: A, description: A. }, date: { title: A, description: A. }, end: { title: A, description: A. }, actor: { title: A, description: A. }, title: { title: A, description: A. } }\n  labels:\n    celebrities: A\n    span: A\n    day: A\n']], at: ['data/figures.yaml:8'] },
  { code: 'CHART-VALUE', when: 'no change', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: changes\n    columns: [name, amount, date]\n    changes:\n      - { label: length, fact: freeze-day, value: length }\n']], at: ['data/figures.yaml:10'] },
  { code: 'CHART-VALUE', when: 'a pair of ranges', changes: [['data/facts.yaml', 'amount: 24', 'from: 12\n      to: 24'], ['data/figures.yaml', /kind: bars.*/s, 'kind: pairs\n    columns: [name, amount, date]\n    pairs:\n      - { label: length, fact: freeze-day, before: length, after: length }\n'], ['*/figures.yaml', '{{length}}', '{{length-change}}'], ['*/figures.yaml', /$/, '    length-before: A\n    length-after: A\n']], at: ['data/figures.yaml:10', 'data/figures.yaml:10'] },
  { code: 'CHART-VALUE', when: 'more squares than there are', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: grid\n    columns: [name, amount, date, length]\n    part: { label: length, fact: freeze-day, value: length }\n    of: 12\n'], ['*/figures.yaml', /  labels:.*/s, '    length: { title: Part, description: Part. }\n  labels:\n    length: Part\n    filled: A\n    rest: Rest\n']], at: ['data/figures.yaml:9'] },
  { code: 'CHART-MISSING', changes: [['data/figures.yaml', /^.*\n/, ''], ['*/figures.yaml', /^.*\n/, '']], at: ['data/claims.yaml:1'] },
  { code: 'SCHEMA', when: 'a kind of chart that does not exist', changes: [['data/figures.yaml', 'kind: bars', 'kind: pie']], at: ['data/figures.yaml:7'] },
  { code: 'SCHEMA', when: 'a chart without what it needs', changes: [['data/figures.yaml', 'value: length', 'valu: length']], at: ['data/figures.yaml:9', 'data/figures.yaml:9'] },
  { code: 'SCHEMA', when: 'an entry on no lane of a chart', changes: [['data/figures.yaml', /kind: bars.*/s, 'kind: exchange\n    columns: [name, amount, date]\n    lanes:\n      - label: length\n      - label: other\n    entries:\n      - { fact: freeze-day, lane: another, label: length }\n']], at: ['data/figures.yaml:12'] },
  { code: 'FIGURE-WORDS', when: 'a label missing', changes: [['fr/figures.yaml', / {2}labels.*/s, '']], at: ['fr/figures.yaml:2'] },
  { code: 'FIGURE-WORDS', when: 'a label misspelt', changes: [['fr/figures.yaml', '    length:', '    lenght:']], at: ['fr/figures.yaml:10', 'fr/figures.yaml:11'] },
  { code: 'FIGURE-WORDS', when: 'a column too many', changes: [['en/figures.yaml', '    amount:', '    sum: { title: Sum, description: A sum. }\n    amount:']], at: ['en/figures.yaml:8'] },
  { code: 'FIGURE-PLACEHOLDER', changes: [['*/figures.yaml', '{{length}}', '{{lenght}}']], at: ['en/figures.yaml:11', 'fr/figures.yaml:11'] },
  { code: 'ACTOR-UNKNOWN', changes: [['data/events.yaml', 'actor: celebrities', 'actor: celebrity']], at: ['data/events.yaml:3'] },
  { code: 'QUOTE-UNKNOWN', changes: [[happened, 'Quote id="silent"', 'Quote id="silence"']], at: [`${enHappened}:9`, `${frHappened}:9`] },
  { code: 'SECTION-UNKNOWN', when: 'in a link', changes: [[enHappened, 'section:who-took-part', 'section:who-took-parts']], at: there('en') },
  { code: 'SECTION-UNKNOWN', when: 'in an event', changes: [['data/events.yaml', 'section: what-happened', 'section: what-hapened']], at: ['data/events.yaml:6'] },
  { code: 'SECTION-UNKNOWN', when: 'in a term', changes: [['data/terms.yaml', 'section: what-happened', 'section: what-hapened']], at: ['data/terms.yaml:2'] },
  { code: 'SECTION-UNKNOWN', when: 'in a number of the home page', changes: [number('length', 'what-hapened')], at: ['story.yaml:6'] },
  { code: 'FACT-UNKNOWN', when: 'in a number of the home page', changes: [number('length', 'what-happened', 'freeze-dya')], at: ['story.yaml:6'] },
  { code: 'VALUE-UNKNOWN', when: 'in a number of the home page', changes: [number('lenght', 'what-happened')], at: ['story.yaml:6'] },
  { code: 'SCHEMA', when: 'the actor of a number of the home page', changes: [['story.yaml', /$/, 'numbers:\n  - { id: growth, form: value, fact: freeze-day, value: length, section: what-happened, actor: celebrity }\n']], at: ['story.yaml:6'] },
  { code: 'SECTION-UNKNOWN', when: 'in a claim', changes: [['data/claims.yaml', 'section: what-happened', 'section: what-hapened']], at: ['data/claims.yaml:5'] },
  { code: 'PAGE-UNKNOWN', when: 'in a link', changes: [[enHappened, 'page:timeline', 'page:time-line']], at: there('en') },
  { code: 'PAGE-UNKNOWN', when: 'of records that the story does not have', changes: [['data/events.yaml', null, null], ['*/events.yaml', null, null]], at: [...there('en'), ...there('fr')] },
  { code: 'PAGE-UNKNOWN', when: 'a file', changes: [['fr/pages/abuot.mdx', null, '---\ntitle: À propos\nsummary: Ce que ce site est, et pour qui.\n---\n\nUn site.\n']], at: ['fr/pages/abuot.mdx:1'] },
  { code: 'UNIT-UNKNOWN', changes: [['data/facts.yaml', 'unit: hours', 'unit: hour']], at: ['data/facts.yaml:12'] },
  { code: 'LINK-NESTED', when: 'a term in a link', changes: [added('en', '[x <Term id="coalition">y</Term>](page:timeline)')], at: there('en') },
  { code: 'LINK-NESTED', when: 'a source number in a link', changes: [added('en', '[x<Cite fact="freeze-day" />](page:timeline)'), added('fr', 'x<Cite fact="freeze-day" />')], at: there('en') },
  { code: 'LINK-NESTED', when: 'a link in a term', changes: [added('en', '<Term id="coalition">[x](page:timeline)</Term>')], at: there('en') },
  { code: 'LINK-EXTERNAL', changes: [added('en', '[x](https://example.org)')], at: there('en') },
  { code: 'LINK-EXTERNAL', when: 'without encryption', changes: [added('en', '[x](http://example.org)')], at: there('en') },
  { code: 'LINK-FORM', when: 'in a section', changes: [added('en', '[x](../timeline.html)')], at: there('en') },
  { code: 'LINK-FORM', when: 'in a page', changes: [[page, 'silence.\n', 'silence.\n\n[x](#top)\n']], at: [`${page}:10`] },

  // Evidence
  { code: 'SOURCE-ADDRESS', when: 'no web', changes: [['data/sources.yaml', 'https://www.axios.com/freeze', 'javascript:alert(1)']], at: ['data/sources.yaml:5'] },
  { code: 'SOURCE-ADDRESS', when: 'following', changes: [['data/sources.yaml', '/freeze', '/freeze?utm_source=x&id=1']], at: ['data/sources.yaml:5'] },
  { code: 'SECTION-UNKNOWN', when: 'in a correction', changes: [['data/corrections.yaml', null, '- id: a-slip\n  date: 2026-11-22\n  sections:\n    - what-hapened\n'], ['*/corrections.yaml', null, 'a-slip:\n  wrong: One.\n  right: Two.\n']], at: ['data/corrections.yaml:4'] },
  { code: 'WORDS-MISSING', when: 'of a correction', changes: [['data/corrections.yaml', null, '- id: a-slip\n  date: 2026-11-22\n  sections:\n    - what-happened\n'], ['*/corrections.yaml', null, 'a-slip:\n  wrong: One.\n  right: Two.\n'], ['fr/corrections.yaml', null, '{}\n']], at: ['fr/corrections.yaml:1'] },
  { code: 'FACT-UNSOURCED', changes: [['data/facts.yaml', 'sources:\n    - axios\n  involves', 'sources: []\n  involves']], at: ['data/facts.yaml:5'] },
  { code: 'SCHEMA', when: 'a fact without its certainty', changes: [['data/facts.yaml', /  certainty: documented\n$/, '']], at: ['data/facts.yaml:16'] },
  { code: 'SCHEMA', when: 'a value without its certainty', changes: [['data/facts.yaml', '      certainty: documented\n', '']], at: ['data/facts.yaml:10'] },
  { code: 'CERTAINTY', when: 'of low confidence', changes: [['data/facts.yaml', 'topic: freeze\n  confidence: high', 'topic: article\n  confidence: low']], at: ['data/facts.yaml:15'] },
  { code: 'CERTAINTY', when: 'of what rests on claims', changes: [['data/facts.yaml', '\n  certainty: documented', '\n  certainty: claimed']], at: ['data/claims.yaml:2', 'data/events.yaml:7'] },
  { code: 'CERTAINTY', when: 'of a bar', changes: [['data/facts.yaml', '      certainty: documented', '      certainty: claimed']], at: ['data/figures.yaml:9'] },
  { code: 'FACT-LOW', changes: [['data/facts.yaml', 'topic: campaign\n  confidence: high', 'topic: campaign\n  confidence: low'], ['data/facts.yaml', /documented\n$/, 'claimed\n']], at: [`${enTook}:6`, `${frTook}:6`] },
  { code: 'SOURCE-OTHER', when: 'in a Cite', changes: [variety, [happened, '<Cite source="axios"', '<Cite fact="freeze-day" source="axios variety"']], at: [`${enHappened}:7`, `${frHappened}:7`] },
  { code: 'SOURCE-OTHER', when: 'in a Fact', changes: [variety, [happened, 'as="weekday"', 'as="weekday" source="variety"']], at: [`${enHappened}:6`, `${frHappened}:6`] },
  { code: 'SOURCE-OTHER', when: 'of a value', changes: [variety, ['data/facts.yaml', 'asOf: 2020-09-16', 'asOf: 2020-09-16\n      sources:\n        - axios\n        - variety']], at: ['data/facts.yaml:16'] },
  { code: 'SOURCE-OTHER', when: 'of a claim', changes: [variety, ['data/claims.yaml', '  section', '  sources:\n    - variety\n  section']], at: ['data/claims.yaml:6'] },
  { code: 'SOURCE-OTHER', when: 'of a stance', changes: [variety, [happened, '<Cite source="axios"', '<Cite source="axios variety"'], ['data/stances.yaml', null, `${stance('paused')}  source: variety\n`]], at: ['data/stances.yaml:7'] },
  { code: 'FACT-UNCITED', when: 'in a Key', changes: [[enTook, '\n\nThe day', `${uncitedKey}The day`], [frTook, '\n\nLa journée', `${uncitedKey}La journée`]], at: [`${enTook}:8`, `${frTook}:8`] },
  { code: 'FACT-UNCITED', changes: [[took, '<Cite', '<Fact id="freeze-day" value="date" quiet /><Cite']], at: [`${enTook}:6`, `${frTook}:6`] },
  { code: 'WORDING-CHANGED', when: 'in a claim', changes: [['data/facts.yaml', 'values', 'wording:\n    en: { said: [silence], not: [quiet] }\n    fr: { said: [mutisme], not: [calme] }\n  values'], ['en/claims.yaml', /claim: .*/, 'claim: A quiet day.'], ['en/claims.yaml', /finding: .*/, 'finding: Yes.']], at: ['en/claims.yaml:1'] },
  { code: 'WORDING-CHANGED', when: 'in an event', changes: [['data/facts.yaml', 'values', 'wording:\n    en: { said: [silence], not: [quiet] }\n    fr: { said: [mutisme], not: [calme] }\n  values'], ['fr/events.yaml', /text: .*/, 'text: Un jour calme.']], at: ['fr/events.yaml:1'] },
  { code: 'WORDING-CHANGED', when: 'in the words of the fact', changes: [['data/facts.yaml', 'values', 'wording:\n    en: { said: [silence], not: [quiet] }\n    fr: { said: [mutisme], not: [calme] }\n  values'], ['en/facts.yaml', /freeze-day: .*/, 'freeze-day: A Quiet day.']], at: ['en/facts.yaml:1'] },
  { code: 'WORDING-CHANGED', when: 'in a paragraph that cites it', changes: [['data/facts.yaml', 'values', 'wording:\n    en: { said: [silence], not: [quiet] }\n    fr: { said: [mutisme], not: [calme] }\n  values'], [took, '<Cite fact="campaign-launch" />', '<Cite fact="campaign-launch" /><Cite fact="freeze-day" />'], [frTook, 'en était', 'en était, calme,']], at: [`${frTook}:6`] },
  { code: 'QUOTE-CHANGED', changes: [added('en', '“I cannot stay silent”')], at: there('en') },
  { code: 'NUMBER-TYPED', when: 'in English', changes: [added('en', 'On 3 March 2020, on March 4, 31% of $12.5 or 48,000; not in 2019, July 2020, 3 of 10,000, 24.0 nor WCAG 2.2')], at: Array(5).fill(there('en')[0]) },
  { code: 'NUMBER-TYPED', when: 'in French', changes: [added('fr', 'Le 3 mars, le 1er avril, 31 %, 12,5 ou 48 000 ; pas en 2019, en juillet 2020, 3 sur 10 000 ni le 16 septembre')], at: Array(5).fill(there('fr')[0]) },
  { code: 'SECTION-UNCITED', changes: [[took, '<Cite fact="campaign-launch" />', '']], at: [`${enTook}:1`, `${frTook}:1`] },

  // The whole of it
  { code: 'OUTLINE-REPEATED', when: 'a section', changes: [['outline.yaml', '- who-took-part', '- who-took-part\n    - what-happened']], at: ['outline.yaml:5'] },
  { code: 'OUTLINE-REPEATED', when: 'a section of two chapters', changes: [['outline.yaml', null, '- chapter: freeze\n  sections: [what-happened, who-took-part]\n- chapter: freeze\n  sections: [who-took-part]\n']], at: ['outline.yaml:3', 'outline.yaml:4'] },
  { code: 'SECTION-MISSING', changes: [[frTook, null, null]], at: [`${frTook}:1`] },
  { code: 'SECTION-ORPHAN', changes: [['outline.yaml', '    - who-took-part\n', ''], ['registry.yaml', '  - who-took-part\n', ''], [happened, 'section:who-took-part', 'section:what-happened'], ...withoutLesson, ['*/plain/who-took-part.mdx', null, null]], at: [`${enTook}:1`, `${frTook}:1`] },
  { code: 'LANGUAGE-FONT', when: 'it is not installed', changes: [['fr/language.yaml', 'numerals: []', 'numerals: []\nfont: Noto Sans Nowhere']], at: ['fr/language.yaml:23'] },
  { code: 'LANGUAGE-FALLBACK', when: 'there is none', changes: [['fr/language.yaml', 'status: complete', 'status: draft']], at: ['fr/language.yaml:5'] },
  { code: 'LANGUAGE-FALLBACK', when: 'it is unknown', changes: [['fr/language.yaml', 'status: complete', 'status: draft\nfallback: es']], at: ['fr/language.yaml:6'] },
  { code: 'LANGUAGE-FALLBACK', when: 'it is itself', changes: [['fr/language.yaml', 'status: complete', 'status: draft\nfallback: fr']], at: ['fr/language.yaml:6'] },
  { code: 'LANGUAGE-FALLBACK', when: 'there are two', changes: draft(''), at: ['es/language.yaml:5'] },
  { code: 'LANGUAGE-FALLBACK', when: 'they lead round', changes: [...draft('fallback: fr\n'), ['fr/language.yaml', 'status: complete', 'status: draft\nfallback: es']], at: ['es/language.yaml:6', 'fr/language.yaml:6'] },
  { code: 'WORDS-MISSING', when: 'a chapter', changes: [['en/chapters.yaml', null, '{}\n']], at: ['en/chapters.yaml:1'] },
  { code: 'WORDS-MISSING', when: 'a term', changes: [['fr/glossary.yaml', 'boycott:\n  term: boycott\n  definition: Un groupe de groupes.\n', '']], at: ['fr/glossary.yaml:1'] },
  { code: 'WORDS-MISSING', when: 'of a source without a title', changes: [['data/sources.yaml', 'title: Accounts to freeze', 'titleStatus: withheld'], ['*/sources.yaml', null, 'axios: X\n'], ['fr/sources.yaml', null, '{}\n']], at: ['fr/sources.yaml:1'] },
  { code: 'FILE-MISSING', when: 'what a source without a title is', changes: [['data/sources.yaml', 'title: Accounts to freeze', 'titleStatus: description'], ['en/sources.yaml', null, 'axios: X\n']], at: ['fr/sources.yaml:1'] },
  { code: 'WORDS-ORPHAN', changes: [['fr/claims.yaml', 'one-day:', 'two-days:\n  claim: Deux.\n  finding: Un.\none-day:']], at: ['fr/claims.yaml:1'] },
  { code: 'WORDS-ORPHAN', when: 'of what readers ask', changes: [['en/asked.yaml', null, 'what-hapened:\n  - did it work\n']], at: ['en/asked.yaml:1'] },
  { code: 'WORDS-ORPHAN', when: 'of a source with a title', changes: [['fr/sources.yaml', null, 'axios: Un article\n']], at: ['fr/sources.yaml:1'] },
  { code: 'ASKED-TWICE', changes: [['en/asked.yaml', null, 'what-happened:\n  - did it work\n  - day, date\nwho-took-part:\n  - stars\n  - Who?, Date\n  - stars\n']], at: ['en/asked.yaml:6', 'en/asked.yaml:7'] },
  { code: 'QUOTE-UNTRANSLATED', changes: [['fr/quotes.yaml', '  words: Je ne peux pas me taire\n', '']], at: ['fr/quotes.yaml:1'] },

  // Languages side by side
  { code: 'CLAIM-WORDS', when: 'none', changes: article, at: ['data/claims.yaml:1'] },
  { code: 'CLAIM-WORDS', when: 'too many', changes: [...article, said('un deux trois quatre cinq six sept huit neuf'), translated], at: ['data/claims.yaml:2'] },
  { code: 'CLAIM-WORDS', when: 'untranslated', changes: [...article, said('une journée de silence')], at: ['en/claims.yaml:1'] },
  { code: 'PARITY-FACT', changes: [[frHappened, ' <Fact id="freeze-day" value="length" quiet />', '']], at: [`${enHappened}:6`] },
  { code: 'PARITY-CITE', when: 'of a source', changes: [[frHappened, '<Cite source', '<Cite fact="freeze-day" source']], at: [`${enHappened}:7`, `${frHappened}:7`] },
  { code: 'PARITY-CITE', when: 'of the source of a Fact', changes: [[frHappened, 'as="weekday"', 'as="weekday" source="axios"']], at: [`${frHappened}:6`] },
  { code: 'PARITY-CITE', changes: [added('fr', 'Oui<Cite fact="freeze-day" />.')], at: there('fr') },
  { code: 'PARITY-FIGURE', changes: [added('en', '<Figure id="the-picture" />')], at: there('en') },
  { code: 'PARITY-QUOTE', changes: [[enHappened, '<Quote id="silent" />\n', '']], at: [`${frHappened}:9`] },
  { code: 'PARITY-TERM', changes: [added('en', '<Term id="boycott">x</Term>')], at: there('en') },
  { code: 'TERM-UNMARKED', when: 'by its name', changes: [added('fr', 'Boycotteurs, l’objet du Boycott,')], at: there('fr') },
  { code: 'TERM-UNMARKED', when: 'by a form of it', changes: [['en/glossary.yaml', 'term: boycott', 'term: boycott\n  forms: [refusal to buy]'], added('en', 'A boycott is a refusal\nto buy.')], at: there('en') },
  { code: 'PARITY-ENTITY', changes: [added('fr', '<Entity id="kate-hudson" />')], at: there('fr') },
  { code: 'PARITY-DISPUTED', changes: [[frHappened, '</Disputed>\n', '</Disputed>\n\n<Disputed>\n\nRien.\n\n</Disputed>\n']], at: [`${frHappened}:11`] },
  { code: 'LENGTH-RATIO', changes: [added('en', 'a word '.repeat(80).trim())], at: [`${enHappened}:1`] },
  { code: 'SECTION-LENGTH', when: 'too long', changes: [[took, 'Cite fact="campaign-launch" />.', `Cite fact="campaign-launch" />${' a'.repeat(300)}.`]], at: [`${enTook}:1`, `${frTook}:1`] },
  { code: 'SECTION-LENGTH', when: 'too short', changes: [
    [enTook, 'The day passed and people wrote about it in many places. '.repeat(6), ''],
    [frTook, 'La journée a passé et les gens en ont parlé un peu partout. '.repeat(6), ''],
  ], at: [`${enTook}:1`, `${frTook}:1`] },

  // Plain language
  { code: 'PLAIN-MISSING', changes: [['fr/plain/who-took-part.mdx', null, null]], at: ['fr/plain/who-took-part.mdx:1'] },
  { code: 'PLAIN-ORPHAN', changes: [['fr/plain/who-took-part.mdx', /$/, '\n'], ['fr/plain/who-took-prat.mdx', null, '---\ntitle: Qui\n---\n\n' + 'Des gens en ont parlé un peu partout. '.repeat(10) + '<Cite fact="freeze-day" />\n']], at: ['fr/plain/who-took-prat.mdx:1'] },
  { code: 'PLAIN-LENGTH', when: 'too short', changes: [[enPlain, ' The day passed and people wrote about it in many places.'.repeat(3), '']], at: [`${enPlain}:1`] },
  { code: 'PLAIN-LENGTH', when: 'too long', changes: [[enPlain, '<Cite', ' They did so for a long time.'.repeat(8) + '<Cite']], at: [`${enPlain}:1`] },
  { code: 'PLAIN-SENTENCE', changes: [[enPlain, 'places.', 'places, and then they wrote more about it as the day went on.']], at: [`${enPlain}:7`] },
  { code: 'PLAIN-WORD', when: 'in English', changes: [[enPlain, 'The day', 'The representativity day']], at: [`${enPlain}:7`] },
  { code: 'PLAIN-WORD', when: 'in French', changes: [['fr/plain/what-happened.mdx', 'La journée', 'L’incompréhensibilité']], at: ['fr/plain/what-happened.mdx:7'] },
  { code: 'PLAIN-HARD', changes: [[enPlain, /The day.*<Cite/s, 'Coordinated organisations considered regulatory alternatives. '.repeat(13) + '<Cite']], at: [`${enPlain}:1`] },
  { code: 'PLAIN-BLOCK', changes: [[enPlain, 'The day', 'The <Term id="coalition">day</Term>']], at: [`${enPlain}:7`] },
  { code: 'PLAIN-FACT', changes: [[enPlain, '<Cite fact="freeze-day" />', '<Cite fact="campaign-launch" />']], at: [`${enPlain}:7`] },

  // Lessons
  { code: 'LESSON-MISSING', changes: [
    ['outline.yaml', null, '- chapter: freeze\n  sections: [what-happened]\n- chapter: more\n  sections: [who-took-part]\n'],
    ['*/chapters.yaml', /$/, 'more:\n  page: more\n  title: M\n  question: M\n  summary: M\n'],
    ['data/lessons.yaml', 'section: who-took-part', 'section: what-happened'],
  ], at: ['data/lessons.yaml:1'] },
  { code: 'CHAPTER-UNKNOWN', changes: [['data/lessons.yaml', /^- id: freeze\n(.*)$/s, '$&- id: freezing\n$1'], ['*/lessons.yaml', /^freeze:\n(.*)$/s, '$&freezing:\n$1']], at: ['data/lessons.yaml:17'] },
  { code: 'LESSON-GOALS', changes: [['en/lessons.yaml', '  goals:', '  goals:\n    - Another one.']], at: ['fr/lessons.yaml:3'] },
  { code: 'LESSON-ANSWERS', changes: [['fr/lessons.yaml', '  answers:', '  answers:\n    - Un silence.']], at: ['fr/lessons.yaml:43'] },
  { code: 'LESSON-PLAN', when: 'phases', changes: [['data/lessons.yaml', 'trace: 8', 'trace: 9']], at: ['data/lessons.yaml:3'] },
  { code: 'LESSON-PLAN', when: 'steps', changes: [['fr/lessons.yaml', 'minutes: 30', 'minutes: 29']], at: ['fr/lessons.yaml:14'] },
  { code: 'LESSON-TABLE', changes: [['fr/lessons.yaml', '        - - Un jour de silence.', '        - [a, b, c]']], at: ['fr/lessons.yaml:25'] },
  { code: 'SECTION-UNKNOWN', when: 'named in a lesson', changes: [['fr/lessons.yaml', 'material: Un jour de silence.', "material: 'La section {{section:what-happend}}, imprimée.'"]], at: ['fr/lessons.yaml:13'] },
  { code: 'LESSON-PLACEHOLDER', changes: [['fr/lessons.yaml', 'material: Un jour de silence.', "material: 'La section {{what-happened}}, imprimée.'"]], at: ['fr/lessons.yaml:13'] },
  { code: 'LESSON-TITLE', when: 'in French', changes: [['fr/sections/what-happened.mdx', /title: .*/, 'title: Le mot d’ordre'], ['fr/lessons.yaml', 'material: Un jour de silence.', 'material: La section « Le mot d’ordre », imprimée.']], at: ['fr/lessons.yaml:13'] },
  { code: 'LESSON-TITLE', when: 'in English', changes: [['en/sections/what-happened.mdx', /title: .*/, 'title: One day'], ['en/lessons.yaml', 'material: A day of silence.', 'material: The section “One day” in print.']], at: ['en/lessons.yaml:13'] },
  { code: 'SCHEMA', when: 'a lesson without materials', changes: [['fr/lessons.yaml', /  materials:.*(?=  discussion)/s, '']], at: ['fr/lessons.yaml:1'] },
  { code: 'QUIZ-KEY', changes: [['data/lessons.yaml', /$/, manyQuestions((id) => `    - { id: ${id}, section: what-happened, answer: a }\n`)], ['*/lessons.yaml', '  answers:\n', `${manyQuestions((id) => `    ${id}: { question: A, options: { a: A, b: A }, why: A }\n`)}  answers:\n`]], at: ['data/lessons.yaml:1'] },
  { code: 'QUIZ-SECTION', when: 'not asked about', changes: [['data/lessons.yaml', 'section: who-took-part', 'section: what-happened']], at: ['data/lessons.yaml:10'] },
  { code: 'QUIZ-WORDS', when: 'none', changes: [['fr/lessons.yaml', /    who:.*?(?=  answers)/s, '']], at: ['fr/lessons.yaml:30'] },
  { code: 'QUIZ-WORDS', when: 'of no question', changes: [['fr/lessons.yaml', /    who:\n(.*?)(?=  answers)/s, '$&    what:\n$1']], at: ['fr/lessons.yaml:43'] },
  { code: 'QUIZ-SECTION', when: 'of another chapter', changes: [['data/lessons.yaml', 'section: what-happened', 'section: reactions']], at: ['data/lessons.yaml:10', 'data/lessons.yaml:12'] },
  { code: 'SCHEMA', when: 'a quiz without an answer', changes: [['data/lessons.yaml', '      answer: b\n', '']], at: ['data/lessons.yaml:11'] },
  { code: 'SCHEMA', when: 'a lesson without goals', changes: [['fr/lessons.yaml', /  goals:\n.*\n/, '']], at: ['fr/lessons.yaml:1'] },
  { code: 'QUIZ-ANSWER', changes: [['data/lessons.yaml', 'answer: b', 'answer: d']], at: ['en/lessons.yaml:33', 'fr/lessons.yaml:33'] },
  { code: 'QUIZ-ANSWER', when: 'of the cautious option', changes: [['data/lessons.yaml', 'answer: b', 'answer: b\n      cautious: d']], at: ['en/lessons.yaml:33', 'fr/lessons.yaml:33'] },
  { code: 'QUIZ-OPTION', changes: [['fr/lessons.yaml', '        b: Un jour de silence.\n', '']], at: ['fr/lessons.yaml:33'] },

  // Addresses
  { code: 'REGISTRY-UNLISTED', changes: [['registry.yaml', '  - who-took-part\n', '']], at: ['outline.yaml:4'] },
  { code: 'REGISTRY-VANISHED', changes: [['registry.yaml', /$/, '  - reactions\n']], at: ['registry.yaml:5'] },
  { code: 'REGISTRY-REPEATED', changes: [['registry.yaml', /$/, '  - what-happened\n']], at: ['registry.yaml:5'] },
  { code: 'ALIAS-UNKNOWN', changes: [['registry.yaml', 'aliases: {}', 'aliases:\n  reactions: what-hapened']], at: ['registry.yaml:2'] },
  { code: 'ALIAS-LOOP', changes: [['registry.yaml', 'aliases: {}', 'aliases:\n  reactions: answers\n  answers: reactions']], at: ['registry.yaml:2', 'registry.yaml:3'] },
  { code: 'PAGE-NAME-TAKEN', when: 'by a page', changes: [['fr/language.yaml', 'who: who-is-who', 'who: timeline']], at: ['fr/language.yaml:11'] },
  { code: 'PAGE-NAME-TAKEN', when: 'by a page of the site', changes: [['fr/chapters.yaml', 'page: the-freeze', 'page: translations']], at: ['fr/chapters.yaml:2'] },
  { code: 'PAGE-NAME-TAKEN', when: 'by the home page', changes: [['fr/language.yaml', 'who: who-is-who', 'who: index']], at: ['fr/language.yaml:11'] },
  { code: 'PAGE-NAME-TAKEN', when: 'by a sheet of a lesson', changes: [
    ['outline.yaml', null, '- chapter: freeze\n  sections: [what-happened]\n- chapter: more\n  sections: [who-took-part]\n'],
    ['*/chapters.yaml', /$/, 'more:\n  page: the-freeze-questions\n  title: M\n  question: M\n  summary: M\n'],
    ['data/lessons.yaml', /    - id: who\n.*/s, '- id: more\n  minutes: 55\n  phases: { opening: 7, activity: 30, discussion: 10, trace: 8 }\n  terms: [coalition]\n  quiz:\n    - id: who\n      section: who-took-part\n      answer: b\n'],
    ['*/lessons.yaml', /^freeze:\n(.*?)    when:\n(.*?)    who:\n(.*?)(  answers.*)$/s, 'freeze:\n$1    when:\n$2$4more:\n$1    who:\n$3$4'],
  ], at: ['en/chapters.yaml:7', 'fr/chapters.yaml:7'] },
  { code: 'ADDRESS-TAKEN', when: 'by a figure', changes: [['data/figures.yaml', 'id: the-picture', 'id: what-happened'], ['*/figures.yaml', 'the-picture:', 'what-happened:']], at: ['data/figures.yaml:2'] },
  { code: 'ADDRESS-TAKEN', when: 'by a citation', changes: [['data/figures.yaml', 'id: the-picture', 'id: chapter-freeze'], ['*/figures.yaml', 'the-picture:', 'chapter-freeze:']], at: ['data/figures.yaml:2'] },
  { code: 'ADDRESS-TAKEN', when: 'by a part of the page', changes: [['data/terms.yaml', '- id: boycott', '- id: text'], ['*/glossary.yaml', 'boycott:', 'text:']], at: ['data/terms.yaml:3'] },
  { code: 'ADDRESS-TAKEN', when: 'by a former id', changes: [['registry.yaml', 'aliases: {}', 'aliases:\n  what-happened: who-took-part']], at: ['registry.yaml:2'] },
  { code: 'SCHEMA', when: 'a home page of another name', changes: [['fr/language.yaml', 'home: index', 'home: accueil']], at: ['fr/language.yaml:9'] },
  { code: 'SCHEMA', when: 'a device of Windows', changes: [['fr/chapters.yaml', 'page: the-freeze', 'page: nul']], at: ['fr/chapters.yaml:2'] },
  { code: 'SCHEMA', when: 'a name too long for a file', changes: [['fr/chapters.yaml', 'page: the-freeze', `page: ${'gel-'.repeat(20)}x`]], at: ['fr/chapters.yaml:2'] },
  { code: 'PAGE-NAME-TAKEN', when: 'by a chapter', changes: [['fr/chapters.yaml', 'page: the-freeze', 'page: timeline']], at: ['fr/chapters.yaml:2'] },

  // Interface strings
  { code: 'STRING-MISSING', when: 'a string', changes: [['fr/ui.json', '"skip": "Aller au texte",\n    ', '']], at: ['fr/ui.json:2'] },
  { code: 'STRING-MISSING', when: 'all forms', changes: [['en/ui.json', '"results_one": "{{count}} result for “{{query}}”",\n    "results_other": "{{count}} results for “{{query}}”"', '']], at: ['en/ui.json:6'] },
  { code: 'STRING-EMPTY', changes: [['fr/ui.json', 'Aller au texte', '']], at: ['fr/ui.json:3'] },
  { code: 'STRING-UNUSED', when: 'a string', changes: [['code/strings.ts', 'site.skip', 'site.skipped']], at: ['en/ui.json:3'] },
  { code: 'STRING-UNUSED', when: 'a group', changes: [['code/strings.ts', '`unit.${unit}`', '`units.${unit}`']], at: ['en/ui.json:11'] },
  { code: 'STRING-PLURAL', changes: [['fr/ui.json', '"hours_many": "{{number}} d’heures",\n    ', '']], at: ['fr/ui.json:12'] },
  { code: 'STRING-PLURAL', when: 'no form at all', changes: [['fr/ui.json', '"hours_one": "{{number}} heure",\n    "hours_many": "{{number}} d’heures",\n    "hours_other"', '"hours"']], at: ['fr/ui.json:12', 'fr/ui.json:12', 'fr/ui.json:12'] },
  { code: 'STRING-PLACEHOLDER', changes: [['fr/ui.json', '{{number}} heures', '{{count}} heures']], at: ['fr/ui.json:14'] },
  { code: 'STRING-UNTRANSLATED', changes: [['fr/ui.json', 'Aller au texte', 'Skip to the text']], at: ['fr/ui.json:3'] },
  { code: 'STRING-UNTRANSLATED', when: 'of three words', changes: [['en/ui.json', 'Skip to the text', 'Stop Hate Now'], ['fr/ui.json', 'Aller au texte', 'Stop Hate Now']], at: ['fr/ui.json:3'] },

  // Typography
  { code: 'TYPO-STRAIGHT', when: 'in a text', changes: [added('fr', 'l\'un "des" deux')], at: [...there('fr'), ...there('fr'), ...there('fr')] },
  { code: 'TYPO-STRAIGHT', when: 'on the second line of a paragraph', changes: [added('en', "One\ndoesn't.")], at: [`${enHappened}:18`] },
  { code: 'TYPO-STRAIGHT', when: 'in a title', changes: [[frHappened, 'title: Ce qui s’est', "title: Ce qui s'est"]], at: [`${frHappened}:2`] },
  { code: 'TYPO-STRAIGHT', when: 'in words', changes: [['fr/events.yaml', 'text: Un', "text: L'un"]], at: ['fr/events.yaml:3'] },
  { code: 'TYPO-STRAIGHT', when: 'in a name', changes: [['data/entities.yaml', 'name: Kate Hudson', "name: Kate O'Hudson"]], at: ['data/entities.yaml:3'] },
  { code: 'TYPO-ELLIPSIS', changes: [['en/ui.json', 'Skip to the text', 'Skip to the text...']], at: ['en/ui.json:3'] },
  { code: 'TYPO-DOUBLE-SPACE', changes: [[enHappened, 'Several public', 'Several  public']], at: [`${enHappened}:3`] },
  { code: 'TYPO-FR-SPACE', when: 'before high marks', changes: [added('fr', 'oui; non! quoi? voici: à 14:30 …?')], at: Array(4).fill(there('fr')[0]) },
  { code: 'TYPO-FR-SPACE', when: 'inside guillemets', changes: [added('fr', '«oui»')], at: [...there('fr'), ...there('fr')] },
  { code: 'TYPO-FR-QUOTES', changes: [added('fr', '“oui”')], at: [...there('fr'), ...there('fr')] },
  { code: 'TYPO-FR-QUARTER', changes: [added('fr', 'au Q2 2020')], at: there('fr') },
  { code: 'TYPO-FR-CAPITAL', changes: [added('fr', 'Aux Etats-Unis. A partir de là. Etats.')], at: Array(3).fill(there('fr')[0]) },
  { code: 'TYPO-FR-NUMBER', changes: [['fr/events.yaml', 'text: Un', 'text: 1,200 et 18.7 ; mais WCAG 2.2, CC BY 4.0, 1.2.3 et 18,7, un']], at: ['fr/events.yaml:3', 'fr/events.yaml:3'] },
  { code: 'TYPO-EN-QUOTES', changes: [added('en', '« yes »')], at: [...there('en'), ...there('en')] },
  { code: 'TYPO-EN-SPACE', changes: [['en/events.yaml', 'text: A', 'text: 22 %, really ? A']], at: ['en/events.yaml:3', 'en/events.yaml:3'] },
  { code: 'TYPO-EN-RANGE', changes: [added('en', '2019-2020; but 2020-09-16 and 10-year-olds')], at: there('en') },
  { code: 'TYPO-EN-DECIMAL', changes: [['en/events.yaml', 'text: A', 'text: 18,7 billion of 1,200. A']], at: ['en/events.yaml:3'] },
];
