import { relative } from 'node:path';
import type { Finding } from '../../checks/finding.ts';
import { slashed } from '../../lib/paths.ts';
import type { Server } from './server.ts';

/** Astro's error for a page that could not be drawn, as Vite's client expects it. */
interface ErrorMessage {
  type: 'error';
  err: { message: string; stack: string; loc?: { file?: string; line: number; column: number } };
}

/** Findings, for the bar of `client/dev/client.ts`. */
interface FindingsMessage {
  type: 'custom';
  event: 'dev:findings';
  data: Finding[];
}

interface Page {
  send(message: ErrorMessage | FindingsMessage): void;
}

/**
 * What open pages show: findings in a bar at the bottom, and over a page that could not be drawn, its error. The two are
 * independent, because a finding may not be the cause of the error. Pages that load later get both too.
 */
export interface Overlay {
  /** Forgets findings and error, after a save. */
  clear(): void;
  /** Shows findings on all pages, those in saved files first. */
  showFindings(findings: Finding[], savedFiles: string[]): void;
  /** A page could not be drawn, so the next error of Astro is shown. */
  expectError(): void;
  /** Shows findings and error on a page that has just loaded. @param failed it could not be drawn */
  showOn(page: Page, failed: boolean): void;
}

export function openOverlay(server: Server): Overlay {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (...message: unknown[]) => void;
  /** Undefined while the checks run. */
  let findingsMessage: FindingsMessage | undefined;
  let errorMessage: ErrorMessage | undefined;
  let isErrorExpected = false;
  // Astro sends errors to all pages, and so late that the page may have been drawn again since.
  hot.send = (...message: unknown[]) => {
    if ((message[0] as Partial<ErrorMessage>).type !== 'error') return send(...message);
    if (!isErrorExpected) return;
    errorMessage = message[0] as ErrorMessage;
    console.error(reportOf(errorMessage.err));
    send(errorMessage);
  };
  return {
    clear() {
      findingsMessage = errorMessage = undefined;
      isErrorExpected = false;
    },
    showFindings(findings, savedFiles) {
      const isFirst = ({ file }: Finding) => savedFiles.includes(file);
      const data = [...findings.filter(isFirst), ...findings.filter((each) => !isFirst(each))];
      findingsMessage = { type: 'custom', event: 'dev:findings', data };
      send(findingsMessage);
    },
    expectError() {
      isErrorExpected = true;
    },
    showOn(page, failed) {
      if (findingsMessage) page.send(findingsMessage);
      if (failed && errorMessage) page.send(errorMessage);
    },
  };
}

/** An error in one line: where our own code or content was, without the calls of Astro. */
function reportOf({ message, stack, loc }: ErrorMessage['err']): string {
  const called =
    /\(?((?:\/|[A-Z]:)[^()\n]*?[\\/](?:src|content)[\\/][^()\n]*?:\d+)(?::\d+)?\)?$/m.exec(
      stack,
    )?.[1];
  const [, file, line] = loc?.file
    ? [undefined, loc.file, loc.line]
    : (/^(.*):(\d+)$/.exec(called ?? '') ?? []);
  const place = file ? `${slashed(relative('', file))}:${line}  ` : '';
  // Vite adds a remark on its own stack traces.
  return `${place}${message.split('\n')[0]!.replace(/ \(The stacktrace appears .*/, '')}`;
}
