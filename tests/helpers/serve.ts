/** The built site as a host serves it, on a free port, with the requests that it has had. */
import { serve as serveSite } from '../../src/cli/serve.ts';

export interface Host {
  /** "http://localhost:<port>/", or the path below it under which the site is. */
  address: string;
  /** Path and query of every request, in order. */
  requests: string[];
  close(): Promise<void>;
}

/** @param under path under which the site stands, such as "/a/site/" */
export async function serve(folder: string, under = '/'): Promise<Host> {
  const { url, server } = await serveSite(folder, 0, under.replace(/\/$/, ''));
  const requests: string[] = [];
  server.prependListener('request', (request) => requests.push(request.url!));
  return {
    address: url,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
