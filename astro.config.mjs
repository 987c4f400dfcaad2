import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { wholeSite } from './src/build/whole-site.ts';
import { bundleOnly } from './src/build/bundle-only.ts';
import { dev } from './src/build/dev/dev.ts';
import { cache } from './src/lib/cache.ts';
import { siteUrl } from './src/work/environment.ts';

// Where `npm run build` keeps what the next one may use; `astro build` keeps nothing.
const folder = cache()?.folder;

export default defineConfig({
  site: siteUrl,
  // Every address names its file, so that the same files work from a disk.
  build: { format: 'preserve' },
  compressHTML: 'jsx',
  // Draws what `views/markdown/compile.ts` makes of the texts.
  integrations: [mdx(), dev, folder ? bundleOnly(folder) : wholeSite()],
  devToolbar: { enabled: false },
});
