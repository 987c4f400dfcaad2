/** Runs a command of this project as its user would. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cacheFolder } from '../../src/build/cache-folder.ts';

/** Node keeps compiled code here: a test file runs the same command many times. */
const compiled = resolve('node_modules/.cache/compiled');

export interface Outcome {
  code: number | null;
  output: string;
}

export async function run(
  script: string,
  environment: Record<string, string>,
  { words = [], cwd = process.cwd() }: { words?: string[]; cwd?: string } = {},
): Promise<Outcome> {
  // Vitest's own settings, such as NODE_ENV=test, are no user's.
  const { PATH, HOME, CHROME_PATH } = process.env as Record<string, string>;
  const child = spawn(process.execPath, [resolve(cwd, script), ...words], {
    cwd,
    env: {
      PATH: PATH!,
      HOME: HOME!,
      ...(CHROME_PATH && { CHROME_PATH }),
      NODE_COMPILE_CACHE: compiled,
      ...environment,
    },
    timeout: 600_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, output };
}

/** Builds a content into a folder, and leaves no cache behind. */
export async function build(
  content: string,
  dist: string,
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const end = await begin();
  try {
    return await run('src/cli/build.ts', { CONTENT_ROOT: content, DIST: dist, ...environment });
  } finally {
    rmSync(cacheFolder(content, dist), { recursive: true, force: true });
    end();
  }
}

/** A folder that is there while a test builds: Astro draws every site in the same folder of the project. */
export const building = resolve('node_modules/.astro/building');

/** Waits until no other test builds. Returns what lets the next one begin. */
async function begin(): Promise<() => void> {
  mkdirSync(dirname(building), { recursive: true });
  for (;;) {
    try {
      mkdirSync(building);
      return () => rmSync(building, { recursive: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await setTimeout(200);
  }
}
