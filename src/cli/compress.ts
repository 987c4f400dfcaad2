/** `npm run compress [-- FOLDER]`: writes compressed files for hosts that serve precompressed files. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compress, isPublishable } from '../publish/compress.ts';
import { listFiles } from '../lib/files.ts';
import { fail, step } from '../lib/progress.ts';
import { orFail } from '../lib/settings.ts';
import { lock } from '../lib/workspace.ts';
import { readArguments } from './arguments.ts';

const { words } = readArguments({ usage: 'npm run compress [-- FOLDER]', most: 1 });
const target = resolve(words[0] ?? 'published');
if (!existsSync(target)) {
  fail(`There is no folder ${target}. What a host serves is put together by: npm run assemble`);
}
if (!statSync(target).isDirectory()) {
  fail(`${target} is a file. Name the folder of a site: npm run compress -- FOLDER`);
}
if (!isPublishable(target)) {
  fail(
    `${target} holds no site that this program has made, so nothing is written there. What a host serves is put together by: npm run assemble`,
  );
}
const unlock = orFail(() => lock(target, { command: 'npm run compress', setting: 'FOLDER' }));
await step(`Compressing ${target}`, async () => {
  return `${await compress(target, listFiles(target))} compressed files`;
});
unlock();
