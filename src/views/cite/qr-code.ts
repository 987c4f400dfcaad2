/** QR codes as SVG paths. */
import { create } from 'qrcode';
import { memo } from '../../lib/memo.ts';

/** The quiet zone around the code, in modules: scanners need it. */
const margin = 4;

interface Code {
  viewBox: string;
  path: string;
}

interface Modules {
  data: Uint8Array;
  size: number;
}

const modulesOf = memo((text: string): Modules => {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return { data, size };
});

/** The QR code of a text. Its modules are cached, not the path, which is several times as long. */
export function qrCode(text: string): Code {
  const { data, size } = modulesOf(text);
  const squares = Array.from(data, (dark, index) =>
    dark ? `M${(index % size) + margin} ${Math.floor(index / size) + margin}h1v1h-1z` : '',
  );
  const side = size + 2 * margin;
  return { viewBox: `0 0 ${side} ${side}`, path: squares.join('') };
}
