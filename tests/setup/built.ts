import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { building } from '../site/command.ts';

/** The tests of this project read what was built. @throws Error when nothing was */
export default function setup(): void {
  // A run that was cut off may have left it.
  rmSync(building, { recursive: true, force: true });
  const dist = resolve(process.env['DIST'] ?? 'dist');
  if (existsSync(join(dist, 'index.html'))) return;
  throw new Error(`There is no built site in ${dist}. Build it with: npm run build`);
}
