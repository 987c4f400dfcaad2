/** A miniature of the real content: two chapters, four sections, and only what they need; in three languages if asked. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { edit } from '../helpers/files.ts';

export const outline = [
  { chapter: 'freeze', sections: ['facebook-silence'] },
  { chapter: 'why', sections: ['private-groups', 'posts-of-may', 'kenosha'] },
];
const chapters = new Set(outline.map(({ chapter }) => chapter));
/** The kinds of record that belong to a section. */
const kindsOfSections = ['events', 'claims', 'figures'];
const sections = outline.flatMap((entry) => entry.sections);

/** The sections that the draft language has; it borrows the others. */
export const translated = ['facebook-silence', 'posts-of-may'];
export const borrowed = sections.filter((id) => !translated.includes(id));

/** An id under which a section was published before. */
export const former = { id: 'the-militia-page', now: 'kenosha' };

/** Writes the miniature into a new folder `root`. */
export function writeMiniature(root: string, { withDraft }: { withDraft: boolean }): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(resolve('content'), root, { recursive: true });
  writeYaml(root, 'outline.yaml', () => outline);
  writeYaml(root, 'registry.yaml', () => ({
    sections: [former.id, ...sections],
    aliases: { [former.id]: former.now },
  }));
  edit(join(root, 'story.yaml'), /(?<=^numbers:\n)(?: .*\n)*/m, '');
  edit(join(root, 'story.yaml'), 'numbers:', 'numbers: []');
  const dropped = new Set<string>();
  for (const kind of kindsOfSections) {
    writeYaml(root, `data/${kind}.yaml`, (records: SectionRecord[]) => {
      // These sections have no claim, and few events: there is none to draw, and no course of them.
      const kept = records.filter(({ section, chart }) =>
        section ? sections.includes(section) : !['claims', 'course'].includes(chart?.kind ?? ''),
      );
      for (const { id } of records) if (!kept.some((record) => record.id === id)) dropped.add(id);
      return kept.map((record) => withoutNamed(record, dropped));
    });
  }
  writeYaml(root, 'data/terms.yaml', (terms: { section?: string }[]) =>
    terms.map(({ section, ...term }) => ({
      ...term,
      ...(section && sections.includes(section) && { section }),
    })),
  );
  const asked = new Map<string, Set<string>>();
  writeYaml(root, 'data/lessons.yaml', (lessons: Lesson[]) =>
    lessons
      .filter(({ id }) => chapters.has(id))
      .map(({ quiz, ...lesson }) => {
        const kept = quiz.filter(({ section }) => sections.includes(section));
        asked.set(lesson.id, new Set(kept.map(({ id }) => id)));
        return { ...lesson, quiz: kept };
      }),
  );
  for (const language of ['en', 'fr']) {
    writeYaml(root, `${language}/lessons.yaml`, (words: Record<string, { quiz: Words }>) =>
      Object.fromEntries(
        [...asked].map(([chapter, ids]) => {
          const { quiz, ...lesson } = words[chapter]!;
          const kept = Object.entries(quiz).filter(([id]) => ids.has(id));
          const left = { ...lesson, quiz: Object.fromEntries(kept) };
          return [chapter, JSON.parse(unlinked(JSON.stringify(left)))];
        }),
      ),
    );
  }
  // Corrections were made in sections that are not here.
  for (const folder of ['data', 'en', 'fr']) rmSync(join(root, folder, 'corrections.yaml'));
  // A term is marked where its chapter has it first, which may be in a section that is not here.
  for (const language of ['en', 'fr']) {
    writeYaml(root, `${language}/glossary.yaml`, (words: Record<string, object>) =>
      Object.fromEntries(Object.entries(words).map(([id, term]) => [id, { ...term, forms: [] }])),
    );
  }
  for (const language of ['en', 'fr']) shrink(root, language, dropped);
  if (withDraft) addDraft(root);
}

/** A figure that names only what the miniature has. */
function withoutNamed(record: SectionRecord, dropped: Set<string>): SectionRecord {
  const named = record.chart?.named?.filter((id) => !dropped.has(id));
  return named ? { ...record, chart: { ...record.chart!, named } } : record;
}

