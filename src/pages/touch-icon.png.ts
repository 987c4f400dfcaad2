/** The icon for home screens. */
import { drawIcon } from '../cards/card.ts';

export function GET() {
  return new Response(new Uint8Array(drawIcon(180)));
}
