import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { dev } from './src/dev/dev.ts';
import { siteUrl } from './src/site.ts';

export default defineConfig({
  site: siteUrl,
  // Every address names its file, so that the same files work from a disk.
  build: { format: 'preserve' },
  compressHTML: 'jsx',
  // Reads MDX into the collections; `mdx/compile.ts` compiles it.
  integrations: [mdx(), dev],
  devToolbar: { enabled: false },
});
