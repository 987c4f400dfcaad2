/**
 * ReplayWeb.page, the player of web archives. Its package has the player ready made, and asks for 165
 * others, of 99 MB, to make it again: we take the player alone, proved by its sum as npm would.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of ReplayWeb.page’s ui.js and sw.js. */
    replay: string;
  }
}

const version = '2.5.3';
const sum =
  'nCj2PSON3BxeSJKE8AsYPyULv0XPZKJWfy4l9PyQre9SqwLZ+WKZVs/sfLqPOQ4GrH+0YkjbwOhr8cSTH08gsQ==';

export default function setup(project: TestProject): void {
  const folder = resolve('node_modules/.cache/replaywebpage');
  const archive = join(folder, `replaywebpage-${version}.tgz`);
  if (!existsSync(archive)) {
    mkdirSync(folder, { recursive: true });
    const pack = `npm pack replaywebpage@${version} --silent --pack-destination "${folder}"`;
    execFileSync(pack, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== sum) {
    rmSync(archive);
    throw new Error(`replaywebpage@${version} is not what it was: its sum differs.`);
  }
  execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/ui.js', 'package/sw.js']);
  project.provide('replay', join(folder, 'package'));
}
