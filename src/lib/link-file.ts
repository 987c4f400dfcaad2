import { copyFileSync, linkSync } from 'node:fs';

/**
 * Adds an unchanged file to another folder as a hard link, so that it stays when the former site is deleted. It is
 * copied where the file system has no hard links.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
