/** `npm run build [-- --force]`: builds the site unless it is up to date; `--force` ignores the cache. */
import { readArguments } from './arguments.ts';
import { buildHere } from './build-here.ts';

const { has } = readArguments({ usage: 'npm run build [-- --force]', options: ['--force'] });
await buildHere('npm run build', has('--force'));
