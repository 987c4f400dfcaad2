/** What is slow to draw is kept by the hash of everything that it is drawn from, and drawn again when that changes. */
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from '../site.ts';

/** What nobody has asked for during so many days goes. */
const daysKept = 30;

const drawings = () => {
  const folder = cache()?.folder;
  return folder && join(folder, 'drawings');
};

/** Clears what was not asked for in a long time. */
export function clearOldDrawings(): void {
  const folder = drawings();
  if (!folder || !existsSync(folder)) return;
  const oldest = Date.now() - daysKept * 24 * 60 * 60 * 1000;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < oldest) rmSync(file);
  }
}

/** Stands for the packages that draw. */
let packages: string | undefined;

function fileOf(kind: string, input: string): string | undefined {
  const folder = drawings();
  if (!folder) return undefined;
  packages ??= hash('sha256', readFileSync('package-lock.json'));
  return join(folder, kind, hash('sha256', `${packages}\n${input}`));
}

type Drawing = string | Uint8Array;

/**
 * What is drawn from an input: as it was drawn before, where that is kept.
 * @param kind names a folder: "figures"
 * @param input everything that the drawing depends on but the packages that draw, as text
 */
export function drawn(kind: string, input: string, draw: () => Drawing): Buffer {
  const file = fileOf(kind, input);
  return drawnBefore(file) ?? keep(file, draw());
}

/** The same for what takes a while. */
export async function drawnLater(
  kind: string,
  input: string,
  draw: () => Promise<Drawing>,
): Promise<Buffer> {
  const file = fileOf(kind, input);
  return drawnBefore(file) ?? keep(file, await draw());
}

function drawnBefore(file: string | undefined): Buffer | undefined {
  if (file === undefined) return undefined;
  try {
    const drawing = readFileSync(file);
    utimesSync(file, new Date(), new Date());
    return drawing;
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
