/** Whether the addresses of sources still answer. */

export interface Life {
  url: string;
  /** "200", "404", or why there was no answer. */
  answer: string;
  alive: boolean;
  /** Where it led, when elsewhere. */
  moved?: string;
}

export interface Patience {
  /** Milliseconds between two questions to one host. */
  pause: number;
  /** Milliseconds after which no answer is expected. */
  limit: number;
  /** Hosts that are asked at the same time. */
  hosts: number;
}

/** Asks each address once: several hosts at a time, each of them gently. */
export async function livesOf(urls: readonly string[], patience: Patience): Promise<Life[]> {
  const lives = new Map<string, Life>();
  const queues = Object.values(Object.groupBy(urls, (url) => new URL(url).host)) as string[][];
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, patience.pause));
        lives.set(url, await lifeOf(url, patience.limit));
      }
    }
  };
  await Promise.all(Array.from({ length: patience.hosts }, worker));
  return urls.map((url) => lives.get(url)!);
}

async function lifeOf(url: string, limit: number): Promise<Life> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limit) });
    // Only the head of the answer matters.
    await response.body?.cancel();
    const { status, redirected } = response;
    const moved = redirected && response.url !== url ? { moved: response.url } : {};
    // Who refuses a program may well answer a reader.
    return {
      url,
      answer: String(status),
      alive: response.ok || [401, 403, 429].includes(status),
      ...moved,
    };
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } };
    const answer = name === 'TimeoutError' ? 'no answer' : (cause?.code ?? message);
    return { url, answer, alive: false };
  }
}
