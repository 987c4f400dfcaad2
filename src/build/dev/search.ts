import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';

const none = 'Search answers from the last build, and there is none yet: npm run build';

/** Stands for the script of a search index that there is not, and says so on the page that asked for it. */
const withoutBuild = `
import { showNote } from '/src/client/dev/bar.ts';
showNote(${JSON.stringify(none)});
throw new Error(${JSON.stringify(none)});
`;

/** Serves the search index of the last build; where there is none, says so in the terminal and on the page. */
export function searchFromBuild() {
  const dist = resolve(process.env['DIST'] ?? 'dist');
  const files = sirv(dist, { dev: true });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!/^\/[^/]+\/pagefind\//.test(request.url ?? '')) return next();
    files(request, response, () => {
      if (existsSync(resolve(dist, 'index.html')) || !request.url!.endsWith('/pagefind.js'))
        return void response.writeHead(404).end();
      console.log(none);
      response.setHeader('content-type', 'text/javascript');
      response.end(withoutBuild);
    });
  };
}
