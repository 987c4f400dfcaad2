import type { Finding } from '../../checks/finding.ts';
import type { Server } from './server.ts';

/** What Astro says of a page that could not be drawn, as the client of Vite takes it. */
interface Failure {
  type: 'error';
  err: { message: string; stack: string };
}

/** What our own client takes, for its bar. */
interface ToMend {
  type: 'custom';
  event: 'dev:findings';
  data: Finding[];
}

/** One open page, or all. */
interface Pages {
  send(message: Failure | ToMend): void;
}

/**
 * What stands on the open pages: what is to mend in the content, in a bar at the foot of each; and over a page
 * that could not be drawn, why. Neither waits for the other nor hides it: a finding need not be why a page
 * failed. Both are kept, so that a page that comes late is told as well.
 */
export interface Overlay {
  /** Something was saved: what is known no longer holds. */
  clear(): void;
  /** The content was looked at. @param saved files, whose findings are told first */
  found(findings: Finding[], saved: string[]): void;
  /** A page could not be drawn: Astro will say why. */
  expect(): void;
  /** Shows what is known on a page that has just come. @param failed it could not be drawn */
  tell(page: Pages, failed: boolean): void;
}

export function openOverlay(server: Server): Overlay {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (...message: unknown[]) => void;
  /** Undefined while it is looked for. */
  let toMend: ToMend | undefined;
  let failure: Failure | undefined;
  let expected = false;
  // Astro says it to every page, and some time later, when the page may have been drawn again.
  hot.send = (...message: unknown[]) => {
    if ((message[0] as Partial<Failure>).type !== 'error') return send(...message);
    if (!expected) return;
    failure = message[0] as Failure;
    send(failure);
  };
  return {
    clear() {
      toMend = failure = undefined;
      expected = false;
    },
    found(findings, saved) {
      const first = findings.filter(({ file }) => saved.includes(file));
      const others = findings.filter(({ file }) => !saved.includes(file));
      toMend = { type: 'custom', event: 'dev:findings', data: [...first, ...others] };
      send(toMend);
    },
    expect() {
      expected = true;
    },
    tell(page, failed) {
      if (toMend) page.send(toMend);
      if (failed && failure) page.send(failure);
    },
  };
}
