/** Folders of a test file. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll } from 'vitest';
import { write } from './files.ts';

/** A new folder, removed when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'freeze-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Unpacks a ZIP. Returns the folder that it was unpacked into. */
export function unpack(zip: string, folder = newFolder()): string {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    write(join(folder, path), content);
  }
  return folder;
}
