import type { IncomingMessage, ServerResponse } from 'node:http';

/** If a page cannot be drawn, serves its last good version, over which the error is shown. */
export function lastGoodPages() {
  const pages = new Map<string, Buffer>();
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const address = request.url!;
    const parts: Buffer[] = [];
    const write = response.write.bind(response) as (part: string | Uint8Array) => boolean;
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
    response.write = (part: string | Uint8Array) => {
      parts.push(Buffer.from(part as string));
      return write(part);
    };
    response.writeHead = (...head: unknown[]) => {
      const last = pages.get(address);
      if (head[0] !== 500 || !last) return writeHead(...head);
      writeHead(500, { 'content-type': 'text/html' });
      response.end(last);
      // Ignore Astro's own error page.
      response.write = () => true;
      response.end = () => response;
      return response;
    };
    response.once('finish', () => {
      const isPage = String(response.getHeader('content-type')).startsWith('text/html');
      if (isPage && response.statusCode === 200) pages.set(address, Buffer.concat(parts));
    });
    next();
  };
}
