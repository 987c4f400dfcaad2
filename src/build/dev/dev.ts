/** Astro integration for `npm run dev`: open pages update after each save and show findings; search uses the last build. */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { slashed } from '../../lib/paths.ts';
import { dist } from '../../lib/settings.ts';
import { freshPages } from './fresh-pages.ts';

export const dev: AstroIntegration = {
  name: 'dev',
  hooks: {
    'astro:config:setup'({ command, updateConfig }) {
      if (command !== 'dev') return;
      // Output of a parallel build: thousands of files that are not sources.
      const ignored = [dist(), resolve('published')].map(
        (folder) => `${slashed(folder)}{,.next}/**`,
      );
      updateConfig({ vite: { plugins: [freshPages()], server: { watch: { ignored } } } });
    },
  },
};
