import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';

/** A section has no headings; a page's headings begin at the second level and skip none. */
export const heading: Rule = ({ texts }) =>
  texts.flatMap((text) => (text.kind === 'page' ? skippedLevels(text) : headingsInSection(text)));

function headingsInSection({ file, headings }: Text): Finding[] {
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
    const maxDepth = (headings[index - 1]?.depth ?? 1) + 1;
    if (depth >= 2 && depth <= maxDepth) return [];
    return {
      code: 'HEADING-LEVEL',
      file,
      line,
      message: `A heading of level ${depth} cannot stand here.`,
      fix:
        maxDepth === 2
          ? 'Write it with ##: the page’s title is the first level.'
          : `Write it with ## or at most ${'#'.repeat(maxDepth)}: no level is skipped.`,
    };
  });
}
