import { dirname, resolve } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import { reportFindings } from '../checks/report.ts';
import { contentRoot } from '../site.ts';
import type { Server } from './server.ts';

/** An overlay as the client of Vite and Astro takes it. */
interface Message {
  type: 'error';
  err: { message: string; stack: string };
}

/** One open page, or all. */
interface Pages {
  send(message: Message): void;
}

/**
 * What stands over the open pages: what is to mend in the content; where that is nothing, why a page could
 * not be drawn. Both are kept, so that a page that comes late is told as well.
 */
export interface Overlay {
  /** Something was saved: what is known no longer holds. */
  clear(): void;
  /** The content was looked at. @param saved files, of which a finding is told first */
  found(findings: Finding[], saved: string[]): void;
  /** A page could not be drawn: Astro will say why. */
  expect(): void;
  /** Shows what is known over a page that has just come. @param failed it could not be drawn */
  tell(page: Pages, failed: boolean): void;
}

export function openOverlay(server: Server): Overlay {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (...message: unknown[]) => void;
  /** What is to mend; undefined while it is looked for, null where that is nothing. */
  let findings: Message | null | undefined;
  let failure: Message | undefined;
  let expected = false;
  const tell: Overlay['tell'] = (page, failed) => {
    const message = findings === null && failed ? failure : findings;
    if (message) page.send(message);
  };
  // Astro says it to every page, and some time later, when the page may have been drawn again.
  hot.send = (...message: unknown[]) => {
    if ((message[0] as Partial<Message>).type !== 'error') return send(...message);
    if (!expected) return;
    failure = message[0] as Message;
    tell({ send }, true);
  };
  return {
    clear() {
      findings = failure = undefined;
      expected = false;
    },
    found(found, saved) {
      findings = found.length > 0 ? messageOf(found, saved) : null;
      tell({ send }, true);
    },
    expect() {
      expected = true;
    },
    tell,
  };
}

/** One finding with its place, of a saved file if there is, then all. */
function messageOf(findings: Finding[], saved: string[]): Message {
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
