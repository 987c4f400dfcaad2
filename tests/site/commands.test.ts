/** What the commands say and leave when something is wrong. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, run } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dist = join(folder, 'dist');

beforeEach(() => {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the former site');
});

function expectFormerSite(): void {
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the former site');
}

describe('a build of a content with faults', () => {
  const content = join(folder, 'content');
  const broken: [what: string, file: string, from: RegExp, to: string, code: string][] = [
    [
      'an unknown fact',
      'en/sections/kenosha.mdx',
      /<Fact id="[^"]+"/,
      '<Fact id="no-such-fact"',
      'FACT-UNKNOWN',
    ],
    ['a missing string', 'fr/ui.json', /"skip": .*\n/, '', 'STRING-MISSING'],
    ['a text that is not MDX', 'fr/sections/kenosha.mdx', /$/, '\n<Disputed>\n', 'SYNTAX'],
  ];
  const lineOf = (file: string, words: string) =>
    readFileSync(join(content, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  beforeEach(() => {
    rmSync(content, { recursive: true, force: true });
    cpSync(resolve('content'), content, { recursive: true });
    for (const [what, file, from, to] of broken) {
      const text = readFileSync(join(content, file), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has no place for ${what}.`);
      writeFileSync(join(content, file), changed);
    }
  });

  test('ends with 1, tells every finding with its file and line, and leaves the former site alone', async () => {
    mkdirSync(`${dist}.next`, { recursive: true });
    const { code, output } = await build(content, dist);
    expect(code).toBe(1);
    for (const [, file, , , rule] of broken) {
      expect(output).toMatch(new RegExp(`content/${file}:\\d+\\s+${rule}\\b`));
    }
    const line = lineOf('en/sections/kenosha.mdx', 'no-such-fact');
    expect(output).toContain(`content/en/sections/kenosha.mdx:${line} `);
    expectFormerSite();
    expect(existsSync(`${dist}.next`)).toBe(false);
  });

  test('puts the former site back where an earlier build was stopped between its last steps', async () => {
    renameSync(dist, `${dist}.former`);
    expect((await build(content, dist)).code).toBe(1);
    expectFormerSite();
    expect(existsSync(`${dist}.former`)).toBe(false);
  });

  test('npm run check tells the same', async () => {
    const { code, output } = await run('src/cli/check.ts', { CONTENT_ROOT: content });
    expect(code).toBe(1);
    for (const [, file, , , rule] of broken) {
      expect(output).toMatch(new RegExp(`content/${file}:\\d+\\s+${rule}\\b`));
    }
    expect(output).toMatch(/\d+ findings in \d+ files\./);
  });
});

test('npm run check says how much it read when there is nothing to mend', async () => {
  const { code, output } = await run('src/cli/check.ts', {});
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringMatching(/^\d+ files read, nothing/),
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
    const free = createServer();
    await new Promise<void>((done) => free.listen(0, '127.0.0.1', done));
    const { port } = free.address() as AddressInfo;
    await new Promise((done) => free.close(done));
    const { PATH } = process.env as { PATH: string };
    const preview = spawn(process.execPath, ['src/cli/preview.ts'], {
      env: { PATH, PORT: String(port), DIST: dist },
      timeout: 60_000,
    });
    try {
      let said = '';
      for await (const data of preview.stdout) if ((said += data).includes('Serving')) break;
      expect(said).toBe(`\nServing at http://localhost:${port}/  (stop with Ctrl+C)\n`);
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
