/** `npm start`: builds the site and serves it. */
import { serveHere, printAddress } from './local.ts';

// Before the build, so that a port in use is reported at once.
const url = await serveHere('npm start');
await import('./build.ts');
printAddress(url);
