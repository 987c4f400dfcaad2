/** `npm run dev` on a copy of the project, so that a test edits nothing of ours. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the site is drawn from. */
const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

export interface DevServer {
  /** Folder of the copy, without a build. */
  root: string;
  address: string;
  /** What stands in the terminal. */
  output(): string;
  /** Saves a file with a change, and returns what it was. @throws Error when it would not change */
  edit(file: string, from: string | RegExp, to: string): string;
  save(file: string, text: string): void;
  close(): Promise<void>;
}

/** @throws Error with what it said when it ends before it is ready */
export async function startDev(): Promise<DevServer> {
  const root = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const each of sources) cpSync(resolve(each), join(root, each), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  const port = await freePort();
  const { PATH, HOME } = process.env as Record<string, string>;
  const child = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: root,
    env: { PATH: PATH!, HOME: HOME!, PORT: String(port) },
  });
  let output = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  await new Promise<void>((ready, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        if (/^Ready in /m.test(output)) ready();
      });
    }
    void ended.then(() => fail(new Error(output)));
  });
  const save = (file: string, text: string) => writeFileSync(join(root, file), text);
  return {
    root,
    address: `http://localhost:${port}/`,
    output: () => output,
    edit(file, from, to) {
      const text = readFileSync(join(root, file), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${file} has no ${from}.`);
      save(file, changed);
      return text;
    },
    save,
    async close() {
      child.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
