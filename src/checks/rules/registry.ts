import { closest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf } from '../ids.ts';
import { isUnread } from '../unread.ts';

const file = 'registry.yaml';

/** Addresses of sections are permanent: every id is registered, and a registered id stays or becomes an alias. */
export const registry: Rule = (content) => {
  if (isUnread(content, file, 'outline.yaml')) return [];
  return [...unlistedSections(content), ...vanishedSections(content), ...repeatedIds(content)];
};

function unlistedSections(content: Content): Finding[] {
  const { work, lines } = content;
  const vanished = vanishedIds(content);
  return work.outline.flatMap(({ sections }, chapter) =>
    sections.flatMap((id, index) =>
      work.registry.sections.includes(id)
        ? []
        : {
            code: 'REGISTRY-UNLISTED',
            file: 'outline.yaml',
            line: lines.at('outline.yaml', [chapter, 'sections', index]),
            message: `The section "${id}" is not in the registry.`,
            fix: fixFor(id, closest(id, vanished)),
            about: { noun: 'sections', id, is: 'extra' },
          },
    ),
  );
}

/** Registered ids are permanent, so a misspelt one must not be added. */
function fixFor(id: string, similarId: string | undefined): string {
  const append = `append "- ${id}" to "sections" in ${file}`;
  if (!similarId) return `${append[0]!.toUpperCase()}${append.slice(1)}.`;
  return `Did you mean "${similarId}"? Only for a new section, ${append}.`;
}

/** Registered ids that are neither in the outline nor aliased. */
function vanishedIds(content: Content): string[] {
  const { sections, aliases } = content.work.registry;
  const present = idsOf(content, 'sections');
  return sections.filter((id) => !present.includes(id) && !Object.hasOwn(aliases, id));
}

function vanishedSections(content: Content): Finding[] {
  const vanished = vanishedIds(content);
  return content.work.registry.sections.flatMap((id, index) =>
    !vanished.includes(id)
      ? []
      : {
          code: 'REGISTRY-VANISHED',
          file,
          line: content.lines.at(file, ['sections', index]),
          message: `The section "${id}" was published, and is neither in the outline nor aliased.`,
          fix: `Put it back into the outline, or add "${id}: <present id>" to "aliases".`,
          about: { noun: 'sections', id, is: 'missing' },
        },
  );
}

function repeatedIds({ work, lines }: Content): Finding[] {
  return work.registry.sections.flatMap((id, index, all) =>
    all.indexOf(id) === index
      ? []
      : {
          code: 'REGISTRY-REPEATED',
          file,
          line: lines.at(file, ['sections', index]),
          message: `"${id}" is in the registry already.`,
          fix: 'Remove the second one.',
        },
  );
}
