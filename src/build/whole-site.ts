/** Astro integration by which `astro build` alone makes a whole site: it checks the content, and adds search and manifests. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Workspace } from '../lib/workspace.ts';

export function wholeSite(): AstroIntegration {
  let outDir: URL;
  let workspace: Workspace | undefined;
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:done': ({ config }) => void ({ outDir } = config),
      // Imported only here, because `npm run dev` and the bundler load the same configuration.
      'astro:build:start': async () => {
        const { openDist } = await import('./dist.ts');
        (await import('./checkout.ts')).assertReadable();
        // Astro empties the folder and draws into it, so that it is only kept from others, and from being lost.
        workspace = openDist(fileURLToPath(outDir), 'astro build', 'outDir');
        (await import('./check.ts')).checkedWork();
      },
      'astro:build:done': async ({ dir }) => {
        await (await import('./finish.ts')).finish(resolve(fileURLToPath(dir)));
        workspace!.close();
      },
    },
  };
}
