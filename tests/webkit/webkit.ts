/** WebKit, the engine of Safari, as Debian has it: its small browser, by WebDriver, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { inject, vi } from 'vitest';
import { patience } from '../helpers/patience.ts';
import { freePort } from '../helpers/server.ts';

export interface WebKit {
  open(address: string): Promise<void>;
  press(key: string): Promise<void>;
  /** What a function body returns on the open page. */
  ask<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

/** Starts the browser. https://www.w3.org/TR/webdriver2/ */
export async function openWebKit(): Promise<WebKit> {
  const started: ChildProcess[] = [];
  const screen = spawn(inject('xvfb'), ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(screen);
  // It takes a free display, and says which when it is ready.
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn(inject('webkit'), [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      // The screen has no graphics card.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
    stdio: 'ignore',
  });
  started.push(driver);
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  await vi.waitFor(() => call('GET', '/status'), { timeout: patience });
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } },
  };
  const session = (await call('POST', '/session', { capabilities })) as { sessionId: string };
  const at = `/session/${session.sessionId}`;
  return {
    open: async (url) => void (await call('POST', `${at}/url`, { url })),
    ask: <T>(script: string) =>
      call('POST', `${at}/execute/sync`, { script, args: [] }) as Promise<T>,
    async press(value) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      await call('DELETE', at);
      for (const each of started.toReversed()) each.kill();
    },
  };
}
