import { fork } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../checks/finding.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentRoot } from '../../work/environment.ts';
import type { Overlay } from './overlay.ts';
import type { Server } from './server.ts';

/** Shows the findings of the checks in the terminal and on the pages. */
export interface Findings {
  /** Checks the content in a child process. @param savedFiles relative to the content's root */
  update(savedFiles: string[]): void;
}

export function openFindings(server: Server, overlay: Overlay): Findings {
  const checker = fork(fileURLToPath(new URL('checker.ts', import.meta.url)));
  /** One may run, and one may wait. */
  let requests = 0;
  let savedFiles: string[] = [];
  let isClean = true;
  const update: Findings['update'] = (files) => {
    savedFiles = files.map((file) => `${basename(contentRoot)}/${file}`);
    if (requests < 2 && ++requests === 1) checker.send('check');
  };
  checker.on('message', (findings: Finding[] | null) => {
    if (--requests > 0) return void checker.send('check');
    if (findings) {
      if (findings.length > 0) reportFindings(findings);
      else if (!isClean) console.log('No problems found.');
      isClean = findings.length === 0;
    }
    overlay.showFindings(findings ?? [], savedFiles);
  });
  server.httpServer?.once('close', () => void checker.kill());
  // Not earlier, to start faster.
  server.httpServer?.once('listening', () => update([]));
  return { update };
}
