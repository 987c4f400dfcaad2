/** Which figure stands for sections, where there is room for one. */
import type { Work } from '../../work/work.ts';

/** The figure that is made for a cover, or else the first in the order of the sections. */
export function coverOf(figures: Work['figures'], sections: string[]): string | undefined {
  const inOrder = sections.flatMap((id) =>
    [...figures.values()].filter(({ section }) => section === id),
  );
  return (inOrder.find(({ cover }) => cover) ?? inOrder[0])?.id;
}
