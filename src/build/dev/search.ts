import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { dist as distOf } from '../../lib/settings.ts';

const notBuilt = 'Search uses the last build, and there is none yet: npm run build';

/** Replaces the script of a missing search index, and shows the reason on the page. */
const stubScript = `
import { showNote } from '/src/client/dev/bar.ts';
showNote(${JSON.stringify(notBuilt)});
throw new Error(${JSON.stringify(notBuilt)});
`;

/** Serves the search index of the last build; if there is none, says so in the terminal and on the page. */
export function searchFromBuild() {
  const dist = distOf();
  const files = sirv(dist, { dev: true });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!/^\/[^/]+\/pagefind\//.test(request.url ?? '')) return next();
    files(request, response, () => {
      if (existsSync(resolve(dist, 'index.html')) || !request.url!.endsWith('/pagefind.js'))
        return void response.writeHead(404).end();
      console.log(notBuilt);
      response.setHeader('content-type', 'text/javascript');
      response.end(stubScript);
    });
  };
}
