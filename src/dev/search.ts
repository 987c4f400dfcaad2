import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import type { Server } from './server.ts';

const none = 'Search answers from the last build, and there is none yet: npm run build';

/** Serves the search index of the last build; where there is none, says so in the terminal and over the page. */
export function searchFromBuild(server: Server) {
  const dist = resolve(process.env['DIST'] ?? 'dist');
  const files = sirv(dist, { dev: true });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!/^\/[^/]+\/pagefind\//.test(request.url ?? '')) return next();
    files(request, response, () => {
      response.writeHead(404).end();
      if (existsSync(resolve(dist, 'index.html'))) return;
      console.log(none);
      const err = { name: 'Search', message: none, stack: '' };
      server.environments.client.hot.send({ type: 'error', err });
    });
  };
}
