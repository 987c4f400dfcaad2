/** A build that uses what the one before has kept makes the same site as a build from nothing. */
import { hash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Arbitrary,
  constant,
  constantFrom,
  nat,
  record,
  sample,
  shuffledSubarray,
} from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/build/cache-folder.ts';
import { listFiles } from '../../src/lib/files.ts';
import { edit as editFile } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { run } from './command.ts';
import { outline, writeMiniature } from './miniature.ts';

/** A project of its own, so that its code can be edited too. */
const project = newFolder();
const content = join(project, 'content');
const [warm, cold] = [join(project, 'dist'), join(project, 'dist-cold')];
const caches = [warm, cold].map((dist) => cacheFolder(content, dist));

beforeAll(async () => {
  for (const part of ['src', 'astro.config.mjs', 'package.json', 'package-lock.json']) {
    cpSync(resolve(part), join(project, part), { recursive: true });
  }
  cpSync(resolve('tsconfig.json'), join(project, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  writeMiniature(content, { withDraft: false });
  await build(warm);
});
afterAll(() => {
  for (const cache of caches) rmSync(cache, { recursive: true, force: true });
});

/** Builds the project into a folder, and returns what it said. */
const build = (dist: string, ...words: string[]) => runHere('src/cli/build.ts', words, dist);

/** Runs a script of the project. @throws Error with what it said, when it fails */
async function runHere(script: string, words: string[], dist = warm): Promise<string> {
  const { code, output } = await run(script, { DIST: dist }, { words, cwd: project });
  if (code !== 0) throw new Error(output);
  return output;
}

/** Every file of a site with its hash. */
function filesOf(dist: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(dist).map((path) => [path, hash('sha256', readFileSync(join(dist, path)))]),
  );
}

const edit = (file: string, from: RegExp | string, to: string) =>
  editFile(join(project, file), from, to);

const sections = outline.flatMap((entry) => entry.sections);
const language = constantFrom('en', 'fr');
let edits = 0;

/** The first element that a component writes, behind its script; scripts and styles are built by other rules. */
const element = /(?<=\n---\n[^]*)<(?!script|style|slot)[a-z][a-z0-9]*(?=[\s>])/;
/** Every component that writes an element itself. */
const components = listFiles(resolve('src/views'))
  .map((path) => join('src/views', path))
  .filter((path) => path.endsWith('.astro') && element.test(readFileSync(path, 'utf8')));

function titleIn(folder: string): Arbitrary<() => void> {
  return record({ language, id: constantFrom(...sections) }).map(({ language: tag, id }) => () => {
    edit(`content/${tag}/${folder}/${id}.mdx`, /(?<=\ntitle: ['"]?)\p{Lu}/u, `B${++edits} $&`);
  });
}

/** An edit of one of the many places of a file that match. */
function oneOf(file: string, places: RegExp, to: string): Arbitrary<() => void> {
  return nat().map((drawn) => () => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    const found = [...text.matchAll(places)];
    const at = found[drawn % found.length]!.index;
    const one = new RegExp(places.source, places.flags.replace('g', 'y'));
    one.lastIndex = at;
    writeFileSync(path, text.replace(one, to));
  });
}

/** What authors and designers edit, each at a place that is drawn by chance. */
const kinds: Record<string, Arbitrary<() => void>> = {
  prose: record({ language, id: constantFrom(...sections) }).map(({ language: tag, id }) => () => {
    const words = /(?<=\n---\n[\s\S]*?[\p{L},]) (\p{L}{3,}) (?=\p{L})/u;
    edit(`content/${tag}/sections/${id}.mdx`, words, ' $1x ');
  }),
  title: titleIn('sections'),
  'plain text': titleIn('plain'),
  fact: oneOf('data/facts.yaml', /amount: \d+(?=$)/gm, '$&1'),
  source: oneOf('data/sources.yaml', /(?<=\n {2}publisher: ['"]?)(?=\p{L})/gu, 'The '),
  order: constant(() => {
    const text = readFileSync(join(content, 'outline.yaml'), 'utf8');
    const items = [...text.matchAll(/^ +- .*$/gm)].map(([item]) => item);
    const [first, second] = items.slice(-2) as [string, string];
    edit('content/outline.yaml', `${first}\n${second}`, `${second}\n${first}`);
  }),
  'a new section': constantFrom('new', 'a-new-one').map((added) => () => {
    const id = 'kenosha';
    for (const tag of ['en', 'fr']) {
      for (const folder of ['sections', 'plain']) {
        const path = (each: string) => join(content, tag, folder, `${each}.mdx`);
        const text = readFileSync(path(id), 'utf8');
        writeFileSync(path(added), text.replace(/(?<=\ntitle: ['"]?)(?=\p{L})/u, 'New '));
      }
    }
    edit('content/outline.yaml', new RegExp(`^( +- )${id}$`, 'm'), `$1${id}\n$1${added}`);
    // Two questions ask about the other: each section needs one.
    edit('content/data/lessons.yaml', /(?<=id: link\s+section: )kenosha/, added);
    edit('content/registry.yaml', new RegExp(`^( +- )${id}$`, 'm'), `$1${id}\n$1${added}`);
  }),
  'a string of a language': language.map((tag) => () => {
    edit(`content/${tag}/ui.json`, /(?<="skip": ")/, 'B');
  }),
  component: constantFrom(...components).map((path) => () => {
    edit(path, element, `$& data-edit="${++edits}"`);
  }),
  style: constantFrom('base', 'cite', 'home').map((name) => () => {
    appendFileSync(join(project, `src/views/styles/${name}.css`), `.edited${++edits}{color:red}\n`);
  }),
  // Pictures have it too.
  colour: constantFrom('mark', 'ground', 'faint').map((role) => () => {
    const other = `$<before>'#${String(++edits).padStart(6, '0')}'`;
    edit('content/story.yaml', new RegExp(`(?<before>  ${role}: .*dark: )'#[0-9a-f]+'`), other);
  }),
  script: constantFrom('page', 'copy').map((name) => () => {
    appendFileSync(join(project, `src/client/${name}.ts`), `\nconsole.debug(${++edits});\n`);
  }),
};

/** Edited together: what makes every page anew would hide a page that is not. */
const groups = [
  ['prose', 'source'],
  ['title', 'fact'],
  ['plain text', 'order'],
  ['a new section'],
  ['a string of a language'],
  ['component'],
  ['style', 'script'],
  ['colour'],
];

describe('a build after an edit', () => {
  test('makes what a build from nothing makes, whatever was edited', async () => {
    // Each run tries two, `npm run fuzz` all.
    const most = process.env['FUZZ'] ? groups.length : 2;
    const [chosen] = sample(shuffledSubarray(groups, { minLength: most, maxLength: most }), 1);
    for (const group of chosen!) {
      for (const kind of group) sample(kinds[kind]!, 1)[0]!();
      await build(warm);
      await build(cold, '--force');
      expect({ group, files: filesOf(warm) }).toEqual({ group, files: filesOf(cold) });
    }
    // A pair of builds for each.
  }, 900_000);

  test('draws what shows the edit, and leaves the rest', async () => {
    sample(kinds['prose']!, 1)[0]!();
    const [, drawn, kept] = /(\d+) drawn, (\d+) unchanged/.exec(await build(warm))!;
    // The section stands in its chapter, beside its other language, on its sheets, and to be quoted and embedded.
    expect(Number(drawn)).toBeGreaterThan(0);
    expect(Number(drawn)).toBeLessThan(10);
    expect(Number(kept)).toBeGreaterThan(100);
  });

  test('draws nothing where nothing was edited, and draws again what was damaged', async () => {
    expect(await build(warm)).toContain('Up to date');
    const before = filesOf(warm);
    writeFileSync(join(warm, 'en/index.html'), 'damaged');
    // What was drawn long ago and is wanted no more is not kept for ever.
    const old = join(caches[0]!, 'drawings/cards/old');
    writeFileSync(old, '');
    utimesSync(old, 0, 0);
    expect(await build(warm)).toContain('Built');
    expect(filesOf(warm)).toEqual(before);
    expect(existsSync(old)).toBe(false);
  });
});

describe('astro build alone', () => {
  const plain = join(project, 'dist-plain');
  const astro = () => runHere('node_modules/astro/bin/astro.mjs', ['build', '--outDir', plain]);

  test('makes the same whole site', async () => {
    await build(warm);
    await astro();
    expect(filesOf(plain)).toEqual(filesOf(warm));
  });

  test('makes nothing of content with findings, and reports them', async () => {
    rmSync(plain, { recursive: true, force: true });
    edit('content/fr/ui.json', /"skip": .*\n/, '');
    await expect(astro()).rejects.toThrow(/content\/fr\/ui\.json:\d+\s+STRING-MISSING/);
    expect(existsSync(join(plain, 'index.html'))).toBe(false);
  });
});
