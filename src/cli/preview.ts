/** `npm run preview`: serves the site as it was built last. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dist, serveHere, printAddress } from './local.ts';
import { fail } from '../lib/progress.ts';
import { readArguments } from './arguments.ts';
import { portHint } from './port.ts';

readArguments({ usage: 'npm run preview', hint: portHint });
if (!existsSync(join(dist, 'index.html'))) {
  fail(`There is no built site in ${dist}. Build it with: npm run build`);
}
printAddress(await serveHere('npm run preview'));
