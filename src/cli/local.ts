/** The built site, served on this machine. */
import { resolve } from 'node:path';
import { failToListen, portOf } from './port.ts';
import { serve } from './serve.ts';

/** Folder of the built site. */
export const dist = resolve(process.env['DIST'] ?? 'dist');

/**
 * Serves the built site at PORT until the command ends, and returns its address. What cannot be is told.
 * @param command how it was called
 */
export async function serveHere(command: string): Promise<string> {
  const port = portOf(process.env);
  const { url, server } = await serve(dist, port).catch((error) =>
    failToListen(error, port, command),
  );
  process.once('exit', () => server.close());
  return url;
}

/** Says where the site is. */
export function tellAddress(url: string): void {
  console.log(`\nServing at ${url}  (stop with Ctrl+C)`);
}
