/** The same text as a site of Starlight's, which is installed for it outside of this project. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchLanguages, benchText } from './text.ts';
import { run } from './run.ts';
import { write as writeFile } from '../helpers/files.ts';

/** Exact, so that two runs compare the same. */
const packages = {
  '@astrojs/markdown-remark': '7.3.0',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.4',
};

/** Installs Starlight into a folder, once. @throws Error when the registry cannot be had */
export async function installPeer(root: string): Promise<void> {
  if (existsSync(join(root, 'node_modules/@astrojs/starlight'))) return;
  const settings = { private: true, type: 'module', dependencies: packages };
  writeFile(join(root, 'package.json'), JSON.stringify(settings));
  await run('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: root });
}

/** Writes its pages: one for each chapter and language, with the sources as footnotes. */
export function writePeer(root: string, chapters: number): void {
  for (const folder of ['src', 'dist', '.astro', 'node_modules/.astro']) {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
  const write = (path: string, text: string) => writeFile(join(root, path), text);
  write('astro.config.mjs', config);
  write('src/content.config.ts', collections);
  for (const language of benchLanguages) {
    const text = benchText(language, chapters);
    write(`src/content/docs/${language}/index.md`, front(text[0]!.title, text[0]!.title));
    for (const { id, title, sections } of text) {
      const cited = new Set(
        sections.flatMap(({ paragraphs }) => paragraphs.map(({ source }) => source)),
      );
      const body = sections.map((section) => {
        const sentences = section.paragraphs.map(
          ({ text: words, source }) => `${words}[^${source}]`,
        );
        return [`## ${section.title}`, section.summary, ...sentences].join('\n\n');
      });
      const notes = [...cited].map(
        (source) =>
          `[^${source}]: [Report ${source}](https://archive.example/${source}), The Archive`,
      );
      const page = [front(title, sections[0]!.summary), ...body, notes.join('\n')].join('\n\n');
      write(`src/content/docs/${language}/${id}.md`, `${page}\n`);
    }
  }
}

const front = (title: string, description: string) =>
  `---\ntitle: ${title}\ndescription: ${description}\n---`;

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://peer.example',
  integrations: [
    starlight({
      title: 'The same text',
      locales: { en: { label: 'English', lang: 'en' }, fr: { label: 'Français', lang: 'fr' } },
      defaultLocale: 'en',
    }),
  ],
});
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