/** Leaves out of a language what the miniature does not have. */
function shrink(root: string, language: string, dropped: Set<string>): void {
  const without = (keep: (id: string) => boolean) => (words: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(words).filter(([id]) => keep(id)));
  writeYaml(
    root,
    `${language}/chapters.yaml`,
    without((id) => chapters.has(id)),
  );
  writeYaml(
    root,
    `${language}/asked.yaml`,
    without((id) => sections.includes(id)),
  );
  for (const kind of kindsOfSections) {
    writeYaml(
      root,
      `${language}/${kind}.yaml`,
      without((id) => !dropped.has(id)),
    );
  }
  writeYaml(root, `${language}/figures.yaml`, (figures: Record<string, { labels?: Words }>) =>
    Object.fromEntries(
      Object.entries(figures).map(([id, { labels, ...words }]) => {
        const kept = Object.entries(labels ?? {}).filter(([label]) => !dropped.has(label));
        return [id, { ...words, ...(labels && { labels: Object.fromEntries(kept) }) }];
      }),
    ),
  );
  for (const folder of ['sections', 'plain', 'pages']) {
    for (const name of readdirSync(join(root, language, folder))) {
      const file = join(root, language, folder, name);
      if (folder !== 'pages' && !sections.includes(name.replace('.mdx', ''))) rmSync(file);
      else writeFileSync(file, unlinked(readFileSync(file, 'utf8')));
    }
  }
}

/** The text without links to sections that are not there, and without their names. */
function unlinked(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\(section:([a-z0-9-]+)\)/g, (link, words: string, id: string) =>
      sections.includes(id) ? link : words,
    )
    .replace(/\{\{section:([a-z0-9-]+)\}\}/g, (name, id: string) =>
      sections.includes(id) ? name : 'elsewhere',
    );
}

/** Adds Arabic: its interface, its own words for one chapter, and half of the sections. */
function addDraft(root: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(root, 'ar', path, '..'), { recursive: true });
    writeFileSync(join(root, 'ar', path), text);
  };
  const settings = parse(readFileSync(join(root, 'en/language.yaml'), 'utf8')) as {
    pages: Record<string, string>;
  };
  // What is for English only; Arabic has none of it, and borrows the name of the author.
  const ofEnglish = new Set([
    'author',
    'typography',
    'readability',
    'citationLocale',
    'wikiTemplate',
  ]);
  const own = Object.fromEntries(Object.entries(settings).filter(([key]) => !ofEnglish.has(key)));
  write(
    'language.yaml',
    stringify({
      ...own,
      tag: 'ar',
      name: 'العربية',
      font: 'Noto Sans Arabic',
      title: 'شرح التجميد',
      direction: 'rtl',
      status: 'draft',
      fallback: 'en',
      locale: 'ar',
      iso639_3: 'ara',
      openGraph: 'ar_AR',
      pages: { ...settings.pages, timeline: 'tasalsul', who: 'man-huwa' },
      numerals: [],
    }),
  );
  const strings = JSON.parse(readFileSync(join(root, 'en/ui.json'), 'utf8')) as Strings;
  write('ui.json', JSON.stringify(inArabicLetters(strings), undefined, 2));
  const words = parse(readFileSync(join(root, 'en/chapters.yaml'), 'utf8')) as Words;
  const { freeze } = words as { freeze: Record<string, string> };
  const inArabic = Object.fromEntries(
    Object.entries(freeze).map(([key, text]) => [key, key === 'page' ? 'tajmid' : arabic(text)]),
  );
  write('chapters.yaml', stringify({ freeze: inArabic }));
  for (const id of translated) {
    const text = readFileSync(join(root, `en/sections/${id}.mdx`), 'utf8');
    const [, head, body] = /^(---\n.*?\n---\n)(.*)$/s.exec(text)!;
    write(
      `sections/${id}.mdx`,
      head!.replace(/^(title|summary): (.*)$/gm, (_, key: string, value: string) =>
        [key, arabic(value)].join(': '),
      ) +
        body!.replace(/<[^>]*>|\]\([^)]*\)|[^<\]]+/g, (piece) =>
          /^[<\]]/.test(piece) ? piece : arabic(piece),
        ),
    );
  }
}

interface SectionRecord {
  id: string;
  section?: string;
  chart?: { kind: string; named?: string[] };
}
interface Lesson {
  id: string;
  quiz: { id: string; section: string }[];
}
type Strings = { [key: string]: string | Strings };
type Words = Record<string, unknown>;

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Every string, in every plural form of Arabic, with its placeholders. */
function inArabicLetters(strings: Strings): Strings {
  return Object.fromEntries(
    Object.entries(strings).flatMap(([key, value]): [string, string | Strings][] => {
      if (typeof value !== 'string') return [[key, inArabicLetters(value)]];
      const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      if (!stem) return [[key, arabic(value)]];
      return form === 'other' ? forms.map((each) => [`${stem}_${each}`, arabic(value)]) : [];
    }),
  );
}

const alphabet = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** The text in Arabic letters, which nobody can mistake for the original; placeholders stay. */
export function arabic(text: string): string {
  return text.replace(/\{\{.*?\}\}|[a-z]/gi, (found) =>
    found.length > 1 ? found : alphabet[found.toLowerCase().charCodeAt(0) - 97]!,
  );
}

function writeYaml<T>(root: string, file: string, change: (value: T) => unknown): void {
  const path = join(root, file);
  const value = parse(readFileSync(path, 'utf8')) as T;
  writeFileSync(path, stringify(change(value)));
}
