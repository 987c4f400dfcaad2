import { relative, resolve, sep } from 'node:path';
import { slashed } from '../../lib/paths.ts';
import { contentRoot } from '../../work/environment.ts';
import { batch } from './batch.ts';
import { openFindings, type Findings } from './findings.ts';
import { homeWithSlash } from './home.ts';
import { lastGoodPages } from './last-page.ts';
import { openOverlay, type Overlay } from './overlay.ts';
import { searchFromBuild } from './search.ts';
import type { Server } from './server.ts';

const code = resolve('src') + sep;
const content = contentRoot + sep;
/** The code that the process of the checks has loaded. */
const checkers = /^src\/(checks|work|language|lib|shared)\/|^src\/build\/dev\/checker\.ts$/;
/** The code of this server itself, which stays as it was when it started. */
const own = /^src\/(build\/(?!dev\/checker\.ts$)|cli\/)/;
const client = new URL('../../client/dev/client.ts', import.meta.url).pathname;

/** What a page sends after it has loaded. */
interface LoadedPage {
  /** The number of saves when it was drawn. */
  saved: number;
  /** True if it could not be drawn. */
  failed: boolean;
}

/** Vite plugin that updates open pages after each save, with findings and errors on them. */
export function freshPages() {
  let overlay: Overlay;
  let findings: Findings;
  /** Number of saves: a page drawn before the last one is reloaded. */
  let saves = 0;

  /**
   * Tells the modules that draw pages which files were saved, then reloads all open pages.
   * @param files from the root of the content, or of the project when they are code
   */
  const reload = (server: Server, event: string, files: string[]) => {
    overlay.clear();
    if (files.some((file) => checkers.test(file))) findings.restart();
    else findings.update(event === 'dev:content' ? files : []);
    const { client: open, ...drawing } = server.environments;
    for (const { hot } of Object.values(drawing)) {
      hot.send(event, files);
      // Astro's own event, because the list of pages may have changed.
      hot.send('astro:content-changed', {});
    }
    saves++;
    open.hot.send({ type: 'full-reload', path: '*' });
  };

  return {
    name: 'dev:fresh-pages',
    configureServer(server: Server) {
      overlay = openOverlay(server);
      findings = openFindings(server, overlay);
      const onSave = batch<string>((files) => reload(server, 'dev:content', files));
      server.watcher.on('all', (_, path) => {
        if (path.startsWith(content)) onSave(slashed(relative(contentRoot, path)));
      });
      server.environments.client.hot.on('dev:drawn', (page: LoadedPage, open) => {
        if (page.saved < saves) open.send({ type: 'full-reload', path: '*' });
        else overlay.showOn(open, page.failed);
      });
      server.middlewares.use((_request, response, next) => {
        const savesBefore = saves;
        response.setHeader('server-timing', `saved;dur=${savesBefore}`);
        response.once('close', () => {
          if (response.statusCode === 500 && savesBefore === saves) overlay.expectError();
        });
        next();
      });
      server.middlewares.use(homeWithSlash);
      server.middlewares.use(lastGoodPages());
      server.middlewares.use(searchFromBuild());
    },
    transform: {
      filter: { id: /vite\/dist\/client\/client\.mjs/ },
      // Every page loads Vite's client, even an error page.
      handler: (text: string) => `${text}\nimport('/@fs${client}');`,
    },
    hotUpdate: {
      // After Astro, which invalidates the modules of the file.
      order: 'post' as const,
      handler({ file, server }: { file: string; server: Server }) {
        if (!resolve(file).startsWith(code)) return;
        const path = slashed(relative('', resolve(file)));
        if (own.test(path)) console.log(`${path} is used when npm run dev is started again.`);
        reload(server, 'dev:code', [path]);
      },
    },
  };
}
