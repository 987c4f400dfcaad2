import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';

/** A section has no heading of its own; a page's headings begin at the second level and skip none. */
export const heading: Rule = ({ texts }) =>
  texts.flatMap((text) => (text.kind === 'page' ? skippedLevels(text) : anyHeading(text)));

function anyHeading({ file, headings }: Text): Finding[] {
  return headings.map(({ line }) => ({
    code: 'HEADING-IN-SECTION',
    file,
    line,
    message: 'A section has one idea and so no heading inside.',
    fix: 'Remove the heading, or make what follows a section of its own.',
  }));
}

function skippedLevels({ file, headings }: Text): Finding[] {
  return headings.flatMap(({ depth, line }, index) => {
    const deepest = (headings[index - 1]?.depth ?? 1) + 1;
    if (depth >= 2 && depth <= deepest) return [];
    return {
      code: 'HEADING-LEVEL',
      file,
      line,
      message: `A heading of level ${depth} cannot stand here.`,
      fix:
        deepest === 2
          ? 'Write it with ##: the page’s title is the first level.'
          : `Write it with ## or at most ${'#'.repeat(deepest)}: no level is skipped.`,
    };
  });
}
