import { closest } from '../closest.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf } from '../known.ts';

const file = 'registry.yaml';

/** A section's address is for ever: ids are registered, and a registered id stays or is aliased. */
export const registry: Rule = (content) => {
  // Of a registry or outline that could not be read nothing can be said.
  if (content.problems.some((problem) => [file, 'outline.yaml'].includes(problem.file))) return [];
  return [...unlisted(content), ...vanished(content), ...repeated(content)];
};

function unlisted(content: Content): Finding[] {
  const { work, lines } = content;
  const gone = goneFrom(content);
  return work.outline.flatMap(({ sections }, chapter) =>
    sections.flatMap((id, index) =>
      work.registry.sections.includes(id)
        ? []
        : {
            code: 'REGISTRY-UNLISTED',
            file: 'outline.yaml',
            line: lines.at('outline.yaml', [chapter, 'sections', index]),
            message: `The section "${id}" is not in the registry.`,
            fix: fixFor(id, closest(id, gone)),
          },
    ),
  );
}

/** An id in the registry is for ever: one that is only misspelt must not get there. */
function fixFor(id: string, misspelt: string | undefined): string {
  const append = `append "- ${id}" to "sections" in ${file}`;
  if (!misspelt) return `${append[0]!.toUpperCase()}${append.slice(1)}.`;
  return `Did you mean "${misspelt}"? Only for a new section, ${append}.`;
}

/** Registered ids that lead nowhere. */
function goneFrom(content: Content): string[] {
  const { sections, aliases: former } = content.work.registry;
  const present = idsOf(content, 'sections');
  return sections.filter((id) => !present.includes(id) && !Object.hasOwn(former, id));
}

function vanished(content: Content): Finding[] {
  const gone = goneFrom(content);
  return content.work.registry.sections.flatMap((id, index) =>
    !gone.includes(id)
      ? []
      : {
          code: 'REGISTRY-VANISHED',
          file,
          line: content.lines.at(file, ['sections', index]),
          message: `The section "${id}" was published, and is neither in the outline nor aliased.`,
          fix: `Put it back into the outline, or add "${id}: <present id>" to "aliases".`,
        },
  );
}

function repeated({ work, lines }: Content): Finding[] {
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
