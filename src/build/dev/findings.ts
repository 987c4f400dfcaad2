import { fork, type ChildProcess } from 'node:child_process';
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
  /** The same with a new process, because code was saved that the process may have loaded. */
  restart(): void;
}

export function openFindings(server: Server, overlay: Overlay): Findings {
  let checker = start();
  /** One may run, and one may wait. */
  let requests = 0;
  let savedFiles: string[] = [];
  let isClean = true;

  function start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('checker.ts', import.meta.url)));
    child.on('message', (findings: Finding[] | null) => {
      if (child === checker) take(findings);
    });
    // Code with an error ends it; the next code that is saved starts another one.
    child.on('error', () => {});
    return child;
  }

  const ask = () => void (checker.connected && checker.send('check'));
  const take = (findings: Finding[] | null) => {
    if (--requests > 0) return ask();
    if (findings) {
      if (findings.length > 0) reportFindings(findings);
      else if (!isClean) console.log('No problems found.');
      isClean = findings.length === 0;
    }
    overlay.showFindings(findings ?? [], savedFiles);
  };
  const update: Findings['update'] = (files) => {
    savedFiles = files.map((file) => `${basename(contentRoot)}/${file}`);
    if (requests < 2 && ++requests === 1) ask();
  };
  const restart = () => {
    const former = checker;
    checker = start();
    former.kill();
    requests = 0;
    update([]);
  };
  server.httpServer?.once('close', () => void checker.kill());
  // Not earlier, to start faster.
  server.httpServer?.once('listening', () => update([]));
  return { update, restart };
}
