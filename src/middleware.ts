/** Keeps a page of the former build when nothing that it depends on has changed. */
import { channel, subscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineMiddleware } from 'astro:middleware';
import {
  allDrawn,
  digest,
  formerPages,
  pageDone,
  type PageDone,
  unchangedFile,
} from './build/cached-pages.ts';
import { cache } from './lib/cache.ts';
import { collectReads, valueOf } from './work/reads.ts';
import {
  script,
  stylesheet,
  withUsedProperties,
  type PageStyle,
  type ScriptName,
} from './views/document/inline.ts';
import { theWork } from './work/current.ts';
import { siteUrl } from './work/environment.ts';

/** The present hash of a part of the work, a style sheet or a script. */
async function hashOf(read: string): Promise<string> {
  const [kind, name] = JSON.parse(read) as string[];
  if (kind === 'style') return digest(stylesheet(name as PageStyle));
  if (kind === 'script') return digest(await script(name as ScriptName));
  return digest(valueOf(theWork(), read) ?? '');
}

const store = cache();
const codeFile = store && join(store.folder, 'code.json');
const codeOfRoute =
  codeFile && existsSync(codeFile)
    ? (JSON.parse(readFileSync(codeFile, 'utf8')) as Record<string, string>)
    : {};
const pages = store && formerPages(join(store.folder, 'pages.json'), store.formerSite, hashOf);

// Published after the last page; the build waits for the promises that are pushed.
if (pages) subscribe(allDrawn, (waited) => (waited as Promise<void>[]).push(pages.write()));

/** What a response brings: a page without what it does not use. */
async function bodyOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Uint8Array(await response.arrayBuffer());
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return isPage
    ? new TextEncoder().encode(withUsedProperties(new TextDecoder().decode(body)))
    : body;
}

const pageChannel = channel(pageDone);

export const onRequest = defineMiddleware(async (context, next) => {
  if (!pages) {
    const response = await next();
    // Buffered, so that an error while drawing leaves no half page.
    return new Response(await bodyOf(response), response);
  }
  const code = codeOfRoute[context.routePattern];
  const origin = {
    path: context.url.pathname,
    code: code && `${code} ${siteUrl}`,
    props: [context.params, context.props],
  };
  const file = await pages.find(origin);
  pageChannel.publish((file ? 'unchanged' : 'drawn') satisfies PageDone);
  if (file) return new Response(null, { headers: { [unchangedFile]: encodeURIComponent(file) } });
  const reads = collectReads();
  const response = await next();
  const body = await bodyOf(response);
  if (response.status === 200) pages.add(origin, reads.stop(), body);
  else reads.stop();
  return new Response(body, response);
});
