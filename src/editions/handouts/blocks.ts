/** Headings, paragraphs, lists, tables and figures of a Word document. */
import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Tab,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { asked, cut, forTeacher, lined, nameLine } from '../../shared/markup.ts';
import type { Picture } from '../kit/picture.ts';
import { toWriteOn, writingLines } from './layout.ts';
import { beside, type Lists } from './lists.ts';
import { runsOf } from './runs.ts';

type Block = Paragraph | Table;
type Options = Partial<IParagraphOptions>;

export interface Settings {
  /** The pictures of figures, by their drawing on the page. */
  pictures: Map<Element, Picture>;
  lists: Lists;
  rightToLeft: boolean;
}

/** Elements that make a paragraph of their own. */
const blocks: Record<string, Options> = {
  H1: { heading: HeadingLevel.HEADING_1 },
  H2: { heading: HeadingLevel.HEADING_2 },
  H3: { heading: HeadingLevel.HEADING_3 },
  P: {},
  FIGCAPTION: { style: 'Caption', keepNext: true },
  CAPTION: { style: 'Caption', keepNext: true },
  DT: { keepNext: true },
  DD: { indent: { start: 400 } },
};

/** The widest and the highest that a picture fits on a page of A4 or Letter with its words, in CSS pixels. */
const room = { width: 560, height: 620 };

/** Room round the words of a card, in twentieths of a point. */
const cardMargins = { top: 160, bottom: 160, left: 160, right: 160 };

/** A row in which somebody writes, or cuts: at least a centimetre high. */
const rowToFill = { value: 567, rule: HeightRule.ATLEAST };

