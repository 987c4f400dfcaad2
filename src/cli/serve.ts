import { createServer, type RequestListener, type Server } from 'node:http';
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
  const answer: RequestListener = (request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = join(dist, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!request.url?.startsWith(`${under}/`)) return missing();
    request.url = request.url.slice(under.length);
    files(request, response, missing);
  };
  const [server] = await listen(answer, port);
  const address = server.address() as { port: number };
  return { url: `http://localhost:${address.port}${under}/`, server };
}

/**
 * Listens to what "localhost" means on this machine.
 * @throws the error of the socket, EADDRINUSE for a taken port
 */
export async function listen(
  answer: RequestListener,
  port: number,
): Promise<[Server, ...Server[]]> {
  const server = await listenAt(answer, port, '127.0.0.1');
  if (port === 0) return [server];
  // IPv6 too, where a browser looks first: another server there would answer in our place.
  const other = await listenAt(answer, port, '::1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw error;
  });
  return other ? [server, other] : [server];
}

function listenAt(answer: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
