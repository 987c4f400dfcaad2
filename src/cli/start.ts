/** `npm start`: builds the site and serves it. */
import { resolve } from 'node:path';
import { fail } from './progress.ts';
import { serve } from './serve.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`PORT is "${process.env['PORT']}": it must be a number from 1 to 65535.`);
}

// Taken before the build, so that a taken port is told at once.
const { url, server } = await serve(resolve(process.env['DIST'] ?? 'dist'), port).catch((error) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 npm start`
      : error,
  ),
);
process.once('exit', () => server.close());
await import('./build.ts');
console.log(`\nServing at ${url}  (stop with Ctrl+C)`);
