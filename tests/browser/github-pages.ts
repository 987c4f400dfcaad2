/**
 * A folder as GitHub Pages serves it for a repository: under the repository's name, with ".html" left off if
 * one likes, 404.html for what is missing, and no header that one could choose.
 * https://docs.github.com/en/pages
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { mediaTypes } from '../../src/site/media-type.ts';
import { listening } from '../helpers/server.ts';

export interface Pages {
  /** "http://localhost:<port>/<repository>/" */
  readonly root: string;
  stop(): Promise<void>;
}

/** @param repository its name, under which the site stands */
export async function servePages(folder: string, repository: string): Promise<Pages> {
  const base = `/${repository}`;
  const { port, close } = await listening((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const send = (status: number, file: string) => {
      const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
      response.writeHead(status, {
        'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
        'cache-control': 'max-age=600',
        'access-control-allow-origin': '*',
      });
      response.end(readFileSync(file));
    };
    const place = join(folder, path.slice(base.length));
    const isFolder = existsSync(place) && statSync(place).isDirectory();
    const candidates = path.endsWith('/') ? [join(place, 'index.html')] : [place, `${place}.html`];
    const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
    if (path !== base && !path.startsWith(`${base}/`)) response.writeHead(404).end();
    else if (isFolder && !path.endsWith('/'))
      response.writeHead(301, { location: `${path}/` }).end();
    else if (found) send(200, found);
    else send(404, join(folder, '404.html'));
  });
  return { root: `http://localhost:${port}${base}/`, stop: close };
}
