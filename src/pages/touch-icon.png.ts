/** The icon for home screens. */
import { drawIcon } from '../views/share-image/share-image.ts';
import { theWork } from '../work/current.ts';

export function GET() {
  return new Response(new Uint8Array(drawIcon(theWork().mark.touch, 180)));
}
