/** What is slow to draw is kept by the hash of everything that it is drawn from, and drawn again when that changes. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from '../site.ts';

/** Stands for the packages that draw. */
let packages: string | undefined;

function fileOf(kind: string, input: string): string | undefined {
  const folder = cache()?.folder;
  if (!folder) return undefined;
  packages ??= hash('sha256', readFileSync('package-lock.json'));
  return join(folder, kind, hash('sha256', `${packages}\n${input}`));
}

/**
 * What was drawn from this input before; undefined where nothing is kept.
 * @param kind names a folder: "cards"
 * @param input everything that the drawing depends on but the packages that draw, as text
 */
export function drawnBefore(kind: string, input: string): Buffer | undefined {
  const file = fileOf(kind, input);
  try {
    return file === undefined ? undefined : readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps what was drawn, where a build keeps anything. */
export function keepDrawing(kind: string, input: string, drawing: string | Uint8Array): void {
  const file = fileOf(kind, input);
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  // Never half of it under its name.
  writeFileSync(`${file}.next`, drawing);
  renameSync(`${file}.next`, file);
}
