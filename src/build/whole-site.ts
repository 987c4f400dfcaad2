/** Astro integration by which `astro build` alone makes a whole site: it checks the content, and adds search and manifests. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const wholeSite: AstroIntegration = {
  name: 'whole-site',
  hooks: {
    // Imported only here, because `npm run dev` and the bundler load the same configuration.
    'astro:build:start': async () => void (await import('./check.ts')).checkedWork(),
    'astro:build:done': async ({ dir }) => {
      await (await import('./finish.ts')).finish(resolve(fileURLToPath(dir)));
    },
  },
};
