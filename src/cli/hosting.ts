/** `npm run hosting`: writes the host configurations in hosting/ from the headers in `publish/headers.ts`. */
import { writeFileSync } from 'node:fs';
import { configurations } from '../publish/configurations.ts';
import { readArguments } from './arguments.ts';

readArguments({ usage: 'npm run hosting' });

for (const [path, text] of Object.entries(configurations())) {
  writeFileSync(path, text);
  console.log(path);
}
