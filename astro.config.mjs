import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { tellBlocks, typesetText } from './src/mdx.ts';
import { siteUrl } from './src/site.ts';

export default defineConfig({
  site: siteUrl,
  // Every address names its file, so that the same files work from a disk.
  build: { format: 'preserve' },
  compressHTML: 'jsx',
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [typesetText, tellBlocks],
      features: { smartPunctuation: false },
    }),
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    build: {
      rolldownOptions: {
        onwarn(warning, warn) {
          // One for each MDX file, without meaning.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
