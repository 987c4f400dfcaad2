/** The code carries any story: one of another subject, with fewer kinds of record, is a folder of content. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { chart } from '../../src/shared/markup.ts';
import { editionNames } from '../../src/work/download-kinds.ts';
import { launch } from '../helpers/browser.ts';
import { newFolder } from '../helpers/folder.ts';
import { build, run } from '../site/command.ts';
import { writeStory } from '../stories/story.ts';
import { filesInside, linksIn } from './inside.ts';

const folder = newFolder();
const dist = join(folder, 'dist');
let pages: string[];

beforeAll(async () => {
  const content = join(folder, 'content');
  writeStory('library', content);
  const built = await build(content, dist);
  if (built.code !== 0) throw new Error(built.output);
  const made = await run('src/cli/editions.ts', { DIST: dist });
  if (made.code !== 0) throw new Error(made.output);
  pages = listFiles(dist).filter((file) => file.endsWith('.html'));
});

const pageOf = (file: string) => parseHTML(readFileSync(join(dist, file), 'utf8')).document;

/** Words of the story that the code was written for, which no other story may contain. */
const ofAnother =
  /\b(?:freezes?|gel|facebook|instagram|kardashian|hate|haine|boycott|campaign|campagne|the-freeze)\b/i;
/** Programs say `Object.freeze`. */
const isProgram = (file: string) => /\.(?:js|wasm|pagefind|pf_\w+)$/.test(file);

test('no word of another story is in a file of the site', () => {
  const files = listFiles(dist).filter(
    (file) => !file.startsWith('downloads/') && !isProgram(file) && !file.endsWith('.png'),
  );
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((file) => ofAnother.test(readFileSync(join(dist, file), 'utf8')))).toEqual(
    [],
  );
});

test('without a contact, pages say that there is none, and nothing names one', () => {
  const said = { en: 'names no address to write to', fr: 'ne donne pas d’adresse où écrire' };
  for (const [language, words] of Object.entries(said)) {
    const about = listFiles(join(dist, language)).find((file) =>
      /^(about|a-propos)\.html$/.test(file),
    )!;
    const main = pageOf(`${language}/${about}`).querySelector('main')!;
    expect(main.textContent).toContain(words);
    expect(readFileSync(join(dist, language, 'corrections.xml'), 'utf8')).not.toMatch(
      /<email|<uri/,
    );
    const manifest = JSON.parse(readFileSync(join(dist, language, 'publication.json'), 'utf8'));
    expect(Object.keys(manifest.publisher).toSorted()).toEqual(['name', 'type']);
  }
  const bag = readdirSync(join(dist, 'downloads')).find((name) => name.endsWith('.bag.zip'))!;
  const files = unzipSync(readFileSync(join(dist, 'downloads', bag)));
  const [, information] = Object.entries(files).find(([path]) => path.endsWith('/bag-info.txt'))!;
  expect(Buffer.from(information).toString()).not.toMatch(/Contact-(Email|URL)/);
});

test('nor in the text of what is made of it', () => {
  const downloads = readdirSync(join(dist, 'downloads'));
  const texts = downloads.flatMap((name): [string, string][] => {
    const bytes = readFileSync(join(dist, 'downloads', name));
    if (!/\.(?:zip|epub|wacz|imscc)$/.test(name)) return [[name, bytes.toString('latin1')]];
    return Object.entries(unzipSync(bytes))
      .filter(([file]) => /\.(?:x?html|md|json|xml|opf|txt|css)$/.test(file))
      .map(([file, inside]) => [`${name}/${file}`, Buffer.from(inside).toString()]);
  });
  expect(texts.length).toBeGreaterThan(200);
  // The CAR holds the programs too.
  const strays = texts.filter(([name, text]) => !name.endsWith('.car') && ofAnother.test(text));
  expect(strays.map(([name]) => name)).toEqual([]);
});

