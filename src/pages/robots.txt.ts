/** Everything may be read by everyone. */
import { absolute } from '../site.ts';

export function GET() {
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('sitemap.xml')}\n`);
}
