/**
 * `npm run dev`: what was saved stands on the open page a moment later, what is to mend stands over it, and
 * search answers from the last build.
 */
import { relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../site.ts';
import { openFindings } from './findings.ts';
import { queue } from './queue.ts';
import { searchFromBuild } from './search.ts';
import type { Server } from './server.ts';

const code = resolve('src') + sep;
const content = contentRoot + sep;

export const dev: AstroIntegration = {
  name: 'dev',
  hooks: {
    'astro:config:setup'({ command, updateConfig }) {
      if (command !== 'dev') return;
      // A build beside us writes thousands of files that are nobody's source.
      const ignored = ['dist', 'dist.next', 'dist.former'].map((each) => `${resolve(each)}/**`);
      updateConfig({ vite: { plugins: [pages], server: { watch: { ignored } } } });
    },
    'astro:server:setup'({ server }) {
      const findings = openFindings(server);
      server.watcher.add(contentRoot);
      const read = queue(async (files: string[]) => {
        findings.look(files);
        send(server, 'dev:content', files);
        reload(server);
      });
      server.watcher.on('all', (event, path) => {
        if (!event.endsWith('Dir') && path.startsWith(content)) read(relative(contentRoot, path));
      });
      server.middlewares.use(searchFromBuild(server));
      server.environments.client.hot.on('dev:drawn', (drawn: number, client) => {
        if (drawn < saved) client.send({ type: 'full-reload', path: '*' });
        else findings.tell(client);
      });
    },
  },
};

/** Counts what was saved: a page that was drawn before the last is drawn again. */
let saved = 0;

/** The parts that need to see each page and each file of the code. */
const pages = {
  name: 'dev:pages',
  configureServer(server: Server) {
    server.middlewares.use((_request, response, next) => {
      response.setHeader('server-timing', `saved;dur=${saved}`);
      next();
    });
  },
  transform: {
    filter: { id: /vite\/dist\/client\/client\.mjs/ },
    // Every page has Vite's client, one that could not be drawn as well.
    handler: (text: string) => `${text}\nimport('/@fs${client}');`,
  },
  hotUpdate: {
    order: 'post' as const,
    handler({ file, server }: { file: string; server: Server }) {
      if (!resolve(file).startsWith(code)) return;
      send(server, 'dev:code');
      reload(server);
    },
  },
};

const client = new URL('client.ts', import.meta.url).pathname;

/** Tells the modules that draw the pages: each drops what it knows by the files that were saved. */
function send(server: Server, event: string, files?: string[]): void {
  const { client: _, ...drawing } = server.environments;
  for (const { hot } of Object.values(drawing)) {
    hot.send(event, files);
    // Astro's own word for it: the list of pages may be another.
    hot.send('astro:content-changed', {});
  }
}

function reload(server: Server): void {
  saved++;
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
