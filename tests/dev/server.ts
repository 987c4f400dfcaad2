/** `npm run dev` on a copy of the project, so that a test edits nothing of ours. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { edit, write } from '../helpers/files.ts';
import { freePort } from '../helpers/server.ts';

/** What the site is drawn from. */
const sources = ['src', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project, without a build, that remembers what it was. */
export interface Project {
  root: string;
  read(file: string): string;
  /** The line on which words stand first. @throws Error where they stand on none */
  lineOf(file: string, words: string): number;
  /** Saves a file, which need not have been there. */
  save(file: string, text: string): void;
  /** Saves a file with a change. @throws Error when it would not change */
  edit(file: string, from: string | RegExp, to: string): void;
  remove(file: string): void;
  /** Puts one file back as it was. */
  mend(file: string): void;
  /** Puts back every file that is not as it was. */
  restore(): void;
}

export interface DevServer extends Project {
  address: string;
  /** What stands in the terminal. */
  output(): string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * @param prepare what the author has done before
 * @throws Error with what it said when it ends before it is ready
 */
export async function startDev(prepare?: (project: Project) => void): Promise<DevServer> {
  const project = copyProject();
  prepare?.(project);
  const port = await freePort();
  const { PATH, HOME } = process.env as Record<string, string>;
  const child = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: project.root,
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
  const close = async () => {
    child.kill();
    await ended;
    rmSync(project.root, { recursive: true, force: true });
  };
  return {
    ...project,
    address: `http://localhost:${port}/`,
    output: () => output,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function copyProject(): Project {
  const root = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const each of sources) cpSync(resolve(each), join(root, each), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  /** What each file was that is not as it was; undefined where it was not there. */
  const former = new Map<string, string | undefined>();
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const remember = (file: string) => {
    if (!former.has(file)) former.set(file, existsSync(join(root, file)) ? read(file) : undefined);
  };
  const save = (file: string, text: string) => {
    remember(file);
    write(join(root, file), text);
  };
  const mend = (file: string) => {
    const text = former.get(file);
    if (text === undefined) removeWithFolder(join(root, file));
    else writeFileSync(join(root, file), text);
    former.delete(file);
  };
  return {
    root,
    read,
    save,
    mend,
    lineOf(file, words) {
      const index = read(file)
        .split('\n')
        .findIndex((line) => line.includes(words));
      if (index < 0) throw new Error(`${file} has no ${words}.`);
      return index + 1;
    },
    edit(file, from, to) {
      remember(file);
      edit(join(root, file), from, to);
    },
    remove(file) {
      remember(file);
      rmSync(join(root, file));
    },
    restore() {
      for (const file of former.keys()) mend(file);
    },
  };
}

function removeWithFolder(file: string): void {
  rmSync(file);
  if (readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
}
