/** `npm run compress [-- FOLDER]`: writes compressed files for hosts that serve precompressed files. */
import { resolve } from 'node:path';
import { compress } from '../publish/compress.ts';
import { listFiles } from '../lib/files.ts';
import { step } from '../lib/progress.ts';

const target = resolve(process.argv[2] ?? 'published');
await step(`Compressing ${target}`, async () => {
  return `${await compress(target, listFiles(target))} compressed files`;
});
