/** `npm run dev`: the development server; `build/dev/` updates open pages when a file is saved. */
import { dev } from 'astro';
import { assertReadable } from '../build/checkout.ts';
import { orFail } from '../lib/settings.ts';
import { endWithParent } from './parent.ts';
import { readArguments } from './arguments.ts';
import { failToListen, port as portOf, portHint } from './port.ts';
import { seconds } from '../lib/progress.ts';
import { listen } from './serve.ts';

readArguments({ usage: 'npm run dev', hint: portHint });

// No update checks and no telemetry.
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
process.env['ASTRO_TELEMETRY_DISABLED'] = 'true';

orFail(assertReadable);
endWithParent();
const port = portOf();
// Checked first, because Vite would silently take the next free port.
const servers = await listen(() => {}, port).catch((error) =>
  failToListen(error, port, 'npm run dev'),
);
await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
// What cannot be drawn is reported by `build/dev/`, without Astro's own calls.
await dev({ server: { port }, logLevel: 'silent' });
console.log(`Ready in ${seconds(0)}: http://localhost:${port}/  (stop with Ctrl+C)`);
