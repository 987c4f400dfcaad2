/** `npm run dev`: the development server; `build/dev/` updates open pages when a file is saved. */
import { dev } from 'astro';
import { failToListen, portOf } from './port.ts';
import { seconds } from '../lib/progress.ts';
import { listen } from './serve.ts';

// No update checks and no telemetry.
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
process.env['ASTRO_TELEMETRY_DISABLED'] = 'true';

const port = portOf(process.env);
// Checked first, because Vite would silently take the next free port.
const servers = await listen(() => {}, port).catch((error) =>
  failToListen(error, port, 'npm run dev'),
);
await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
await dev({ server: { port }, logLevel: 'warn' });
console.log(`Ready in ${seconds(0)}: http://localhost:${port}/  (stop with Ctrl+C)`);
