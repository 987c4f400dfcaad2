/** `npm start`: builds the site and serves it. */
import { readArguments } from './arguments.ts';
import { buildHere } from './build-here.ts';
import { serveHere, printAddress } from './local.ts';
import { portHint } from './port.ts';

readArguments({ usage: 'npm start', hint: portHint });
// Before the build, so that a port in use is reported at once.
const url = await serveHere('npm start');
await buildHere('npm start');
printAddress(url);
