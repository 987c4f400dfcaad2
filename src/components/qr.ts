import { create } from 'qrcode';

/** White around the code, in its own units: readers need it. */
const margin = 4;

interface Code {
  viewBox: string;
  path: string;
}

const codes = new Map<string, Code>();

/** A QR code of a text, as what stands inside of an `svg` element and its view box; drawn once. */
export function qrCode(text: string): Code {
  const code = codes.get(text) ?? draw(text);
  codes.set(text, code);
  return code;
}

function draw(text: string): Code {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dots = [...data].map((dark, index) =>
    dark ? `M${(index % size) + margin} ${Math.floor(index / size) + margin}h1v1h-1z` : '',
  );
  const side = size + 2 * margin;
  return { viewBox: `0 0 ${side} ${side}`, path: dots.join('') };
}