test('every edition is made of it; without lessons, a course of its texts and no quiz', () => {
  const { editions } = JSON.parse(readFileSync(join(dist, 'downloads/editions.json'), 'utf8')) as {
    editions: { edition: string; file: string }[];
  };
  expect([...new Set(editions.map(({ edition }) => edition))].toSorted()).toEqual(
    editionNames.toSorted(),
  );
  const courses = editions.filter(({ edition }) => edition === 'lms').map(({ file }) => file);
  expect(courses.filter((file) => !file.endsWith('.imscc'))).toEqual([]);
  for (const file of courses) {
    const paths = Object.keys(unzipSync(readFileSync(join(dist, 'downloads', file))));
    expect(paths.some((path) => path.startsWith('texts/'))).toBe(true);
    expect(paths.filter((path) => /^(?:quizzes|questions)\//.test(path))).toEqual([]);
  }
});

test('without lessons, no table of lessons is written for catalogues', () => {
  const tables = listFiles(dist).filter((file) => /^data\/(?:merlot|oer-commons)/.test(file));
  expect(tables).toEqual([]);
});

test('links of every PDF and DOCX lead to addresses, and no file names the folder of the build', async () => {
  const files = readdirSync(join(dist, 'downloads')).flatMap((name) =>
    filesInside(name, readFileSync(join(dist, 'downloads', name))),
  );
  const links = await linksIn(files);
  expect(links.filter((link) => link.startsWith('https://')).length).toBeGreaterThan(20);
  expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  const naming = files.filter(([, content]) => Buffer.from(content).includes(folder));
  expect(naming.map(([name]) => name)).toEqual([]);
});

test('it has the pages of its records, and no page or link for others', () => {
  const { readingOrder } = JSON.parse(readFileSync(join(dist, 'en/publication.json'), 'utf8')) as {
    readingOrder: { additionalType: string }[];
  };
  expect(readingOrder.map(({ additionalType }) => additionalType)).toEqual([
    'home',
    'chapter',
    'chapter',
    'brief',
    'timeline',
    'who',
    'sources',
    'index',
    'offline',
    'about',
    'accessibility',
  ]);
  const broken = pages.flatMap((page) =>
    [...pageOf(page).querySelectorAll('a[href], link[href], img[src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src')!)
      .filter((href) => !href.startsWith('#') && !/^[a-z]+:/.test(href) && page !== '404.html')
      .filter((href) => !existsSync(new URL(href, pathToFileURL(join(dist, page)))))
      .map((href) => `${page}: ${href}`),
  );
  expect(broken).toEqual([]);
});

test('no heading stands over nothing', () => {
  const empty = pages.flatMap((page) =>
    [...pageOf(page).querySelectorAll('main h2')]
      .filter(({ parentElement, nextElementSibling }) => !nextElementSibling && parentElement)
      .map((heading) => `${page}: ${heading.textContent}`),
  );
  expect(empty).toEqual([]);
});

test('its mark and its figure are its own', () => {
  const book = 'M0-8C-5-12-11-12-16-10V10C-11 8-5 8 0 12C5 8 11 8 16 10V-10C11-12 5-12 0-8V12';
  for (const page of ['index.html', 'en/index.html', 'fr/le-sauvetage.html']) {
    const drawn = [...pageOf(page).querySelectorAll('svg path')].map((path) =>
      path.getAttribute('d'),
    );
    expect(drawn).toContain(book);
  }
  expect(readFileSync(join(dist, 'icon.svg'), 'utf8')).toContain(book);
  const figure = pageOf('fr/le-sauvetage.html').querySelector('#two-counts')!;
  expect(figure.querySelector(chart)!.getAttribute('aria-label')).toMatch(/3.200.*11.400/);
  const csv = readFileSync(join(dist, 'en/figures/two-counts.csv'), 'utf8');
  expect(csv.split('\n').slice(1, 3)).toEqual([
    '"The council, for a year",3200,2029',
    '"Readers, in eleven weeks",11400,2030-05-20',
  ]);
});

test('a browser shows it from a disk, without a complaint', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(String(pathToFileURL(join(dist, 'en/index.html'))));
    await page.getByRole('link', { name: 'The rescue' }).first().click();
    await page.locator(chart).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('The rescue');
    await page.goto(String(pathToFileURL(join(dist, 'fr/chronologie.html'))));
    await page.getByRole('radio', { name: 'du conseil' }).check();
    expect(await page.locator('[data-actor]:visible').count()).toBe(2);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
