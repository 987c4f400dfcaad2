/** Everything may be read by everyone. */
import { rootFiles } from '../model/address.ts';
import { absolute } from '../site.ts';

export function GET() {
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(rootFiles.sitemap)}\n`);
}