export function blocksOf(root: Element, { pictures, lists, rightToLeft }: Settings): Block[] {
  const direction = rightToLeft ? { rightToLeft } : {};
  /** The options of a quiz, which are ticked and not counted. */
  const boxes = new Set(root.querySelectorAll(`${asked} ul`));

  return inside(root.childNodes, 0, {});

  /** @param depth of the lists around it @param options of every paragraph in it */
  function visit(element: Element, depth: number, options: Options): Block[] {
    const picture = pictures.get(element);
    if (picture) return [image(picture)];
    const own = blocks[element.tagName];
    if (element.matches(nameLine)) {
      return [
        paragraph([element], { ...options, ...toWriteOn }, [
          new TextRun({ children: [new Tab()] }),
        ]),
      ];
    }
    if (own) {
      const onNewPage = element.matches(`${forTeacher} > h2`) && { pageBreakBefore: true };
      return [paragraph([element], { ...options, ...own, ...onNewPage })];
    }
    if (element.matches(cut)) return cardsOf(element);
    if (element.tagName === 'TABLE') return tableOf(element);
    if (element.tagName === 'BLOCKQUOTE') return inside(element.childNodes, depth, beside(depth));
    if (!/^[OU]L$/.test(element.tagName)) return inside(element.childNodes, depth, options);
    const boxed = boxes.has(element);
    const mark = boxed ? beside(depth) : lists.open(element, depth);
    return [...element.children].flatMap((entry) => itemOf(entry, depth, mark, boxed));
  }

  /** Words that stand beside blocks, in no element of their own, make a paragraph too. */
  function inside(nodes: Iterable<Node>, depth: number, options: Options): Block[] {
    const made: Block[] = [];
    let words: Node[] = [];
    const close = () => {
      if (words.some(({ textContent }) => textContent?.trim())) {
        made.push(paragraph(words, options));
      }
      words = [];
    };
    for (const node of nodes) {
      if (isBlock(node)) {
        close();
        made.push(...visit(node as Element, depth, options));
      } else words.push(node);
    }
    close();
    return made;
  }

  /** An item’s first paragraph has its mark; what follows stands beside it. */
  function itemOf(item: Element, depth: number, mark: Options, boxed: boolean): Block[] {
    const nodes = [...item.childNodes].filter(
      (node) => node.nodeType !== 3 || node.textContent?.trim(),
    );
    const end = nodes.findIndex(isBlock);
    const first = end === 0 && nodes[0]!.nodeName === 'P' ? nodes[0]!.childNodes : undefined;
    const words = first ?? (end < 0 ? nodes : nodes.slice(0, end));
    const rest = end < 0 ? [] : nodes.slice(first ? 1 : end);
    const box = boxed ? [new TextRun({ text: '☐ ', ...direction })] : [];
    const marked = new Paragraph({
      ...mark,
      // A question stands in one column with its options, and with the lines to answer it.
      keepNext:
        rest.length > 0 || item.matches(lined) || (boxed && item.nextElementSibling !== null),
      keepLines: true,
      ...(rightToLeft && { bidirectional: true }),
      children: [...box, ...runsOf(words, direction)],
    });
    const toFill = item.matches(lined) ? writingLines(beside(depth), rightToLeft) : [];
    return [marked, ...inside(rest, depth + 1, beside(depth)), ...toFill];
  }

  function paragraph(
    nodes: Iterable<Node>,
    options: Options,
    end: ParagraphChild[] = [],
  ): Paragraph {
    return new Paragraph({
      ...options,
      ...(rightToLeft && { bidirectional: true }),
      children: [...runsOf(nodes, direction), ...end],
    });
  }

  function image({ id, alt, width, height, png }: Picture): Paragraph {
    const scale = Math.min(room.width / width, room.height / height, 1.2);
    const index = [...pictures.values()].findIndex((each) => each.id === id) + 1;
    return new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: {
            width: Math.round(width * scale),
            height: Math.round(height * scale),
          },
          altText: { name: id, description: alt, id: String(index) },
        }),
      ],
    });
  }

  /** Cards stand two in a row, with lines to cut along. */
  function cardsOf(list: Element): Block[] {
    const cards = [...list.children].map(
      (card) =>
        new TableCell({
          margins: cardMargins,
          children: [paragraph(card.childNodes, {})],
        }),
    );
    const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, row) => {
      const two = cards.slice(2 * row, 2 * row + 2);
      const children =
        two.length === 2 ? two : [...two, new TableCell({ children: [new Paragraph({})] })];
      return new TableRow({ cantSplit: true, height: rowToFill, children });
    });
    const side = { style: BorderStyle.DASHED, size: 4 };
    return [
      new Table({
        rows,
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: {
          top: side,
          bottom: side,
          left: side,
          right: side,
          insideHorizontal: side,
          insideVertical: side,
        },
        ...(rightToLeft && { visuallyRightToLeft: true }),
      }),
      new Paragraph({}),
    ];
  }

  function tableOf(table: Element): Block[] {
    const rows = [...table.querySelectorAll('tr')].map(
      (row) =>
        new TableRow({
          tableHeader: row.parentElement?.tagName === 'THEAD',
          cantSplit: true,
          ...([...row.children].some((cell) => !cell.textContent) && { height: rowToFill }),
          children: [...row.children].map(
            (cell) =>
              new TableCell({
                columnSpan: Number(cell.getAttribute('colspan') ?? 1),
                children: [
                  new Paragraph({
                    ...(rightToLeft && { bidirectional: true }),
                    children: runsOf([cell], direction),
                  }),
                ],
              }),
          ),
        }),
    );
    const caption = [...table.querySelectorAll('caption')].flatMap((each) => visit(each, 0, {}));
    const width = { size: 100, type: WidthType.PERCENTAGE };
    return [
      ...caption,
      new Table({ rows, width, ...(rightToLeft && { visuallyRightToLeft: true }) }),
      new Paragraph({}),
    ];
  }
}

const inline = /^(A|ABBR|B|BR|CITE|CODE|EM|I|Q|SMALL|SPAN|STRONG|SUB|SUP|TIME)$/;

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && !inline.test(node.nodeName);
}
