/** Plain text for reuse: each section as Markdown, and all sections as JSON with facts and sources. */
import { inFolder, writeZip, type Entry } from './kit/archive.ts';
import { fileName, type Edition } from './kit/edition.ts';
import { markdownOf } from './kit/markdown.ts';
import { withSums } from './kit/sums.ts';
import { pathIn, type Site } from './kit/site.ts';
import { authorOf } from '../site/publication.ts';
import { parseHTML } from 'linkedom';

/** A section in `sections.json`. */
export interface PlainSection {
  id: string;
  chapter: string;
  language: string;
  /** The language of its text: that of the fallback where there is no translation. */
  written: string;
  title: string;
  summary: string;
  /** Markdown, with source numbers as footnotes. */
  text: string;
  permanent: string;
  facts: unknown[];
  sources: unknown[];
}

/** A section in the site's `data/sections.json`. */
interface SectionData {
  id: string;
  chapter: string;
  permanent: string;
  facts: string[];
  sources: string[];
}

export const text: Edition = {
  name: 'text',
  downloads: (site) =>
    site.publications.map(({ inLanguage: language }) => ({
      file: fileName(site, [language], '.text.zip'),
      languages: [language],
      mediaType: 'application/zip',
      async write(path) {
        const sections = sectionsIn(site, language);
        const files = [
          ...sections.map((section): Entry => [
            `sections/${section.id}.md`,
            Buffer.from(fileOf(site, section)),
          ]),
          ['sections.json', Buffer.from(`${JSON.stringify(sections, undefined, 2)}\n`)] as Entry,
          ...site.files
            .filter((file) => file.startsWith('data/'))
            .map((file): Entry => [file, site.read(file)]),
        ];
        const folder = `${site.name}.${language}`;
        await writeZip(path, inFolder(folder, withSums(files)), site.date);
      },
    })),
};

/** The sections of a language in reading order. */
export function sectionsIn(site: Site, language: string): PlainSection[] {
  const records = <T>(name: string) => JSON.parse(site.read(`data/${name}.json`).toString()) as T[];
  const byId = (list: { id: string }[]) => new Map(list.map((record) => [record.id, record]));
  const facts = byId(records('facts'));
  const sources = byId(records('sources'));
  const sectionData = new Map(
    records<SectionData>('sections').map((section) => [section.id, section]),
  );
  const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
  return publication.readingOrder.flatMap(({ url, hasPart = [] }) => {
    const page = pathIn(language, url);
    const { document } = parseHTML(site.read(page).toString());
    return hasPart.map(({ identifier, name, inLanguage }) => {
      const data = sectionData.get(identifier)!;
      return {
        id: identifier,
        chapter: data.chapter,
        language,
        written: inLanguage,
        title: name,
        ...markdownOf(document, identifier, new URL(page, site.url).href),
        permanent: data.permanent,
        facts: data.facts.map((id) => facts.get(id)!),
        sources: data.sources.map((id) => sources.get(id)!),
      };
    });
  });
}

/** A Markdown file with front matter: its values are JSON, which is valid YAML. */
function fileOf(
  site: Site,
  { title, summary, text: body, permanent, language, written }: PlainSection,
): string {
  const publication = site.publications.find(({ inLanguage }) => inLanguage === language)!;
  const { license, version, datePublished: date } = publication;
  const author = authorOf(publication);
  const matter = {
    title,
    author,
    date,
    summary,
    language: written,
    permanent,
    license,
    version,
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n# ${title}\n\n**${summary}**\n\n${body}\n`;
}
