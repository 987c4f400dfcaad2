import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentRoot } from '../../work/environment.ts';

/** Leads from `/en` to `/en/`, as hosts do: without the slash, all links of the home page count from the wrong folder. */
export function homeWithSlash(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const [, language, query = ''] = /^\/([A-Za-z0-9-]+)(\?.*)?$/.exec(request.url!) ?? [];
  if (!language || !existsSync(join(contentRoot, language, 'language.yaml'))) return next();
  response.writeHead(302, { location: `/${language}/${query}`, 'cache-control': 'no-store' }).end();
}
