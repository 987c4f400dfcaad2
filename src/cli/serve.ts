import { createServer, type RequestListener, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site like a simple host: files by name, 404.html for missing ones.
 * @param port 0 takes any free port
 * @param under path prefix, such as "/sub/path"
 * @throws the socket's error, EADDRINUSE for a port in use
 */
export async function serve(
  dist: string,
  port: number,
  under = '',
): Promise<{ url: string; server: Server }> {
  const files = sirv(dist, { dev: true, extensions: ['html'] });
  const listener: RequestListener = (request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = join(dist, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!request.url?.startsWith(`${under}/`)) return missing();
    request.url = request.url.slice(under.length);
    files(request, response, missing);
  };
  const [server] = await listen(listener, port);
  const address = server.address() as { port: number };
  return { url: `http://localhost:${address.port}${under}/`, server };
}

/**
 * Listens on the addresses of "localhost": 127.0.0.1, and ::1 if there is IPv6.
 * @throws the socket's error, EADDRINUSE for a port in use
 */
export async function listen(
  listener: RequestListener,
  port: number,
): Promise<[Server, ...Server[]]> {
  const server = await listenAt(listener, port, '127.0.0.1');
  if (port === 0) return [server];
  // Browsers try IPv6 first, so another server there would answer instead of this one.
  const ipv6Server = await listenAt(listener, port, '::1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw error;
  });
  return ipv6Server ? [server, ipv6Server] : [server];
}

function listenAt(listener: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
