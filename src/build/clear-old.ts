import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const day = 24 * 60 * 60 * 1000;

/** Clears the files of a folder that were written so many days ago. What is still wanted is made anew. */
export function clearOld(folder: string, days: number): void {
  if (!existsSync(folder)) return;
  const oldest = Date.now() - days * day;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < oldest) rmSync(file);
  }
}
