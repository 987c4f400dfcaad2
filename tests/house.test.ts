/** The code is as ARCHITECTURE.md describes it: which rooms there are, and what each may import. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = resolve('src');
const document = readFileSync('ARCHITECTURE.md', 'utf8');

/** A folder of `src/`; Astro's own files, which stand beside the folders, are one room too. */
const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : 'astro');

const files = globSync('**/*.{ts,astro,cjs}', { cwd: src })
  .toSorted()
  .map((file) => ({ file, room: roomOf(file), text: readFileSync(join(src, file), 'utf8') }));

interface Import {
  file: string;
  room: string;
  /** As it is written. */
  name: string;
  /** The file that is imported, from `src`; absent for a package. */
  target: string | undefined;
}

const statement = /^(?:import|export)\b[^'"`;]*?from '([^']+)'|\bimport\(?\s*'([^']+)'/gm;

const imports: Import[] = files.flatMap(({ file, room, text }) =>
  [...text.matchAll(statement)].map(([, from, bare]) => {
    const name = (from ?? bare)!;
    const target = name.startsWith('.') ? relative(src, join(src, dirname(file), name)) : undefined;
    return { file, room, name, target };
  }),
);
const inside = imports.filter(({ target }) => target && !target.startsWith('..'));

/** What each room imports from the others, with the files that do. */
const used = new Map<string, Map<string, string[]>>(
  [...new Set(files.map(({ room }) => room))].map((room) => [room, new Map()]),
);
for (const { file, room, target } of inside) {
  const into = roomOf(target!);
  if (into === room) continue;
  const by = used.get(room)!;
  by.set(into, [...(by.get(into) ?? []), file]);
}

/** The table of rooms in ARCHITECTURE.md: `src/work/` | what it holds | what it may import. */
const allowed = new Map<string, string[]>(
  [...document.matchAll(/^\| `src\/(?:(\w+)\/)?` +\|[^|]*\| ([^|]*?) +\|$/gm)].map(
    ([, room = 'astro', may]) => [room, may!.match(/\w+(?=`)/g) ?? []],
  ),
);

/** The names that can be followed from one back to itself, if any. */
function circleIn(arrows: Map<string, Iterable<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (name: string, path: string[]): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of arrows.get(name) ?? []) {
      const circle = walk(next, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of arrows.keys()) {
    const circle = walk(name, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The rooms as a Mermaid graph, without the arrows that follow from others. */
function drawingOf(arrows: Map<string, Map<string, string[]>>): string {
  const reaches = (from: string, to: string): boolean =>
    [...arrows.get(from)!.keys()].some((next) => next === to || reaches(next, to));
  const lines = [...arrows].toSorted().flatMap(([room, into]) =>
    [...into.keys()]
      .toSorted()
      .filter((to) => ![...into.keys()].some((other) => other !== to && reaches(other, to)))
      .map((to) => `  ${room} --> ${to}`),
  );
  return ['```mermaid', 'graph TD', ...lines, '```'].join('\n');
}

describe('the rooms', () => {
  test('are those of the table in ARCHITECTURE.md', () => {
    expect([...used.keys()].toSorted()).toEqual([...allowed.keys()].toSorted());
  });

  test.each([...used.keys()])('%s imports what the table allows, and nothing else', (room) => {
    const may = allowed.get(room) ?? [];
    const strays = [...used.get(room)!].filter(([into]) => !may.includes(into));
    expect(Object.fromEntries(strays)).toEqual({});
    // What nobody imports any more need not be allowed.
    expect(may.filter((each) => !used.get(room)!.has(each))).toEqual([]);
  });

  test('import each other in one direction', () => {
    expect(circleIn(new Map([...used].map(([room, into]) => [room, into.keys()])))).toBeUndefined();
  });

  test('are drawn in ARCHITECTURE.md as they are', () => {
    expect(document).toContain(drawingOf(used));
  });
});

test('no files import each other in a circle', () => {
  const arrows = new Map(files.map(({ file }) => [file, [] as string[]]));
  for (const { file, target } of inside) arrows.get(file)!.push(target!);
  expect(inside.length).toBeGreaterThan(500);
  expect(circleIn(arrows)).toBeUndefined();
});

/** Packages that only some rooms know. */
const keepers: [what: string, name: RegExp, rooms: string[]][] = [
  ['i18next', /^i18next$/, ['language']],
  ['Pagefind', /^pagefind/, ['site', 'client']],
  ['Astro’s modules', /^astro:/, ['astro', 'views', 'pages']],
  ['Astro', /^astro(\/|$)/, ['astro', 'views', 'pages', 'build', 'cli']],
  ['the MDX parser', /^satteri$/, ['work', 'checks', 'views']],
  ['YAML', /^yaml$/, ['work', 'checks']],
  ['PDFs', /pdf-lib$/, ['editions']],
  ['a browser', /^playwright/, ['editions']],
];

test.each(keepers)('only the rooms that must know %s do', (_, name, rooms) => {
  const knowing = imports.filter((each) => name.test(each.name));
  expect(knowing.length).toBeGreaterThan(0);
  const strays = knowing.filter(({ room }) => !rooms.includes(room));
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('what runs in the reader’s browser knows nothing of Node', () => {
  const strays = imports.filter(({ room, name }) => room === 'client' && name.startsWith('node:'));
  expect(strays.map(({ file }) => file)).toEqual([]);
  expect(files.some(({ room }) => room === 'client')).toBe(true);
});

test('only the typed keys leave src, for the strings of the first language', () => {
  const leaving = imports.filter(({ target }) => target?.startsWith('..'));
  expect(leaving.map(({ file }) => file)).toEqual(['language/i18next.d.ts']);
});

test('settings are read from the environment in one place', () => {
  // What a command sets for others, and what npm and builds tell their own processes, is no setting.
  const reading = /process\.env\b(?!\['\w+'\] = )/;
  const strays = files.filter(({ text }) => reading.test(text)).map(({ file }) => file);
  expect(strays).toEqual([
    'cli/parent.ts',
    'lib/cache.ts',
    'lib/git.ts',
    'lib/settings.ts',
    'site/precache.ts',
  ]);
});

test('addresses are made in one place', () => {
  // An address that is joined, or compared with one, ends as a file does; one form of a figure is named so.
  const ending =
    /\.(html|xml|js|json|webmanifest|csv|ics|svg|png|bib|ris)(?<!csv-metadata\.json)[`'"?#]/;
  const others = /^import\b[^;]*;|\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm;
  // A browser script names what it loads itself; it receives the addresses of pages.
  const ofPage = /(?<!'index)\.html[`'"?#]/;
  // Search names the files of its own index; two files are about endings.
  const making =
    /^(pages|site\/(?!search\/|budget|media-type)|views\/(?!citations\/|figures\/|document\/|share-image\/))/;
  const strays = files.filter(({ file, room, text }) => {
    if (room === 'client') return ofPage.test(text.replaceAll(others, ''));
    return making.test(file) && ending.test(text.replaceAll(others, ''));
  });
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('a view does not read the language of what it shows from an address', () => {
  const strays = files.filter(
    ({ room, text }) => room === 'views' && /Astro\.(url|params|currentLocale)/.test(text),
  );
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('a view takes the work from its page, where its words are typeset', () => {
  const strays = files.filter(
    ({ file, room, text }) =>
      ((room === 'views' || room === 'pages') &&
        // A figure and a citation are made for files too.
        !/^views\/(figures|citations)\//.test(file) &&
        /\b(?:words|section|page|name)In\(/.test(text)) ||
      // Layouts of pages in all languages ask for the work itself.
      (room === 'views' && !file.startsWith('views/layouts/') && text.includes('theWork(')),
  );
  expect(strays.map(({ file }) => file)).toEqual([]);
});

test('nothing built depends on chance or on the clock', () => {
  const chance =
    /Math\.random|random(UUID|Bytes|Int)|getRandomValues|Date\.now|new Date\(\)|performance\.now|hrtime/;
  // Commands say how long their steps took, and clear what was kept too long.
  const free = /^cli\/|^lib\/progress\.ts$|^build\/(build-site|remove-old-files)\.ts$/;
  const strays = files.filter(({ file, text }) => !free.test(file) && chance.test(text));
  expect(strays.map(({ file }) => file)).toEqual([]);
});
