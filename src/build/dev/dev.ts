/** Astro integration for `npm run dev`: open pages update after each save and show findings; search uses the last build. */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { freshPages } from './fresh-pages.ts';

export const dev: AstroIntegration = {
  name: 'dev',
  hooks: {
    'astro:config:setup'({ command, updateConfig }) {
      if (command !== 'dev') return;
      // Output of a parallel build: thousands of files that are not sources.
      const ignored = ['dist', 'dist.next', 'dist.former'].map((folder) => `${resolve(folder)}/**`);
      updateConfig({ vite: { plugins: [freshPages()], server: { watch: { ignored } } } });
    },
  },
};
