import { fork } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../checks/finding.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentRoot } from '../../work/environment.ts';
import type { Overlay } from './overlay.ts';
import type { Server } from './server.ts';

/** What is to mend in the content, in the terminal and on the pages. */
export interface Findings {
  /** Looks again, beside the drawing of pages. @param saved files from the content's root */
  look(saved: string[]): void;
}

export function openFindings(server: Server, overlay: Overlay): Findings {
  const checker = fork(fileURLToPath(new URL('checker.ts', import.meta.url)));
  let looking = 0;
  let saved: string[] = [];
  let mended = true;
  const look: Findings['look'] = (files) => {
    saved = files.map((file) => `${basename(contentRoot)}/${file}`);
    // One look that has not begun sees everything.
    if (looking < 2 && ++looking === 1) checker.send('look');
  };
  checker.on('message', (found: Finding[] | null) => {
    if (--looking > 0) return void checker.send('look');
    if (found) {
      if (found.length > 0) reportFindings(found);
      else if (!mended) console.log('Nothing to mend.');
      mended = found.length === 0;
    }
    overlay.found(found ?? [], saved);
  });
  server.httpServer?.once('close', () => void checker.kill());
  // Before, it would make the start longer.
  server.httpServer?.once('listening', () => look([]));
  return { look };
}
