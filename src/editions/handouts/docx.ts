/** A sheet as a Word document, from its page. */
import { Document, Packer } from 'docx';
import { parseHTML } from 'linkedom';
import { back, keyNumber, tools } from '../../shared/markup.ts';
import { escape } from '../../lib/xml.ts';
import { authorOf, type Publication } from '../../site/publication.ts';
import { openZip, zipOf, type Entry } from '../kit/archive.ts';
import { chartsOf, pictureOf } from '../kit/picture.ts';
import type { Site } from '../kit/site.ts';
import { blocksOf } from './blocks.ts';
import { layoutOf, stylesOf } from './layout.ts';
import { listsOf } from './lists.ts';

/** Parts that are only for the screen, or lead to another copy of what is cited. */
const skipped = [
  'nav, script, output, button, details, a[href*="web.archive.org"]',
  tools,
  keyNumber,
  back,
];

/**
 * @param sheet the path of its page
 * @param html the page, with links to the published site
 */
export async function docxOf(
  site: Site,
  publication: Publication,
  sheet: string,
  html: string,
): Promise<Uint8Array> {
  const { document: page } = parseHTML(html);
  const main = page.querySelector('main')!;
  const pictures = new Map(
    chartsOf(main).map((svg) => [svg as Element, pictureOf(site, sheet, svg)]),
  );
  for (const part of main.querySelectorAll(skipped.join())) part.remove();
  // Other pictures are codes to scan, which a document to change has no use for.
  for (const svg of main.querySelectorAll('svg')) if (!pictures.has(svg)) svg.remove();
  const { inLanguage, readingProgression, license } = publication;
  const lists = listsOf();
  const rightToLeft = readingProgression === 'rtl';
  const { defaults, sections } = layoutOf(main, (part) =>
    blocksOf(part, { pictures, lists, rightToLeft }),
  );
  const document = new Document({
    title: page.title,
    description: page.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    creator: authorOf(publication),
    lastModifiedBy: authorOf(publication),
    customProperties: [{ name: 'License', value: license }],
    styles: stylesOf(defaults, inLanguage),
    numbering: lists.numbering(),
    sections,
  });
  const about = { language: inLanguage, version: publication.version, url: site.url + sheet };
  return finish(await Packer.toBlob(document), site.date, about);
}

interface About {
  language: string;
  version: string;
  url: string;
}

/** The properties that `docx` does not write. */
function addProperties(core: string, { language, version, url }: About): string {
  const more =
    `<dc:language>${escape(language)}</dc:language><dc:identifier>${escape(url)}</dc:identifier>` +
    `<cp:version>${escape(version)}</cp:version>`;
  return core.replace('</cp:coreProperties>', `${more}$&`);
}

/** `docx` uses random ids and the current time: both are replaced, so that the file is reproducible. */
async function finish(document: Blob, date: Date, about: About): Promise<Uint8Array> {
  const ids = new Map<string, string>();
  const replaceRandom = (text: string) =>
    text
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, date.toISOString())
      .replaceAll(/"rId([\w-]{8,})"/g, (_, id: string) => {
        if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
        return `"${ids.get(id)}"`;
      });
  const files = [...(await openZip(document))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries: Entry[] = [];
  for (const [path, read] of files) {
    const content = await read();
    const isText = /\.(xml|rels)$/.test(path);
    if (!isText) entries.push([path, content]);
    else {
      const text = replaceRandom(Buffer.from(content).toString());
      const whole = path === 'docProps/core.xml' ? addProperties(text, about) : text;
      entries.push([path, Buffer.from(whole)]);
    }
  }
  return zipOf(entries, date);
}
