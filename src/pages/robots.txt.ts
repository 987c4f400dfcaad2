/** All crawlers may read everything. */
import { rootFiles } from '../work/address.ts';
import { absolute } from '../work/environment.ts';

export function GET() {
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(rootFiles.sitemap)}\n`);
}
