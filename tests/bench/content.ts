/** The text of the benchmark as a content folder of ours: the real interface, and nothing else that is real. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { write as writeFile } from '../helpers/files.ts';
import { benchLanguages, benchText, sources, times, type BenchLanguage } from './text.ts';

/** Writes a content of some chapters into a new folder `root`. */
export function writeContent(root: string, chapters: number): void {
  rmSync(root, { recursive: true, force: true });
  const write = (path: string, value: unknown) => {
    writeFile(join(root, path), typeof value === 'string' ? value : stringify(value));
  };
  const outline = benchText('en', chapters).map(({ id, sections }) => ({
    chapter: id,
    sections: sections.map((section) => section.id),
  }));
  write('outline.yaml', outline);
  write('registry.yaml', { sections: outline.flatMap((entry) => entry.sections) });
  for (const path of ['releases.yaml', 'story.yaml', 'mark'])
    cpSync(resolve('content', path), join(root, path), { recursive: true });
  write('data/facts.yaml', []);
  write('data/sources.yaml', times(sources, sourceOf));
  for (const language of benchLanguages) writeLanguage(language, chapters, write);
}

function sourceOf(index: number) {
  return {
    id: `source-${index}`,
    title: `Report ${index}`,
    publisher: 'The Archive',
    published: '2020-09-16',
    url: `https://archive.example/${index}`,
    language: 'en',
    kind: 'news',
  };
}

type Write = (path: string, value: unknown) => void;

function writeLanguage(language: BenchLanguage, chapters: number, write: Write): void {
  const own = (file: string) => readFileSync(resolve('content', language, file), 'utf8');
  const text = benchText(language, chapters);
  write(`${language}/language.yaml`, parse(own('language.yaml')));
  write(`${language}/ui.json`, own('ui.json'));
  for (const kind of ['home', 'about', 'accessibility']) {
    write(`${language}/pages/${kind}.mdx`, page(text[0]!.title, text[0]!.sections[0]!.summary, ''));
  }
  const words = text.map(({ id, title, sections }) => [
    id,
    { page: id, title, question: sections[0]!.summary, summary: sections[0]!.summary },
  ]);
  write(`${language}/chapters.yaml`, Object.fromEntries(words));
  for (const { id, title, summary, paragraphs } of text.flatMap((chapter) => chapter.sections)) {
    const cited = paragraphs.map(({ text: sentence, source }) =>
      sentence.replace(/\.$/, `<Cite source="source-${source}" />.`),
    );
    write(`${language}/sections/${id}.mdx`, page(title, summary, cited.join('\n\n')));
  }
}

function page(title: string, summary: string, body: string): string {
  return `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n${body || summary}\n`;
}
