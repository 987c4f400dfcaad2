/**
 * `npm run bench [-- CHAPTERS…]`: the same text as our site and as Starlight’s, 10 and 100 chapters in each
 * language unless told otherwise; what each costs its readers and its makers, into docs/performance.md.
 */
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { writeContent } from './content.ts';
import { installPeer, writePeer } from './peer.ts';
import { cost, run, type Cost } from './run.ts';
import { visit, type Tour, type Visit } from './visit.ts';

const place = join(tmpdir(), 'freeze-bench');
const peer = join(place, 'starlight');
const sizes = process.argv.slice(2).map(Number);

/** What one site is, to those who make it and to those who read it. */
interface Measured extends Cost, Visit {
  pages: number;
  megabytes: number;
  /** Seconds of processor of a build after an edit of one text. */
  again: number;
}

const rows: [label: string, key: keyof Measured, digits: number][] = [
  ['First visit, bytes', 'firstBytes', 0],
  ['First visit, requests', 'firstRequests', 0],
  ['Next page, bytes', 'nextBytes', 0],
  ['Next page, requests', 'nextRequests', 0],
  ['First search and its answer, bytes', 'searchBytes', 0],
  ['First answer, ms', 'firstAnswer', 0],
  ['Next answer, ms', 'nextAnswer', 0],
  ['Script run at the first visit, bytes', 'script', 0],
  ['First contentful paint, ms', 'fcp', 0],
  ['Largest contentful paint, ms', 'lcp', 0],
  ['Cumulative layout shift', 'cls', 3],
  ['Total blocking time, ms', 'tbt', 0],
  ['Build, seconds of processor', 'cpu', 1],
  ['Build, seconds by the clock', 'wall', 1],
  ['Build after an edit, seconds of processor', 'again', 1],
  ['Build, most memory, MB', 'memory', 0],
  ['Pages', 'pages', 0],
  ['Output, MB', 'megabytes', 1],
];

async function ours(chapters: number): Promise<Measured> {
  const root = join(place, `content-${chapters}`);
  const dist = join(place, `dist-${chapters}`);
  writeContent(root, chapters);
  const where = { env: { CONTENT_ROOT: root, DIST: dist } };
  const spent = await cost(['src/cli/build.ts', '--force'], where);
  addSentence(join(root, 'en/sections'));
  const { cpu: again } = await cost(['src/cli/build.ts'], where);
  const tour: Tour = {
    dist,
    first: `en/chapter-${chapters / 2}.html`,
    next: `en/chapter-${chapters / 2 + 1}.html`,
    async open(page, host) {
      await page.goto(`${host}en/search.html`, { waitUntil: 'commit' });
      return page.locator('main input[name="q"]');
    },
    answer: '#direct a, #found mark',
    found: '#found mark',
  };
  return { ...spent, again, ...outputOf(dist), ...(await read(tour)) };
}

async function theirs(chapters: number): Promise<Measured> {
  writePeer(peer, chapters);
  const build = [join(peer, 'node_modules/astro/bin/astro.mjs'), 'build'];
  const spent = await cost(build, { cwd: peer });
  addSentence(join(peer, 'src/content/docs/en'));
  const { cpu: again } = await cost(build, { cwd: peer });
  const dist = join(peer, 'dist');
  const tour: Tour = {
    dist,
    first: `en/chapter-${chapters / 2}/`,
    next: `en/chapter-${chapters / 2 + 1}/`,
    async open(page) {
      await page.locator('button[data-open-modal]').click();
      return page.locator('.pagefind-ui__search-input');
    },
    answer: '.pagefind-ui__result mark',
    found: '.pagefind-ui__result mark',
  };
  return { ...spent, again, ...outputOf(dist), ...(await read(tour)) };
}

async function read(tour: Tour): Promise<Visit> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // The sandbox needs a user that is not root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await visit(browser, tour);
  } finally {
    await browser.close();
  }
}

/** Edits the last text of a folder as an author would. */
function addSentence(folder: string): void {
  const file = readdirSync(folder).findLast((name) => /\.mdx?$/.test(name))!;
  appendFileSync(join(folder, file), '\nOne more sentence for the end.\n');
}

function outputOf(dist: string): { pages: number; megabytes: number } {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dist, name))
    .filter((name) => statSync(name).isFile());
  const bytes = files.reduce((sum, name) => sum + statSync(name).size, 0);
  return { pages: files.filter((name) => name.endsWith('.html')).length, megabytes: bytes / 1e6 };
}

function table(chapters: number, our: Measured, their: Measured | undefined): string {
  const written = (value: number, digits: number) =>
    value.toLocaleString('en', { maximumFractionDigits: digits });
  const lines = rows.map(([label, key, digits]) => {
    const ratio = their?.[key] ? `${written(our[key] / their[key], 2)} ×` : '–';
    const other = their ? written(their[key], digits) : 'not measured';
    return `| ${label} | ${written(our[key], digits)} | ${other} | ${ratio} |`;
  });
  return [
    `### ${chapters} chapters in each language`,
    '',
    '| | ours | Starlight | ratio |',
    '| --- | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

const installed = await installPeer(peer).then(
  () => true,
  (error: Error) => {
    console.error(`Starlight cannot be installed, so ours is measured alone: ${error.message}`);
    return false;
  },
);
const tables: string[] = [];
for (const chapters of sizes.length > 0 ? sizes : [10, 100]) {
  const our = await ours(chapters);
  tables.push(table(chapters, our, installed ? await theirs(chapters) : undefined));
  console.log(`\n${tables.at(-1)}`);
}
const report = resolve('docs/performance.md');
const [before, , after] = readFileSync(report, 'utf8').split(
  /(?<=<!-- bench -->)|(?=<!-- \/bench -->)/,
);
writeFileSync(report, `${before}\n\n${tables.join('\n\n')}\n\n${after}`);
await run('prettier', ['--write', report]);
for (const chapters of sizes)
  rmSync(join(place, `dist-${chapters}`), { recursive: true, force: true });
