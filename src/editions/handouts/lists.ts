/** The lists of a Word document. Each counts for itself: a list in a list, and one after another. */
import type { INumberingOptions, IParagraphOptions } from 'docx';

/** How deep Word counts. */
const deepest = 8;
const indent = 400;

export interface Lists {
  /** Opens a list. Returns how its items are marked. @param depth of lists around it */
  open(list: Element, depth: number): Partial<IParagraphOptions>;
  /** What the document needs to count. */
  numbering(): INumberingOptions;
}

export function listsOf(): Lists {
  const starts = new Set<number>();
  let opened = 0;
  return {
    open(list, depth) {
      const level = Math.min(depth, deepest);
      if (list.tagName !== 'OL') return { bullet: { level } };
      const start = Number(list.getAttribute('start') ?? 1);
      starts.add(start);
      opened += 1;
      return { numbering: { reference: reference(start), level, instance: opened } };
    },
    numbering: () => ({ config: [...starts].map(counted) }),
  };
}

/** The place of what belongs to an item and has no mark of its own. */
export function beside(depth: number): Partial<IParagraphOptions> {
  return { indent: { start: indent * (Math.min(depth, deepest) + 1) } };
}

const reference = (start: number) => `from-${start}`;

function counted(start: number): INumberingOptions['config'][number] {
  return {
    reference: reference(start),
    levels: Array.from({ length: deepest + 1 }, (_, level) => ({
      level,
      format: 'decimal' as const,
      text: `%${level + 1}.`,
      start,
      style: { paragraph: { indent: { start: indent * (level + 1), hanging: indent } } },
    })),
  };
}
