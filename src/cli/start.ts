/** `npm start`: builds the site and serves it. */
import { resolve } from 'node:path';
import { failToListen, portOf } from './port.ts';
import { serve } from './serve.ts';

const port = portOf(process.env);

// Taken before the build, so that a taken port is told at once.
const { url, server } = await serve(resolve(process.env['DIST'] ?? 'dist'), port).catch((error) =>
  failToListen(error, port, 'npm start'),
);
process.once('exit', () => server.close());
await import('./build.ts');
console.log(`\nServing at ${url}  (stop with Ctrl+C)`);
