/** How a Word document is set: a text to read, or a sheet for a class, which is one page as it is in print. */
import {
  LeaderType,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
  type IStylesOptions,
} from 'docx';
import { asked } from '../../shared/markup.ts';

/** A4, in twentieths of a point. */
const paper = { width: 11_906, height: 16_838 };
const margins = { top: 624, bottom: 624, left: 794, right: 794, header: 0, footer: 0 };
const textWidth = paper.width - margins.left - margins.right;

/** A line to write on, to the end of the text. */
export const toWriteOn: Partial<IParagraphOptions> = {
  tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
};

/** The empty lines after a question. @param place of the question's words */
export function writingLines(place: Partial<IParagraphOptions>, rightToLeft: boolean): Paragraph[] {
  return [1, 2].map(
    (line) =>
      new Paragraph({
        ...place,
        ...toWriteOn,
        // As far apart as handwriting needs.
        spacing: { before: 180, after: 0 },
        keepNext: line === 1,
        ...(rightToLeft && { bidirectional: true }),
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );
}

type Default = NonNullable<IStylesOptions['default']>;
type Defaults = Pick<Default, 'heading1' | 'heading2'> & {
  font: string;
  size: number;
  after: number;
};

interface Layout {
  defaults: Defaults;
  sections: ISectionOptions[];
}

const toRead: Defaults = { font: 'Calibri', size: 21, after: 100 };

/** Arial, because where Calibri is not there, a font that is much wider may take its place. */
const compact: Defaults = {
  font: 'Arial',
  size: 18,
  after: 40,
  heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { after: 80 } } },
  heading2: { run: { size: 21, bold: true }, paragraph: { spacing: { before: 120, after: 60 } } },
};

/**
 * The layout of a page, with its blocks. A quiz stands in two columns, and what is before and after it has the
 * whole width.
 * @param blocks makes the blocks of a part of the page
 */
export function layoutOf(
  main: Element,
  blocks: (part: Element) => ISectionOptions['children'],
): Layout {
  const quiz = main.querySelector(asked);
  if (!quiz) return { defaults: toRead, sections: [{ children: blocks(main) }] };
  const parts = partsAround(quiz);
  const sections = parts.map((part, index) => ({
    properties: {
      type: index === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      page: { size: paper, margin: margins },
      ...(index === 1 && { column: { count: 2, space: 340 } }),
    },
    children: blocks(part),
  }));
  return { defaults: compact, sections };
}

/** An element with what is before its child, one with the child, one with what is after. */
function partsAround(child: Element): Element[] {
  const { parentElement, ownerDocument } = child;
  const nodes = [...parentElement!.childNodes];
  const at = nodes.indexOf(child);
  return [nodes.slice(0, at), [child], nodes.slice(at + 1)].map((some) => {
    const part = ownerDocument.createElement('div');
    part.append(...some);
    return part;
  });
}

/** The styles of a document. */
export function stylesOf(
  { font, size, after, ...headings }: Defaults,
  language: string,
): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size, language: { value: language, bidirectional: language } },
        paragraph: { spacing: { after } },
      },
      ...headings,
    },
  };
}
