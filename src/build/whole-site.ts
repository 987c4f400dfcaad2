/** With this, `astro build` alone makes a whole site: the content is checked first, and search and manifests follow. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const wholeSite: AstroIntegration = {
  name: 'whole-site',
  hooks: {
    // Loaded only where it is needed: `npm run dev` and the bundler take the same configuration.
    'astro:build:start': async () => void (await import('./check.ts')).checkedWork(),
    'astro:build:done': async ({ dir }) => {
      await (await import('./finish.ts')).finish(resolve(fileURLToPath(dir)));
    },
  },
};
