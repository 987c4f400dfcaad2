/** The house of ARCHITECTURE.md: imports go down, never up. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve('src');

/** Each room with the rooms from which it may take. A room is a folder of src, or a file beside them. */
const arrows: Record<string, string[]> = {
  model: ['lib', 'client/shared'],
  // The parts of pages by which what reads pages finds them.
  'markup.ts': [],
  i18n: ['model', 'lib'],
  'site.ts': ['model', 'lib'],
  mdx: ['model', 'i18n'],
  'env.d.ts': ['components'],
  checks: ['model', 'i18n', 'lib'],
  scripts: ['model', 'lib', 'markup.ts'],
  // What runs in a reader’s browser, and what is told to it.
  client: ['client/shared', 'markup.ts'],
  'client/shared': [],
  // What one build keeps for the next.
  cache: ['model', 'site.ts', 'manifest', 'lib'],
  figures: ['model', 'i18n', 'cache'],
  citations: ['model', 'i18n', 'site.ts', 'figures', 'cache', 'lib'],
  components: [
    'model',
    'markup.ts',
    'i18n',
    'site.ts',
    'mdx',
    'figures',
    'citations',
    'client/shared',
    'lib',
  ],
  cards: ['components', 'cache'],
  'middleware.ts': ['model', 'site.ts', 'scripts', 'cache', 'lib'],
  layouts: ['model', 'i18n', 'site.ts', 'components', 'scripts'],
  pages: [
    'citations',
    'model',
    'i18n',
    'site.ts',
    'figures',
    'components',
    'cards',
    'layouts',
    'scripts',
    'search',
    'client/shared',
    'lib',
  ],
  // These read what was built; search also gives its page the words to look for.
  search: ['model', 'markup.ts', 'i18n', 'site.ts', 'components', 'cache', 'client/shared', 'lib'],
  // What hosts are told: headers, media types, compressed files.
  hosting: ['model'],
  manifest: ['model', 'site.ts', 'hosting', 'lib'],
  // Lists what the browser may save.
  offline: ['model', 'site.ts', 'manifest', 'cache', 'client/shared', 'lib'],
  editions: ['manifest', 'markup.ts', 'hosting', 'lib'],
  release: ['model'],
  links: [],
  // Keeps the pages of `npm run dev` up to date.
  dev: ['checks', 'site.ts'],
  // Makes a whole site: checks, pages, and what is made from the pages.
  build: [
    'model',
    'markup.ts',
    'cache',
    'checks',
    'site.ts',
    'search',
    'manifest',
    'offline',
    'lib',
  ],
  // Knows nothing of this project: every room may take from it.
  lib: [],
  // The commands run everything.
  cli: [
    'model',
    'cache',
    'checks',
    'site.ts',
    'search',
    'manifest',
    'offline',
    'editions',
    'hosting',
    'release',
    'links',
    'build',
    'lib',
  ],
};

/** Packages that only some rooms know. */
const keepers: [what: string, name: RegExp, rooms: string[]][] = [
  ['i18next', /^i18next$/, ['i18n']],
  ['Pagefind', /^pagefind/, ['search', 'client']],
  ['Astro’s modules', /^astro:/, ['middleware.ts']],
  ['Astro', /^astro(\/|$)/, ['env.d.ts', 'mdx', 'pages', 'cache', 'build', 'dev', 'cli']],
  ['the MDX parser', /^satteri$/, ['model', 'checks', 'mdx']],
  ['YAML', /^yaml$/, ['model', 'checks']],
  ['Zod', /^zod/, ['model', 'manifest', 'editions']],
  // Pictures are drawn with a font and the colours of the style sheet, citations with style files.
  [
    'files',
    /^node:fs/,
    [
      'model',
      'cache',
      'checks',
      'middleware.ts',
      'citations',
      'scripts',
      'search',
      'manifest',
      'offline',
      'editions',
      'hosting',
      'dev',
      'build',
      'cli',
      'lib',
    ],
  ],
  ['PDFs', /pdf-lib$/, ['editions']],
  ['a browser', /^playwright/, ['editions']],
];

interface Import {
  file: string;
  room: string;
  name: string;
  /** The room that is entered, when it is not a package. */
  into: string | undefined;
}

const roomOf = (path: string) => /^(client\/shared|[^/]*)/.exec(path)![0];

