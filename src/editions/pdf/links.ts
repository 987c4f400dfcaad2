/** Says in each link what it leads to, for readers of annotations: the text of the link. ISO 14289-1, 7.18.5 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Fonts } from './font.ts';
import type { Drawing } from './operations.ts';
import { shownIn } from './shown.ts';

/** The text of each marked part, by its page and number. */
type Texts = Map<unknown, Map<number, string>>;

const [kids, obj, pg, s] = ['K', 'Obj', 'Pg', 'S'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
];

export function describeLinks({ catalog }: PDFDocument, drawings: Drawing[], fonts: Fonts): void {
  const texts: Texts = new Map(
    drawings.flatMap((drawing) =>
      drawing.page ? [[drawing.page, textsIn(drawing, fonts)] as const] : [],
    ),
  );
  for (const element of elementsBelow(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))) {
    if (element.lookup(s) !== PDFName.of('Link')) continue;
    const text = textBelow(element, element.get(pg), texts).replaceAll(/\s+/g, ' ').trim();
    for (const kid of kidsOf(element)) {
      const annotation = kid instanceof PDFDict ? kid.lookupMaybe(obj, PDFDict) : undefined;
      annotation?.set(PDFName.of('Contents'), PDFHexString.fromText(text || targetOf(annotation)));
    }
  }
}

function textsIn(drawing: Drawing, fonts: Fonts): Map<number, string> {
  const texts = new Map<number, string>();
  let last: unknown;
  for (const { marks, font, codes } of shownIn(drawing, fonts)) {
    // A link that goes on to the next page may leave here a replacement (“ff”) of glyphs that are not drawn.
    if (codes.length === 0) continue;
    const id = marks.find((mark) => mark.id !== undefined)?.id;
    const replacing = marks.find(({ replaced }) => replaced !== undefined);
    const said = replacing === last ? '' : (replacing?.replaced ?? '');
    last = replacing;
    const text = replacing ? said : (font?.textOf(codes) ?? '');
    if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + text);
  }
  return texts;
}

function textBelow(element: PDFDict, page: PDFObject | undefined, texts: Texts): string {
  return kidsOf(element)
    .map((kid) => {
      if (kid instanceof PDFNumber) return texts.get(page)?.get(kid.asNumber()) ?? '';
      if (!(kid instanceof PDFDict)) return '';
      const own = kid.get(pg) ?? page;
      const id = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber);
      if (id) return texts.get(own)?.get(id.asNumber()) ?? '';
      return textBelow(kid, own, texts);
    })
    .join('');
}

/** Every element of the structure below one. */
export function* elementsBelow(parent: PDFDict): Generator<PDFDict> {
  for (const kid of kidsOf(parent)) {
    if (!(kid instanceof PDFDict) || !kid.has(s)) continue;
    yield kid;
    yield* elementsBelow(kid);
  }
}

function kidsOf(element: PDFDict): PDFObject[] {
  const value = element.lookup(kids);
  if (value instanceof PDFArray)
    return Array.from(value.asArray().keys(), (at) => value.lookup(at)!);
  return value ? [value] : [];
}

/** The address to which a link leads, or the name of the place in the document. */
function targetOf(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const target = action?.lookup(PDFName.of('URI')) ?? annotation.lookup(PDFName.of('Dest'));
  if (target instanceof PDFString || target instanceof PDFHexString || target instanceof PDFName) {
    return target.decodeText();
  }
  return '';
}
