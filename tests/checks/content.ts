/** A tiny work that has one of everything: one chapter, two sections, two languages, nothing to mend. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * What a test changes in a file: some words of it, or all (`from` is null), or its being there (`to` is null).
 * "*" in the file's name stands for both languages.
 */
export type Change = [file: string, from: string | RegExp | null, to: string | null];

const folders: string[] = [];

/** Writes the tiny work, changed, into a new folder. */
export function writeContent(changes: Change[] = []): { root: string; code: string } {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  folders.push(folder);
  const changed = changes
    .flatMap(([file, from, to]) => both(file).map((each): Change => [each, from, to]))
    .reduce(apply, files);
  for (const [file, text] of Object.entries(changed)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return { root: join(folder, 'content'), code: join(folder, 'code') };
}

/** To be called when the tests are done. */
export function removeContents(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** Every path is told from the content's folder, but for the code's. */
function both(file: string): string[] {
  const path = file.startsWith('code/') ? file : `content/${file}`;
  return path.includes('*') ? ['en', 'fr'].map((language) => path.replace('*', language)) : [path];
}

function apply(before: Record<string, string>, [file, from, to]: Change): Record<string, string> {
  const { [file]: text = '', ...others } = before;
  if (to === null) return others;
  if (from === null) return { ...others, [file]: to };
  const changed = from instanceof RegExp ? text.replace(from, to) : text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not contain "${from}".`);
  return { ...others, [file]: changed };
}

const filler = {
  en: 'The day passed and people wrote about it in many places. '.repeat(14).trim(),
  fr: 'La journée a passé et les gens en ont parlé un peu partout. '.repeat(13).trim(),
};

const short = {
  en: 'The day passed and people wrote about it in many places. '.repeat(7).trim(),
  fr: 'La journée a passé et les gens en ont parlé un peu partout. '.repeat(6).trim(),
};

const files: Record<string, string> = {
  'code/strings.ts': "t('site.skip'); t('search.results'); t(`unit.${unit}`); t('site.edition');\n",
  'content/outline.yaml':
    '- chapter: freeze\n  sections:\n    - what-happened\n    - who-took-part\n',
  'content/releases.yaml': '- { version: 1.0.0, date: 2026-11-22 }\n',
  'content/registry.yaml': 'sections:\n  - what-happened\n  - who-took-part\naliases: {}\n',
  'content/data/facts.yaml': `- id: freeze-day
  date: 2020-09-16
  topic: freeze
  confidence: high
  sources:
    - axios
  involves:
    - kate-hudson
  values:
    length:
      amount: 24
      unit: hours
      asOf: 2020-09-16
- id: campaign-launch
  date: 2020-06
  topic: campaign
  confidence: high
  sources:
    - axios
`,
  'content/data/sources.yaml': `- id: axios
  title: Accounts to freeze
  publisher: Axios
  published: 2020-09-15
  url: https://www.axios.com/freeze
  language: en
  kind: news
`,
  'content/data/entities.yaml': `- id: kate-hudson
  type: person
  name: Kate Hudson
  sources:
    - axios
`,
  'content/data/events.yaml': `- id: the-freeze
  date: 2020-09-16
  actor: celebrities
  facts:
    - freeze-day
  section: what-happened
`,
  'content/data/terms.yaml':
    '- id: coalition\n  section: what-happened\n- id: boycott\n  see:\n    - coalition\n',
  'content/data/recommendations.yaml': `- id: recommendation-1
  number: 1
  heading: accountability
  status: partly
  sources:
    - axios
`,
  'content/data/quotes.yaml': `- id: silent
  by: kate-hudson
  date: 2020-09-15
  language: en
  words: I can’t stay silent
  source: axios
`,
  'content/data/claims.yaml': `- id: one-day
  verdict: confirmed
  facts:
    - freeze-day
  section: what-happened
`,
  'content/data/figures.yaml':
    '- id: the-picture\n  section: what-happened\n  facts:\n    - freeze-day\n',
  'content/data/revenue.yaml': `years:
  - year: 2020
    revenue: 85965
    advertising: 84169
    sources:
      - axios
quarters: []
`,
  'content/data/lessons.yaml': `- id: freeze
  minutes: 55
  terms:
    - coalition
  quiz:
    - id: when
      section: what-happened
      answer: b
    - id: who
      section: who-took-part
      answer: a
`,
  ...lessonWords('en', 'A day of silence.'),
  ...lessonWords('fr', 'Un jour de silence.'),
  ...plain('what-happened', '<Fact id="freeze-day" value="date" quiet />', 'fact="freeze-day"'),
  ...plain('who-took-part', 'Some.', 'source="axios"'),
  'content/en/language.yaml': settings('en', 'English', 'The Freeze', 'en-GB', 'en_GB'),
  'content/fr/language.yaml': settings('fr', 'Français', 'Le gel', 'fr-FR', 'fr_FR'),
  'content/en/ui.json': `{
  "site": {
    "skip": "Skip to the text",
    "edition": "Edition of {{date, datetime(dateStyle: long; timeZone: UTC)}}"
  },
  "search": {
    "results_one": "{{count}} result for “{{query}}”",
    "results_other": "{{count}} results for “{{query}}”"
  },
  "unit": {
    "hours_one": "{{number}} hour",
    "hours_other": "{{number}} hours"
  }
}
`,
  'content/fr/ui.json': `{
  "site": {
    "skip": "Aller au texte",
    "edition": "Édition du {{date, datetime(dateStyle: long; timeZone: UTC)}}"
  },
  "search": {
    "results_one": "{{count}} résultat pour « {{query}} »",
    "results_many": "{{count}} résultats pour « {{query}} »",
    "results_other": "{{count}} résultats pour « {{query}} »"
  },
  "unit": {
    "hours_one": "{{number}} heure",
    "hours_many": "{{number}} d’heures",
    "hours_other": "{{number}} heures"
  }
}
`,
  'content/en/sections/what-happened.mdx': `---
title: What happened
summary: Several public figures said that they would post nothing for a day.
---

On <Fact id="freeze-day" value="date" as="weekday" />, accounts stopped for <Fact id="freeze-day" value="length" quiet />.
A <Term id="coalition">coalition</Term> had asked for it<Cite source="axios" />.

<Quote id="silent" />

<Disputed>

Nobody counted them, <i lang="fr">« ni ici : ni là »</i>.

</Disputed>

See [who took part](section:who-took-part), and the [timeline](page:timeline).

${filler.en}
`,
  'content/fr/sections/what-happened.mdx': `---
title: Ce qui s’est passé
summary: Plusieurs personnalités ont annoncé une journée sans rien publier.
---

Le <Fact id="freeze-day" value="date" as="weekday" />, des comptes se sont tus <Fact id="freeze-day" value="length" quiet />.
Une <Term id="coalition">coalition</Term> l’avait demandé<Cite source="axios" />.

<Quote id="silent" />

<Disputed>

Personne ne les a comptés, <i lang="en">“neither here: nor there”</i>.

</Disputed>

Voir [qui a pris part](section:who-took-part) et la [chronologie](page:timeline).

${filler.fr}
`,
  'content/en/sections/who-took-part.mdx': `---
title: Who took part
summary: Dozens of public figures said that they would take part in it.
---

<Entity id="kate-hudson" /> was one of them<Cite fact="campaign-launch" />.

${filler.en}
`,
  'content/fr/sections/who-took-part.mdx': `---
title: Qui a pris part
summary: Des dizaines de personnalités ont annoncé leur participation.
---

<Entity id="kate-hudson" /> en était<Cite fact="campaign-launch" />.

${filler.fr}
`,
  ...words('en', [
    'The freeze',
    'What was it?',
    'A day of silence.',
    'An actor who said yes.',
    'A group of groups.',
  ]),
  ...words('fr', [
    'Le gel',
    'Qu’était-ce ?',
    'Un jour de silence.',
    'Une actrice qui a dit oui.',
    'Un groupe de groupes.',
  ]),
  'content/fr/quotes.yaml': 'silent:\n  words: Je ne peux pas me taire\n  context: sur Twitter\n',
};

/** A section in plain language, in both languages. */
function plain(id: string, opening: string, cited: string): Record<string, string> {
  return Object.fromEntries(
    (['en', 'fr'] as const).map((tag) => [
      `content/${tag}/plain/${id}.mdx`,
      `---\ntitle: ${id}\n---\n\n${opening}\n\n${short[tag]}<Cite ${cited} />\n`,
    ]),
  );
}

function lessonWords(tag: string, line: string): Record<string, string> {
  const list = `\n    - ${line}`;
  const question = (id: string) =>
    `    ${id}:\n      question: ${line}\n      options:\n        a: ${line}\n        b: ${line}\n      why: ${line}\n`;
  const activity = `\n    title: ${line}\n    minutes: 30\n    material: ${line}\n    steps:\n      - ${line}\n    outcome: ${line}`;
  const text = `freeze:
  level: ${line}
  goals:${list}
  frameworks:${list}
  questions:${list}
  activity:${activity}
  quiz:
${question('when')}${question('who')}  answers:${list}
`;
  return { [`content/${tag}/lessons.yaml`]: text };
}

function settings(
  tag: string,
  name: string,
  title: string,
  locale: string,
  openGraph: string,
): string {
  return `tag: ${tag}
name: ${name}
title: ${title}
direction: ltr
status: complete
locale: ${locale}
openGraph: ${openGraph}
pages:
  home: index
  timeline: timeline
  who: who-is-who
  recommendations: recommendations
  claims: claims
  glossary: glossary
  sources: sources
  search: search
  index: a-to-z
  teach: for-teachers
  offline: offline
  about: about
  accessibility: accessibility
numerals: []
iso639_3: ${tag === 'fr' ? 'fra' : 'eng'}
`;
}

function words(
  tag: string,
  [title, question, summary, person, term]: string[],
): Record<string, string> {
  const page = `---\ntitle: ${title}\nsummary: ${summary} ${person}\n---\n\n## ${title}\n\n${summary}\n`;
  const entries = {
    chapters: `freeze:\n  page: the-freeze\n  title: ${title}\n  question: ${question}\n  summary: ${summary}\n`,
    entities: `kate-hudson:\n  description: ${person}\n  role: ${person}\n`,
    events: `the-freeze:\n  title: ${title}\n  text: ${summary}\n`,
    recommendations: `recommendation-1:\n  title: ${title}\n  ask: ${summary}\n  documented: ${summary}\n`,
    glossary: ['coalition', 'boycott']
      .map((id) => `${id}:\n  term: ${id}\n  definition: ${term}\n`)
      .join(''),
    facts: `freeze-day: ${summary}\ncampaign-launch: ${summary}\n`,
    quotes: 'silent:\n  context: on Twitter\n',
    figures: `the-picture:\n  title: ${title}\n  description: ${summary}\n  alt: ${summary}\n  columns: {}\n`,
    claims: `one-day:\n  claim: ${summary}\n  finding: ${summary}\n`,
  };
  return Object.fromEntries([
    ...Object.entries(entries).map(([kind, text]) => [`content/${tag}/${kind}.yaml`, text]),
    ...['home', 'about', 'accessibility'].map((kind) => [`content/${tag}/pages/${kind}.mdx`, page]),
  ]) as Record<string, string>;
}
