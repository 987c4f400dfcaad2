/** The icon of a browser’s tab. */
import { theWork } from '../site.ts';

export function GET() {
  return new Response(theWork().mark.icon);
}
