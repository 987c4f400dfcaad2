/** What an earlier build, or one that was stopped, has left. */
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { write } from './files.ts';

/** The smallest folder that is known to be a site of this program: a page, and the manifest that names it. */
export function writeFormerSite(folder: string): void {
  write(join(folder, 'index.html'), 'the former site');
  const manifest = {
    conformsTo: 'https://www.w3.org/TR/pub-manifest/',
    inLanguage: 'en',
    readingOrder: [{ url: '../index.html' }],
    resources: [],
  };
  write(join(folder, 'en/publication.json'), JSON.stringify(manifest));
}

/** The workspace of a command that was killed while it worked on a folder. */
export function leaveWorkspace(folder: string): void {
  const { pid } = spawnSync('true');
  const owner = { command: 'npm run build', pid, host: hostname() };
  write(join(`${folder}.next`, 'owner.json'), JSON.stringify(owner));
}
