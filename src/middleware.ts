/** Leaves a page as the former build drew it, where nothing that it shows has changed. */
import { channel, subscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineMiddleware } from 'astro:middleware';
import {
  allDrawn,
  digest,
  formerPages,
  keptAt,
  pageDone,
  type PageDone,
} from './build/cached-pages.ts';
import { cache } from './lib/cache.ts';
import { collectReads, valueOf } from './work/reads.ts';
import { script, stylesheet, type PageStyle, type ScriptName } from './views/document/inline.ts';
import { theWork } from './work/current.ts';
import { siteUrl } from './work/environment.ts';

/** The hash of a part of the work, or of a style sheet or script, as it is now. */
async function hashOf(read: string): Promise<string> {
  const [kind, name] = JSON.parse(read) as string[];
  if (kind === 'style') return digest(stylesheet(name as PageStyle));
  if (kind === 'script') return digest(await script(name as ScriptName));
  return digest(valueOf(theWork(), read) ?? '');
}

const kept = cache();
const codeFile = kept && join(kept.folder, 'code.json');
const codes =
  codeFile && existsSync(codeFile)
    ? (JSON.parse(readFileSync(codeFile, 'utf8')) as Record<string, string>)
    : {};
const pages = kept && formerPages(join(kept.folder, 'pages.json'), kept.formerSite, hashOf);

// The build says when the last page is drawn, and waits for what is pushed here.
if (pages) subscribe(allDrawn, (waited) => (waited as Promise<void>[]).push(pages.write()));

const done = channel(pageDone);

export const onRequest = defineMiddleware(async (context, next) => {
  if (!pages) return whole(await next());
  const code = codes[context.routePattern];
  const origin = {
    path: context.url.pathname,
    code: code && `${code} ${siteUrl}`,
    props: [context.params, context.props],
  };
  const found = await pages.find(origin);
  done.publish((found ? 'kept' : 'drawn') satisfies PageDone);
  if (found) return new Response(null, { headers: { [keptAt]: encodeURIComponent(found) } });
  const reads = collectReads();
  const response = await next();
  const body = new Uint8Array(await response.arrayBuffer());
  if (response.status === 200) pages.keep(origin, reads.stop(), body);
  else reads.stop();
  return new Response(body, response);
});

/** A response that has been drawn to its end: one that cannot be is then none, rather than the half of a page. */
async function whole(response: Response): Promise<Response> {
  return new Response(await response.arrayBuffer(), response);
}
