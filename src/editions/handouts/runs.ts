/** Words of a Word document, with their emphasis, language and links. */
import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';

type Style = Pick<
  IRunOptions,
  'bold' | 'italics' | 'superScript' | 'rightToLeft' | 'language' | 'style'
>;

const styles: Record<string, Style> = {
  B: { bold: true },
  STRONG: { bold: true },
  DT: { bold: true },
  TH: { bold: true },
  I: { italics: true },
  EM: { italics: true },
  CITE: { italics: true },
  SUP: { superScript: true },
};

/** @param style of what stands around them */
export function runsOf(nodes: Iterable<Node>, style: Style = {}): ParagraphChild[] {
  return [...nodes].flatMap((child): ParagraphChild[] => {
    if (child.nodeType === 3) {
      const text = (child.textContent ?? '').replace(/[ \n\t]+/g, ' ');
      return text ? [new TextRun({ text, ...style })] : [];
    }
    if (child.nodeType !== 1) return [];
    const element = child as Element;
    if (element.tagName === 'BR') return [new TextRun({ break: 1 })];
    const href = element.getAttribute('href') ?? '';
    const isLink = /^https?:/.test(href);
    const own = {
      ...style,
      ...styles[element.tagName],
      ...inLanguage(element),
      ...(isLink && { style: 'Hyperlink' }),
    };
    const children = runsOf(element.childNodes, own);
    // A caption begins with its title, on a line of its own.
    if (element.matches('figcaption > b:first-child') && element.nextSibling) {
      return [...children, new TextRun({ break: 1 })];
    }
    return isLink ? [new ExternalHyperlink({ link: href, children })] : children;
  });
}

/** The words of another language are spelt, read out and set in it. */
function inLanguage(element: Element): Style {
  const language = element.getAttribute('lang');
  if (!language) return {};
  const direction = element.getAttribute('dir');
  return {
    language: { value: language },
    ...(direction && { rightToLeft: direction === 'rtl' }),
  };
}
