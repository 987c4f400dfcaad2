import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a plain host would: files by their names, 404.html for what does not exist.
 * @param port 0 takes any free port
 * @param under sub-path under which the site is served, such as "/sub/path"
 * @throws the error of the socket, EADDRINUSE for a taken port
 */
export async function serve(
  dist: string,
  port: number,
  under = '',
): Promise<{ url: string; server: Server }> {
  const files = sirv(dist, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = join(dist, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!request.url?.startsWith(`${under}/`)) return missing();
    request.url = request.url.slice(under.length);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as { port: number };
  return { url: `http://localhost:${address.port}${under}/`, server };
}
