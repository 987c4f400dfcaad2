/** Servers of this machine alone, each on a free port. */
import type { RequestListener } from 'node:http';
import { listen } from '../../src/cli/serve.ts';

export interface Listening {
  port: number;
  close(): Promise<void>;
}

export async function listening(answer: RequestListener = () => {}): Promise<Listening> {
  const [server] = await listen(answer, 0);
  return {
    port: (server.address() as { port: number }).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A port that nothing listens to. */
export async function freePort(): Promise<number> {
  const { port, close } = await listening();
  await close();
  return port;
}
