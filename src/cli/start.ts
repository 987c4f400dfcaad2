/** `npm start`: builds the site and serves it. */
import { serveHere, tellAddress } from './local.ts';

// Taken before the build, so that a taken port is told at once.
const url = await serveHere('npm start');
await import('./build.ts');
tellAddress(url);
