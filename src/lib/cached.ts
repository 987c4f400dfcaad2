/** What is slow to draw is kept by the hash of everything that it is drawn from, and drawn again when that changes. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from './cache.ts';

/** Where they are, below what one build keeps for the next. */
export const cachedResults = 'drawings';

/** Stands for the packages that draw. */
let packages: string | undefined;

function fileOf(kind: string, input: string): string | undefined {
  const folder = cache()?.folder;
  if (!folder) return undefined;
  packages ??= hash('sha256', readFileSync('package-lock.json'));
  return join(folder, cachedResults, kind, hash('sha256', `${packages}\n${input}`));
}

type Drawing = string | Uint8Array;

/**
 * What is drawn from an input: as it was drawn before, where that is kept.
 * @param kind names a folder: "figures"
 * @param input everything that the drawing depends on but the packages that draw, as text
 */
export function cached(kind: string, input: string, draw: () => Drawing): Buffer {
  const file = fileOf(kind, input);
  return drawnBefore(file) ?? keep(file, draw());
}

/** The same for what takes a while. */
export async function cachedAsync(
  kind: string,
  input: string,
  draw: () => Promise<Drawing>,
): Promise<Buffer> {
  const file = fileOf(kind, input);
  return drawnBefore(file) ?? keep(file, await draw());
}

function drawnBefore(file: string | undefined): Buffer | undefined {
  try {
    return file === undefined ? undefined : readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps what was drawn, where a build keeps anything. */
function keep(file: string | undefined, drawing: Drawing): Buffer {
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    // Never half of it under its name.
    writeFileSync(`${file}.next`, drawing);
    renameSync(`${file}.next`, file);
  }
  return Buffer.from(drawing);
}
