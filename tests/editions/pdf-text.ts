/** The text of a PDF as pdf.js reads it, which is Firefox's reader. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageText {
  /** What the structure of the document has, in its order. */
  read: string;
  /** What is drawn besides: running heads, page numbers. */
  artifacts: string[];
  /** What is neither. */
  unmarked: string;
  /** Each piece of text with its baseline, in points above the foot of the page. */
  pieces: { text: string; y: number }[];
}

interface Node {
  id?: string;
  children?: Node[];
}

export async function textsOf(pdf: Uint8Array): Promise<PageText[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const byId = new Map<string, string>();
    const result: PageText = { read: '', artifacts: [], unmarked: '', pieces: [] };
    const marks: { tag?: string; id?: string }[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = marks.find((mark) => mark.id)?.id;
        if (id) byId.set(id, (byId.get(id) ?? '') + item.str);
        else if (marks.some(({ tag }) => tag === 'Artifact')) result.artifacts.push(item.str);
        else result.unmarked += item.str;
        if (item.str.trim()) {
          result.pieces.push({ text: item.str, y: (item.transform as number[])[5]! });
        }
      } else if (item.type.startsWith('begin')) marks.push(item as { tag?: string; id?: string });
      else marks.pop();
    }
    const inOrder = ({ id, children = [] }: Node): string =>
      id ? (byId.get(id) ?? '') : children.map(inOrder).join('');
    result.read = inOrder((await page.getStructTree()) ?? {});
    pages.push(result);
  }
  await task.destroy();
  return pages;
}
