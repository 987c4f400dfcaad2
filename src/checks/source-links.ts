/** Checks whether the addresses of sources still answer. */

export interface LinkStatus {
  url: string;
  /** "200", "404", or why there was no answer. */
  answer: string;
  alive: boolean;
  /** Where it was redirected to. */
  movedTo?: string;
}

export interface Limits {
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Milliseconds until a request is given up. */
  timeout: number;
  /** Number of hosts that are queried in parallel. */
  hosts: number;
}

/** Requests each address once: hosts in parallel, addresses of one host one after the other, with a pause. */
export async function checkLinks(urls: readonly string[], limits: Limits): Promise<LinkStatus[]> {
  const statuses = new Map<string, LinkStatus>();
  const queues = Object.values(Object.groupBy(urls, (url) => new URL(url).host)) as string[][];
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, limits.pause));
        statuses.set(url, await checkLink(url, limits.timeout));
      }
    }
  };
  await Promise.all(Array.from({ length: limits.hosts }, worker));
  return urls.map((url) => statuses.get(url)!);
}

async function checkLink(url: string, timeout: number): Promise<LinkStatus> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    // The body is not needed.
    await response.body?.cancel();
    const { status, redirected } = response;
    const moved = redirected && response.url !== url ? { movedTo: response.url } : {};
    // A host that refuses a program may still answer a browser.
    const alive = response.ok || [401, 403, 429].includes(status);
    return { url, answer: String(status), alive, ...moved };
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } };
    const answer = name === 'TimeoutError' ? 'no answer' : (cause?.code ?? message);
    return { url, answer, alive: false };
  }
}