const files = globSync('**/*.{ts,astro}', { cwd: src }).map((file) => ({
  file,
  room: roomOf(file),
  text: readFileSync(join(src, file), 'utf8'),
}));

const imports: Import[] = files.flatMap(({ file, room, text }) =>
  [...text.matchAll(/^(?:import|export)\b[^'"`;]*?from '([^']+)'|\bimport\(?\s*'([^']+)'/gm)].map(
    ([, from, bare]): Import => {
      const name = (from ?? bare)!;
      const target = name.startsWith('.')
        ? relative(src, join(src, dirname(file), name))
        : undefined;
      return { file, room, name, into: target && roomOf(target) };
    },
  ),
);

test('there are rooms, and every one has its arrows', () => {
  expect(imports.length).toBeGreaterThan(100);
  const rooms = new Set(files.map(({ room }) => room));
  expect([...rooms].filter((room) => !(room in arrows))).toEqual([]);
});

test.each(Object.entries(arrows))('%s takes only from: %s', (room, allowed) => {
  const strays = imports.filter(
    ({ room: from, into }) =>
      // The typed keys are those of content/en/ui.json.
      from === room &&
      into &&
      into !== room &&
      !['lib', '..'].includes(into) &&
      !allowed.includes(into),
  );
  expect(strays.map(({ file, name }) => `${file} takes ${name}`)).toEqual([]);
});

test('arrows never close a circle', () => {
  const circles: string[] = [];
  const walk = (room: string, path: string[]): void => {
    if (path.includes(room)) circles.push([...path, room].join(' → '));
    else for (const next of arrows[room] ?? []) walk(next, [...path, room]);
  };
  for (const room of Object.keys(arrows)) walk(room, []);
  expect(circles).toEqual([]);
});

test.each(keepers)('only the rooms that must know %s do', (_, name, rooms) => {
  const knowing = imports.filter((each) => name.test(each.name));
  expect(knowing.length).toBeGreaterThan(0);
  const strays = knowing.filter(({ room }) => !rooms.includes(room));
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('only the typed keys leave src, for the strings of the first language', () => {
  const leaving = imports.filter(({ into }) => into === '..');
  expect(leaving.map(({ file }) => file)).toEqual(['i18n/i18next.d.ts']);
});

test('addresses are made in one place', () => {
  // An address that is joined, or compared with one, ends as a file does; one form of a figure is named so.
  const ending =
    /\.(html|xml|js|json|webmanifest|csv|ics|svg|png|bib|ris)(?<!csv-metadata\.json)[`'"?#]/;
  const others = /^import\b[^;]*;|\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm;
  const views = new Set(['components', 'layouts', 'pages', 'manifest', 'offline']);
  // A script of the browser names what it loads itself; the addresses of pages are told to it.
  const ofPage = /(?<!'index)\.html[`'"?#]/;
  const strays = files.filter(({ room, text }) => {
    const pattern = room === 'client' ? ofPage : ending;
    return (room === 'client' || views.has(room)) && pattern.test(text.replaceAll(others, ''));
  });
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('a view does not read the language of what it shows from an address', () => {
  const strays = files.filter(
    ({ room, text }) => room === 'components' && /Astro\.(url|params|currentLocale)/.test(text),
  );
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('a view takes the work from its page, where its words are typeset', () => {
  const strays = imports.filter(
    ({ room, file, name }) =>
      ['components', 'layouts', 'pages'].includes(room) &&
      name.endsWith('model/voice.ts') &&
      /\b(?:words|section|page|name)In\b/.test(files.find((each) => each.file === file)!.text),
  );
  const asking = files.filter(
    ({ room, text }) => room === 'components' && text.includes('theWork('),
  );
  expect([...strays, ...asking].map(({ file }) => file)).toEqual([]);
});

test('nothing built depends on chance or on the clock', () => {
  const chance =
    /Math\.random|random(UUID|Bytes|Int)|getRandomValues|Date\.now|new Date\(\)|performance\.now|hrtime/;
  // The commands and their steps tell how long they took; what is kept too long is cleared.
  const free = /^(cli|build)\/|^lib\/progress\.ts$/;
  const strays = files.filter(({ file, text }) => !free.test(file) && chance.test(text));
  expect(strays.map(({ file }) => file)).toEqual([]);
});
