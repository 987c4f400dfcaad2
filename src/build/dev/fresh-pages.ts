import { relative, resolve, sep } from 'node:path';
import { contentRoot } from '../../work/environment.ts';
import { openFindings, type Findings } from './findings.ts';
import { gather } from './gather.ts';
import { keepPages } from './last-page.ts';
import { openOverlay, type Overlay } from './overlay.ts';
import { searchFromBuild } from './search.ts';
import type { Server } from './server.ts';

const code = resolve('src') + sep;
const content = contentRoot + sep;
const client = new URL('../../client/dev/client.ts', import.meta.url).pathname;

/** What a page says of itself when it has come. */
interface Drawn {
  /** How much had been saved when it was drawn. */
  saved: number;
  /** It could not be drawn. */
  failed: boolean;
}

/** A plugin of Vite that keeps the open pages up to date, and what stands on them. */
export function freshPages() {
  let overlay: Overlay;
  let findings: Findings;
  /** Counts what was saved: a page that was drawn before the last is drawn again. */
  let saved = 0;

  /** Tells the modules that draw what was saved, then has every open page drawn again. */
  const draw = (server: Server, event: string, files: string[]) => {
    overlay.clear();
    findings.look(files);
    const { client: open, ...drawing } = server.environments;
    for (const { hot } of Object.values(drawing)) {
      hot.send(event, files);
      // Astro's own word for it: the list of pages may be another.
      hot.send('astro:content-changed', {});
    }
    saved++;
    open.hot.send({ type: 'full-reload', path: '*' });
  };

  return {
    name: 'dev:fresh-pages',
    configureServer(server: Server) {
      overlay = openOverlay(server);
      findings = openFindings(server, overlay);
      const read = gather<string>((files) => draw(server, 'dev:content', files));
      server.watcher.on('all', (_, path) => {
        if (path.startsWith(content)) read(relative(contentRoot, path).replaceAll(sep, '/'));
      });
      server.environments.client.hot.on('dev:drawn', (page: Drawn, open) => {
        if (page.saved < saved) open.send({ type: 'full-reload', path: '*' });
        else overlay.tell(open, page.failed);
      });
      server.middlewares.use((_request, response, next) => {
        const now = saved;
        response.setHeader('server-timing', `saved;dur=${now}`);
        response.once('close', () => {
          if (response.statusCode === 500 && now === saved) overlay.expect();
        });
        next();
      });
      server.middlewares.use(keepPages());
      server.middlewares.use(searchFromBuild());
    },
    transform: {
      filter: { id: /vite\/dist\/client\/client\.mjs/ },
      // Every page has Vite's client, one that could not be drawn as well.
      handler: (text: string) => `${text}\nimport('/@fs${client}');`,
    },
    hotUpdate: {
      // After Astro, which drops the modules that were made of the file.
      order: 'post' as const,
      handler({ file, server }: { file: string; server: Server }) {
        if (resolve(file).startsWith(code)) draw(server, 'dev:code', []);
      },
    },
  };
}
