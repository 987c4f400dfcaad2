import { copyFileSync, linkSync } from 'node:fs';

/**
 * Puts a file that stays the same into another folder, as a second name of it: the former site, which has the
 * first, goes when the new one is whole. Where a disk knows no second names, it is copied.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
