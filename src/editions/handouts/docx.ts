/** A sheet as a Word document, from its page: headings, paragraphs, lists, links. */
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { asked, author, back, tools } from '../../shared/markup.ts';
import { openZip, zipOf, type Entry } from '../kit/archive.ts';

type Style = { bold?: boolean; italics?: boolean; superScript?: boolean };

/** Parts that are only for the screen, or cannot be text. */
const skipped = ['nav, svg, details, a[href*="web.archive.org"]', tools, back].join();

const styles: Record<string, Style> = {
  B: { bold: true },
  I: { italics: true },
  EM: { italics: true },
  CITE: { italics: true },
  SUP: { superScript: true },
};

const blocks: Record<string, Partial<IParagraphOptions>> = {
  H1: { heading: HeadingLevel.HEADING_1 },
  H2: { heading: HeadingLevel.HEADING_2 },
  P: {},
  FIGCAPTION: {},
  CAPTION: {},
  TR: {},
};

/** A sheet as a Word document, from its page. The page loses its parts for the screen. */
export async function docxOf(
  page: {
    documentElement: HTMLElement;
    title: string;
    querySelector(selector: string): Element | null;
  },
  date: Date,
): Promise<Uint8Array> {
  const main = page.querySelector('main')!;
  for (const part of main.querySelectorAll(skipped)) part.remove();
  const document = new Document({
    title: page.title,
    creator: page.querySelector(author)?.getAttribute('content')?.replace(/,$/, '') ?? '',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: page.documentElement.lang } },
          paragraph: { spacing: { after: 100 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [{ level: 0, format: 'decimal', text: '%1.', style: indent }],
        },
      ],
    },
    sections: [{ children: paragraphs(main) }],
  });
  return makeDeterministic(await Packer.toBlob(document), date);
}

const indent = { paragraph: { indent: { left: 400, hanging: 400 } } };

/** Headings, paragraphs and list items. Lists are counted, so that each numbering starts at one. */
function paragraphs(root: Element): Paragraph[] {
  let lists = 0;
  const visit = (element: Element): Paragraph[] => {
    const name = element.tagName;
    const options = blocks[name];
    if (options) return [new Paragraph({ ...options, children: runs(element.childNodes) })];
    if (name === 'OL') lists += 1;
    if (name !== 'LI') return [...element.children].flatMap(visit);
    const inner = [...element.children].filter(({ tagName }) => /^([OU]L|P)$/.test(tagName));
    const own = [...element.childNodes].filter((node) => !inner.includes(node as Element));
    const mark =
      element.parentElement?.tagName === 'OL'
        ? { numbering: { reference: 'numbers', level: 0, instance: lists } }
        : element.closest(asked)
          ? { indent: { left: 600 } }
          : { bullet: { level: 0 } };
    const box = element.closest(`${asked} ul`) ? [new TextRun('☐ ')] : [];
    return [new Paragraph({ ...mark, children: [...box, ...runs(own)] }), ...inner.flatMap(visit)];
  };
  return visit(root);
}

function runs(nodes: Iterable<Node>, style: Style = {}): ParagraphChild[] {
  return [...nodes].flatMap((child): ParagraphChild[] => {
    if (child.nodeType === 3) {
      const text = (child.textContent ?? '').replace(/[ \n\t]+/g, ' ');
      return text ? [new TextRun({ text, ...style })] : [];
    }
    if (child.nodeType !== 1) return [];
    const element = child as Element;
    if (element.tagName === 'BR') return [new TextRun({ break: 1 })];
    const href = element.getAttribute('href') ?? '';
    const children = runs(element.childNodes, { ...style, ...styles[element.tagName] });
    // A row becomes one paragraph, its cells separated by spaces.
    if (/^T[HD]$/.test(element.tagName)) return [...children, new TextRun(' ')];
    return /^https?:/.test(href) ? [new ExternalHyperlink({ link: href, children })] : children;
  });
}

/** `docx` uses random ids and the current time: both are replaced, so that the file is reproducible. */
async function makeDeterministic(document: Blob, date: Date): Promise<Uint8Array> {
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
    entries.push([
      path,
      isText ? Buffer.from(replaceRandom(Buffer.from(content).toString())) : content,
    ]);
  }
  return zipOf(entries, date);
}
