/** `npm run dev`: serves the site as it is being written; `dev/` keeps the pages up to date. */
import { dev } from 'astro';
import { failToListen, portOf } from './port.ts';
import { seconds } from '../lib/progress.ts';
import { listen } from './serve.ts';

// Nobody is asked for a newer Astro, and nobody is told that we use it.
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
process.env['ASTRO_TELEMETRY_DISABLED'] = 'true';

const port = portOf(process.env);
// Vite would take the next one without a word.
const taken = await listen(() => {}, port).catch((error) =>
  failToListen(error, port, 'npm run dev'),
);
await Promise.all(taken.map((each) => each[Symbol.asyncDispose]()));
await dev({ server: { port }, logLevel: 'warn' });
console.log(`Ready in ${seconds(0)}: http://localhost:${port}/  (stop with Ctrl+C)`);
