import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where a page cannot be drawn, gives the last that could at its address: why stands over it. */
export function keepPages() {
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
      // Nothing of what Astro would say.
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
