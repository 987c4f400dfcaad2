/** The icon for home screens. */
import { drawIcon } from '../views/share-image/share-image.ts';
import { theWork } from '../work/current.ts';

export function GET() {
  const { mark, story } = theWork();
  return new Response(new Uint8Array(drawIcon(mark.touch, 180, story.palette)));
}
