/** What the commands say and leave when something is wrong. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit, write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { patience } from '../helpers/patience.ts';
import { freePort } from '../helpers/server.ts';
import { build, run } from './command.ts';
import { writeMiniature } from './miniature.ts';
import { leaveWorkspace, writeFormerSite } from '../helpers/former-site.ts';

const folder = newFolder();
const dist = join(folder, 'dist');

beforeEach(() => {
  for (const each of [dist, `${dist}.next`]) rmSync(each, { recursive: true, force: true });
  writeFormerSite(dist);
});

function expectFormerSite(): void {
  expect(readdirSync(dist)).toEqual(['en', 'index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the former site');
}

describe('a build of a content with faults', () => {
  const content = join(folder, 'content');
  const section = 'en/sections/kenosha.mdx';
  const broken: [file: string, from: RegExp, to: string, code: string][] = [
    [section, /<Fact id="[^"]+"/, '<Fact id="no-such-fact"', 'FACT-UNKNOWN'],
    ['fr/ui.json', /"skip": .*\n/, '', 'STRING-MISSING'],
    ['fr/sections/kenosha.mdx', /$/, '\n<Disputed>\n', 'SYNTAX'],
  ];
  beforeEach(() => {
    rmSync(content, { recursive: true, force: true });
    cpSync(resolve('content'), content, { recursive: true });
    for (const [file, from, to] of broken) edit(join(content, file), from, to);
  });
  const expectFindings = (output: string) => {
    for (const [file, , , rule] of broken)
      expect(output).toMatch(new RegExp(`content/${file}:\\d+\\s+${rule}\\b`));
  };

  test('ends with 1, reports every finding with its file and line, and leaves the former site alone', async () => {
    mkdirSync(`${dist}.next`, { recursive: true });
    const { code, output } = await build(content, dist);
    expect(code).toBe(1);
    expectFindings(output);
    const lines = readFileSync(join(content, section), 'utf8').split('\n');
    const line = lines.findIndex((each) => each.includes('no-such-fact')) + 1;
    expect(output).toContain(`content/${section}:${line} `);
    expectFormerSite();
    expect(existsSync(`${dist}.next`)).toBe(false);
  });

  test('puts the former site back where an earlier build was stopped between its last steps', async () => {
    leaveWorkspace(dist);
    renameSync(dist, join(`${dist}.next`, 'former'));
    expect((await build(content, dist)).code).toBe(1);
    expectFormerSite();
    expect(existsSync(`${dist}.next`)).toBe(false);
  });

  test('is reported by npm run check in the same way', async () => {
    const { code, output } = await run('src/cli/check.ts', { CONTENT_ROOT: content });
    expect(code).toBe(1);
    expectFindings(output);
    expect(output).toMatch(/\d+ findings in \d+ files\./);
  });
});

describe('a build', () => {
  test('beside another one in the same folder ends at once, says who works there, and disturbs nothing', async () => {
    const content = join(folder, 'small');
    writeMiniature(content, { withDraft: false });
    const first = build(content, dist);
    while (!existsSync(join(`${dist}.next`, 'owner.json'))) await setTimeout(20);
    const environment = { CONTENT_ROOT: content, DIST: dist };
    for (const command of ['build', 'start', 'editions', 'assemble']) {
      const PORT = String(await freePort());
      const { code, output } = await run(`src/cli/${command}.ts`, { ...environment, PORT });
      expect(code).toBe(1);
      expect(output).toMatch(/"npm run build" has been working on \S+ since \S+ \(process \d+\)/);
      expectFormerSite();
    }
    expect(await first).toMatchObject({ code: 0, output: expect.stringContaining('Built ') });
    expect(existsSync(join(dist, 'en/about.html'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('dist.'))).toEqual([]);
  });

  test('refuses a folder with somebody’s files before it begins, and so does astro build', async () => {
    write(join(dist, 'notes.txt'), 'mine');
    const { code, output } = await build(resolve('content'), dist);
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('notes.txt');
    const astro = await run(
      'node_modules/astro/bin/astro.mjs',
      {},
      { words: ['build', '--outDir', dist] },
    );
    expect(astro.code).toBe(1);
    expect(astro.output).toContain('notes.txt');
    expect(readFileSync(join(dist, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the former site');
  });
});

test('npm run check says how many files it checked when there are no problems', async () => {
  const { code, output } = await run('src/cli/check.ts', {});
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringMatching(/^\d+ files checked, no problems/),
  });
});

describe.each(['start', 'preview', 'dev'])('npm run %s', (name) => {
  const script = `src/cli/${name}.ts`;
  let other: Server;
  afterEach(() => other?.close());

  // What "localhost" means differs from machine to machine.
  const loopbacks = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => internal)
    .map(({ address }) => address);

  test.each(loopbacks)(
    'says that its port is taken on %s before it builds, and takes no other',
    async (address) => {
      other = createServer();
      await new Promise<void>((done) => other.listen(0, address, done));
      const { port } = other.address() as AddressInfo;
      const { code, output } = await run(script, { PORT: String(port), DIST: dist });
      expect(code).toBe(1);
      expect(output).toContain(`Port ${port} is taken`);
      expect(output).not.toContain('http://');
      // Nothing of a build was begun.
      expect(output.trim().split('\n')).toHaveLength(1);
      expectFormerSite();
    },
  );

  test.each(['http', '0', '70000', '43.21'])('refuses PORT=%s', async (wrong) => {
    const { code, output } = await run(script, { PORT: wrong, DIST: dist });
    expect(code).toBe(1);
    expect(output).toContain(`PORT is "${wrong}"`);
    expectFormerSite();
  });
});

describe('npm run preview', () => {
  test('serves what is built, and builds nothing', async () => {
    const port = await freePort();
    const { PATH } = process.env as { PATH: string };
    const preview = spawn(process.execPath, ['src/cli/preview.ts'], {
      env: { PATH, PORT: String(port), DIST: dist },
      timeout: patience,
    });
    try {
      let output = '';
      for await (const data of preview.stdout) if ((output += data).includes('Serving')) break;
      expect(output).toBe(`\nServing at http://localhost:${port}/  (stop with Ctrl+C)\n`);
      const answer = await fetch(`http://localhost:${port}/`);
      expect(await answer.text()).toBe('the former site');
      expectFormerSite();
    } finally {
      preview.kill();
    }
  });

  test('says how to build where nothing is built', async () => {
    const nothing = join(folder, 'nothing');
    const { code, output } = await run('src/cli/preview.ts', { DIST: nothing });
    expect(code).toBe(1);
    expect(output).toContain(`There is no built site in ${nothing}. Build it with: npm run build`);
    expect(output).not.toContain('http://');
  });
});
