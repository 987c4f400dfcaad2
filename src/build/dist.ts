/** The folder of the site, as the commands that write it take it. */
import { resolve } from 'node:path';
import { openReplacement, type Workspace } from '../lib/workspace.ts';
import { foreignFiles } from '../site/own-files.ts';
import { contentRoot } from '../work/environment.ts';

/** Begins to replace the site in a folder. @throws Error in a sentence where that cannot be, or must not */
export function openDist(folder: string, command: string, setting = 'DIST'): Workspace {
  return openReplacement(folder, {
    command,
    setting,
    foreignIn: foreignFiles,
    sources: [
      contentRoot,
      ...['src', 'schemas', 'tests', 'node_modules'].map((each) => resolve(each)),
    ],
  });
}
