/** `npm run compress [-- FOLDER]`: compresses what is published beforehand, for hosts that send it so. */
import { resolve } from 'node:path';
import { compress } from '../publish/compress.ts';
import { listFiles } from '../lib/files.ts';
import { step } from '../lib/progress.ts';

const target = resolve(process.argv[2] ?? 'published');
await step(`Compressing ${target}`, async () => {
  const made = await compress(target, listFiles(target));
  return `${made} files made`;
});
