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

function unlisted({ work, lines }: Content): Finding[] {
  return work.outline.flatMap(({ sections }, chapter) =>
    sections.flatMap((id, index) =>
      work.registry.sections.includes(id)
        ? []
        : {
            code: 'REGISTRY-UNLISTED',
            file: 'outline.yaml',
            line: lines.at('outline.yaml', [chapter, 'sections', index]),
            message: `The section "${id}" is not in the registry.`,
            fix: `Append "- ${id}" to "sections" in ${file}.`,
          },
    ),
  );
}

function vanished(content: Content): Finding[] {
  const { sections, aliases: former } = content.work.registry;
  const present = idsOf(content, 'sections');
  return sections.flatMap((id, index) =>
    present.includes(id) || Object.hasOwn(former, id)
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
