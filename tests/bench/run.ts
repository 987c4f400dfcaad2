/** Runs a command, and measures its cost. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Cost {
  /** Seconds of processor, of all its threads, in its own work and in the system's. */
  cpu: number;
  /** Seconds by the clock. */
  wall: number;
  /** The most memory that one process has held, in megabytes. */
  memory: number;
}

interface Where {
  cwd?: string;
  env?: Record<string, string>;
}

/** @throws Error with what the command said, when it fails */
export async function run(command: string, words: string[], where: Where = {}): Promise<string> {
  const child = spawn(command, words, {
    cwd: where.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...where.env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const code = await new Promise((done, fail) => child.once('close', done).once('error', fail));
  if (code !== 0) throw new Error(`${command} ${words.join(' ')}\n${output.slice(-2000)}`);
  return output;
}

/** Runs a script of Node; it and each process of Node that it starts measure themselves as they end. */
export async function cost(words: string[], where: Where = {}): Promise<Cost> {
  const costFile = join(mkdtempSync(join(tmpdir(), 'bench-')), 'cost.json');
  const NODE_OPTIONS = `--import ${pathToFileURL(resolve('tests/bench/meter.ts')).href}`;
  await run(process.execPath, words, {
    ...where,
    env: { ...where.env, NODE_OPTIONS, METER: costFile },
  });
  const costs = readFileSync(costFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Cost);
  return {
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
    wall: Math.max(...costs.map(({ wall }) => wall)),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}
