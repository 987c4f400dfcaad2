/** The icon of a browser’s tab. */
import { theWork } from '../work/current.ts';

export function GET() {
  return new Response(theWork().mark.icon);
}
