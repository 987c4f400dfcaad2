/**
 * `npm run bench [-- CHAPTERS…]`: the same text as our site and as Starlight’s, 10 and 100 chapters in each
 * language by default; what each costs its readers and its makers, into docs/performance.md.
 */
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { listFiles } from '../../src/lib/files.ts';
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

/** How a site is built, and how it is visited. */
interface Entrant extends Tour {
  /** The commands of a build from nothing and of one after an edit. */
  build: [cold: string[], warm: string[]];
  where: { cwd?: string; env?: Record<string, string> };
  /** Folder of the texts, of which the last is edited. */
  texts: string;
}

function ours(chapters: number): Entrant {
  const root = join(place, `content-${chapters}`);
  const dist = join(place, `dist-${chapters}`);
  writeContent(root, chapters);
  return {
    build: [['src/cli/build.ts', '--force'], ['src/cli/build.ts']],
    where: { env: { CONTENT_ROOT: root, DIST: dist } },
    texts: join(root, 'en/sections'),
    dist,
    page: (number) => `en/chapter-${number}.html`,
    async open(page, host) {
      await page.goto(`${host}en/search.html`, { waitUntil: 'commit' });
      return page.locator('main input[name="q"]');
    },
    answer: '#direct a, #found mark',
    found: '#found mark',
  };
}

function theirs(chapters: number): Entrant {
  writePeer(peer, chapters);
  const build = [join(peer, 'node_modules/astro/bin/astro.mjs'), 'build'];
  return {
    build: [build, build],
    where: { cwd: peer },
    texts: join(peer, 'src/content/docs/en'),
    dist: join(peer, 'dist'),
    page: (number) => `en/chapter-${number}/`,
    async open(page) {
      await page.locator('button[data-open-modal]').click();
      return page.locator('.pagefind-ui__search-input');
    },
    answer: '.pagefind-ui__result mark',
    found: '.pagefind-ui__result mark',
  };
}

async function measured(site: Entrant, chapters: number): Promise<Measured> {
  const spent = await cost(site.build[0], site.where);
  const text = listFiles(site.texts).findLast((name) => /\.mdx?$/.test(name))!;
  appendFileSync(join(site.texts, text), '\nOne more sentence for the end.\n');
  const { cpu: again } = await cost(site.build[1], site.where);
  const files = listFiles(site.dist);
  const bytes = files.reduce((sum, name) => sum + statSync(join(site.dist, name)).size, 0);
  await using browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // The sandbox needs a user that is not root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return {
    ...spent,
    again,
    pages: files.filter((name) => name.endsWith('.html')).length,
    megabytes: bytes / 1e6,
    ...(await visit(browser, site, chapters / 2)),
  };
}

function table(chapters: number, our: Measured, their: Measured | undefined): string {
  const written = (value: number, digits: number) =>
    value.toLocaleString('en', { maximumFractionDigits: digits });
  const lines = rows.map(([label, key, digits]) => {
    const ratio = their?.[key] ? `${written(our[key] / their[key], 2)} ×` : '–';
    const other = their ? written(their[key], digits) : 'not measured';
    return `| ${label} | ${written(our[key], digits)} | ${other} | ${ratio} |`;
  });
  const head = '| | ours | Starlight | ratio |\n| --- | ---: | ---: | ---: |';
  return `### ${chapters} chapters in each language\n\n${head}\n${lines.join('\n')}`;
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
  const our = await measured(ours(chapters), chapters);
  const their = installed ? await measured(theirs(chapters), chapters) : undefined;
  tables.push(table(chapters, our, their));
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
