import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes cached files older than a number of days; those still needed are made again. */
export function removeOldFiles(folder: string, days: number): void {
  if (!existsSync(folder)) return;
  const oldest = Date.now() - days * 24 * 60 * 60 * 1000;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < oldest) rmSync(file);
  }
}
