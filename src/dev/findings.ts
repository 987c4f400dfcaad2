import { fork } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../checks/finding.ts';
import { reportFindings } from '../checks/report.ts';
import { contentRoot } from '../site.ts';
import type { Server } from './server.ts';

/** Whom to tell: one open page, or all. */
interface Pages {
  send(payload: { type: 'error'; err: { message: string; stack: string } }): void;
}

/** What is to mend in the content, in the terminal and over the pages. */
export interface Findings {
  /**
   * Looks again, beside the drawing of pages; what was found before is no longer told.
   * @param saved files from the content's root: theirs is told first
   */
  look(saved?: string[]): void;
  /** Shows what was found, if anything, over a page that has just come. */
  tell(page: Pages): void;
}

export function openFindings(server: Server): Findings {
  const checker = fork(fileURLToPath(new URL('checker.ts', import.meta.url)));
  let findings: Finding[] = [];
  let looking = 0;
  let saved: string[] = [];
  const tell = (page: Pages) => {
    if (looking === 0 && findings.length > 0) page.send(overlay(findings, saved));
  };
  const look: Findings['look'] = (files = []) => {
    saved = files.map((file) => `${basename(contentRoot)}/${file}`);
    // One look that has not begun sees everything.
    if (looking < 2 && ++looking === 1) checker.send('look');
  };
  checker.on('message', (found: Finding[] | null) => {
    if (--looking > 0) checker.send('look');
    if (looking > 0 || !found) return;
    if (found.length > 0) reportFindings(found);
    else if (findings.length > 0) console.log('Nothing to mend.');
    findings = found;
    tell(server.environments.client.hot);
  });
  server.httpServer?.once('close', () => void checker.kill());
  // Astro tells some time after a page why it could not be drawn: what is to mend says it better.
  server.middlewares.use((_request, response, next) => {
    response.once('close', () => {
      if (response.statusCode !== 500) return;
      for (const later of [400, 1500, 4000])
        setTimeout(tell, later, server.environments.client.hot);
    });
    next();
  });
  // The first look would make the start longer.
  server.httpServer?.once('listening', () => look());
  return { look, tell };
}

/** As the overlay of Vite and Astro takes it: one finding with its place, of a saved file if there is, then all. */
function overlay(findings: Finding[], saved: string[]): Parameters<Pages['send']>[0] {
  const first = findings.find((each) => saved.includes(each.file)) ?? findings[0]!;
  const { file, line, code, message, fix } = first;
  const report: string[] = [];
  reportFindings(findings, (text) => report.push(text));
  const err = {
    name: code,
    title: `${file}:${line}`,
    message,
    hint: fix,
    loc: { file: resolve(dirname(contentRoot), file), line, column: 0 },
    stack: report.join('\n'),
  };
  return { type: 'error', err };
}
