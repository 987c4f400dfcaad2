/** The icon for home screens. */
import { drawIcon } from '../cards/card.ts';
import { theWork } from '../site.ts';

export function GET() {
  return new Response(new Uint8Array(drawIcon(theWork().mark.touch, 180)));
}
