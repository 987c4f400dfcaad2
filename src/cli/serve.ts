import { createServer, type RequestListener, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site like a simple host: files by name, pages also without ".html", and 404.html for missing ones. An
 * address with a slash too many or too few is sent on to the one from which the links of its page are right.
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
    if (!['GET', 'HEAD'].includes(request.method!)) {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }
    const [path = '', query] = split(request.url!);
    if (path !== under && !path.startsWith(`${under}/`)) return missing();
    const inside = path.slice(under.length);
    const right = placeOf(dist, inside);
    if (right === undefined) return missing();
    if (right !== inside) {
      // Kept by no browser, because another site may be served at this port tomorrow.
      const head = { location: under + right + query, 'cache-control': 'no-store' };
      return void response.writeHead(302, head).end();
    }
    request.url = inside + query;
    files(request, response, missing);
  };
  const [server] = await listen(listener, port);
  const address = server.address() as { port: number };
  return { url: `http://localhost:${address.port}${under}/`, server };
}

/** The path of a request, and its query with "?". */
function split(url: string): [path: string, query: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/**
 * The path at which the file that is asked for stands: a page by its name, with or without ".html", a folder's page with
 * a slash at its end. Undefined when there is no such file.
 */
function placeOf(dist: string, path: string): string | undefined {
  const names = namesIn(path);
  if (!names) return undefined;
  const place = names.map((name) => `/${encodeURIComponent(name)}`).join('');
  const kindOf = (file: string) => statSync(join(dist, ...names) + file, { throwIfNoEntry: false });
  const isSame = names.map((name) => `/${name}`).join('') === decoded(path).replace(/\/$/, '');
  const ending = ['', ...(names.length > 0 ? ['.html'] : [])].find((each) =>
    kindOf(each)?.isFile(),
  );
  if (ending !== undefined) return isSame && !path.endsWith('/') ? path : place + ending;
  if (!kindOf('/index.html')?.isFile()) return undefined;
  return isSame && path.endsWith('/') ? path : `${place}/`;
}

/** The names in a path, without empty ones; undefined when it leads out of the site or cannot be read. */
function namesIn(path: string): string[] | undefined {
  const names = decoded(path)
    .split('/')
    .filter((name) => name !== '' && name !== '.');
  return names.some((name) => name === '..' || /[\\\0]/.test(name)) ? undefined : names;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
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
