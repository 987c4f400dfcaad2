/** What Word shows of a document, by the rules of Office Open XML as we read them. */
import { unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

const spaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export interface Line {
  text: string;
  /** "Heading1", "Caption". */
  style: string;
  /** Its number in a list, or "•". */
  mark: string;
  /** Of its picture the description and the file. */
  picture?: { description: string; file: string };
  rightToLeft: boolean;
  /** True when dots fill what is left of it, to write on. */
  toFill: boolean;
}

type Node = XmlDocument | XmlElement;
const find = (from: Node, path: string) => from.find(path, spaces) as XmlElement[];
const value = (from: Node, path: string) =>
  (from.find(path, spaces) as unknown as { value: string }[])[0]?.value;

/** The text of a file of the document. */
export const fileOf = (docx: Uint8Array, path: string) =>
  Buffer.from(unzipSync(docx)[path]!).toString();

/** The paragraphs of a document, with those in its tables, in their order. */
export function linesOf(docx: Uint8Array): Line[] {
  const files = unzipSync(docx);
  const open = (path: string) => XmlDocument.fromBuffer(files[path]!);
  const mark = marksOf(files['word/numbering.xml'] && open('word/numbering.xml'));
  const relations = open('word/_rels/document.xml.rels');
  return find(open('word/document.xml'), '//w:p').map((paragraph) => {
    const drawing = find(paragraph, './/w:drawing')[0];
    const target =
      drawing && value(relations, `//*[@Id="${value(drawing, './/a:blip/@r:embed')}"]/@Target`);
    return {
      text: find(paragraph, './/w:t | .//w:br')
        .map(({ name, content }) => (name === 'br' ? '\n' : content))
        .join(''),
      style: value(paragraph, 'w:pPr/w:pStyle/@w:val') ?? '',
      mark: mark(paragraph),
      ...(drawing && {
        picture: { description: value(drawing, './/wp:docPr/@descr')!, file: `word/${target}` },
      }),
      rightToLeft: find(paragraph, 'w:pPr/w:bidi').length > 0,
      toFill:
        find(paragraph, 'w:pPr/w:tabs/w:tab[@w:leader="dot"]').length > 0 &&
        find(paragraph, 'w:r/w:tab').length > 0,
    };
  });
}

/** Counts: each `w:num` for itself where it says where it starts, else on with others of its kind. */
function marksOf(numbering: XmlDocument | undefined): (paragraph: XmlElement) => string {
  const counters = new Map<string, number[]>();
  return (paragraph) => {
    const id = value(paragraph, 'w:pPr/w:numPr/w:numId/@w:val');
    const level = Number(value(paragraph, 'w:pPr/w:numPr/w:ilvl/@w:val') ?? 0);
    if (!id || !numbering) return '';
    const num = `//w:num[@w:numId="${id}"]`;
    const kind = value(numbering, `${num}/w:abstractNumId/@w:val`)!;
    const described = `//w:abstractNum[@w:abstractNumId="${kind}"]/w:lvl[@w:ilvl="${level}"]`;
    if (value(numbering, `${described}/w:numFmt/@w:val`) === 'bullet') return '•';
    const start = value(
      numbering,
      `${num}/w:lvlOverride[@w:ilvl="${level}"]/w:startOverride/@w:val`,
    );
    const key = start === undefined ? `kind ${kind}` : `list ${id}`;
    const counter = counters.get(key) ?? [];
    counters.set(key, counter);
    counter[level] = (counter[level] ?? Number(start ?? 1) - 1) + 1;
    counter.length = level + 1;
    return `${counter[level]}.`;
  };
}
