/** `npm run hosting`: writes the configurations of hosts in hosting/ from the one description of headers. */
import { writeFileSync } from 'node:fs';
import { configurations } from '../publish/configurations.ts';

for (const [path, text] of Object.entries(configurations())) {
  writeFileSync(path, text);
  console.log(path);
}
