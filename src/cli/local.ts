/** Serves the built site on this machine, for `npm start` and `npm run preview`. */
import { dist as distOf, orFail } from '../lib/settings.ts';
import { failToListen, port as portOf } from './port.ts';
import { endWithParent } from './parent.ts';
import { serve } from './serve.ts';

export const dist = orFail(distOf);

/** Serves the built site at PORT until the process exits, and returns its URL. @param command for error messages */
export async function serveHere(command: string): Promise<string> {
  endWithParent();
  const port = portOf();
  const { url, server } = await serve(dist, port).catch((error) =>
    failToListen(error, port, command),
  );
  process.once('exit', () => server.close());
  return url;
}

export function printAddress(url: string): void {
  console.log(`\nServing at ${url}  (stop with Ctrl+C)`);
}
