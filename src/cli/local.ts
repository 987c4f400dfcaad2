/** The built site, served on this machine. */
import { resolve } from 'node:path';
import { fail } from './progress.ts';
import { serve } from './serve.ts';

/** Folder of the built site. */
export const dist = resolve(process.env['DIST'] ?? 'dist');

/**
 * Serves the built site at PORT until the command ends, and returns its address. What cannot be is told.
 * @param command how it was called
 */
export async function serveHere(command: string): Promise<string> {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    fail(`PORT is "${process.env['PORT']}": it must be a number from 1 to 65535.`);
  }
  const { url, server } = await serve(dist, port).catch((error) =>
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 ${command}`
        : error,
    ),
  );
  process.once('exit', () => server.close());
  return url;
}

/** Says where the site is. */
export function tellAddress(url: string): void {
  console.log(`\nServing at ${url}  (stop with Ctrl+C)`);
}
