/**
 * `npm run dev`: what was saved stands on the open page a moment later, what is to mend stands at its foot, and
 * search answers from the last build.
 */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { freshPages } from './fresh-pages.ts';

export const dev: AstroIntegration = {
  name: 'dev',
  hooks: {
    'astro:config:setup'({ command, updateConfig }) {
      if (command !== 'dev') return;
      // A build beside us writes thousands of files that are nobody's source.
      const ignored = ['dist', 'dist.next', 'dist.former'].map((each) => `${resolve(each)}/**`);
      updateConfig({ vite: { plugins: [freshPages()], server: { watch: { ignored } } } });
    },
  },
};
