import { create } from 'qrcode';
import { memo } from '../../lib/memo.ts';

/** White around the code, in its own units: readers need it. */
const margin = 4;

interface Code {
  viewBox: string;
  path: string;
}

/** Its dots from left to right and from top to bottom. */
interface Dots {
  data: Uint8Array;
  size: number;
}

const dotsOf = memo((text: string): Dots => {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  // Not the path, which is several times as long.
  return { data, size };
});

/** A QR code of a text, as what stands inside of an `svg` element and its view box. */
export function qrCode(text: string): Code {
  const { data, size } = dotsOf(text);
  const dots = Array.from(data, (dark, index) =>
    dark ? `M${(index % size) + margin} ${Math.floor(index / size) + margin}h1v1h-1z` : '',
  );
  const side = size + 2 * margin;
  return { viewBox: `0 0 ${side} ${side}`, path: dots.join('') };
}
