/** The package document: metadata, accessibility, files and their order. */
import type { Book } from '../book/book.ts';
import { xml } from '../../lib/xml.ts';

export const container = xml`<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`.text;

/** Accessibility features, in the vocabulary of schema.org. */
const features = [
  'alternativeText',
  'displayTransformability',
  'longDescription',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
];

const mediaTypes: Record<string, string> = {
  css: 'text/css',
  png: 'image/png',
  svg: 'image/svg+xml',
  xhtml: 'application/xhtml+xml',
};

export function packageDocument(book: Book, files: Record<string, string | Buffer>): string {
  const { publication, record, title, url, description, words } = book;
  const { inLanguage, name, datePublished } = publication;
  const { author, license, modified, version } = record;
  const items = Object.entries(files).map(([file, content]) => {
    const properties = propertiesOf(file, content);
    const listed = xml`<item id="${idOf(file)}" href="${file}" media-type="${mediaTypes[file.split('.').at(-1)!]}"`;
    return properties ? xml`${listed} properties="${properties}"/>` : xml`${listed}/>`;
  });
  const spine = ['cover', 'title', 'nav', ...book.parts.map((part) => part.name)].map(
    (part) => xml`<itemref idref="${idOf(`${part}.xhtml`)}"/>`,
  );
  const set = book.kicker
    ? xml`<meta property="belongs-to-collection" id="set">${name}</meta>
    <meta property="collection-type" refines="#set">set</meta>
    <meta property="group-position" refines="#set">${book.progress}</meta>`
    : undefined;
  const meta = (property: string, value: string) =>
    xml`<meta property="${property}">${value}</meta>`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${inLanguage}" dir="${publication.readingProgression}" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${url}</dc:identifier>
    <dc:title>${title}</dc:title>
    <dc:language>${inLanguage}</dc:language>
    <dc:creator>${author}</dc:creator>
    <dc:publisher>${author}</dc:publisher>
    <dc:description>${description}</dc:description>
    <dc:rights>${license}</dc:rights>
    <dc:source>${url}</dc:source>
    <dc:date>${datePublished}</dc:date>
    <meta property="dcterms:modified">${modified.toISOString().replace(/\.\d+/, '')}</meta>
    <meta property="schema:version">${version}</meta>
    ${set}
    ${['textual', 'visual'].map((mode) => meta('schema:accessMode', mode))}
    ${['textual', 'textual,visual'].map((modes) => meta('schema:accessModeSufficient', modes))}
    ${features.map((feature) => meta('schema:accessibilityFeature', feature))}
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">${words.accessibility}</meta>
    <meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
    <meta property="a11y:certifiedBy" refines="#conformance">${author}</meta>
  </metadata>
  <manifest>
    ${items}
  </manifest>
  <spine page-progression-direction="${publication.readingProgression}">
    ${spine}
  </spine>
</package>
`.text;
}

function idOf(file: string): string {
  return `f-${file}`;
}

function propertiesOf(file: string, content: string | Buffer): string | undefined {
  if (file === 'cover.png') return 'cover-image';
  if (file === 'nav.xhtml') return 'nav';
  return file.endsWith('.xhtml') && content.includes('<svg') ? 'svg' : undefined;
}
