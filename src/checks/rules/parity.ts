import type { Block } from '../../work/blocks.ts';
import { namedSources } from '../../work/citation.ts';
import type { Section } from '../../work/section.ts';
import type { Code } from '../codes.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf } from '../ids.ts';

/** All versions of a section show, cite and mark the same things. */
export const parity: Rule = (content) => {
  const languages = completeLanguages(content.work);
  return [...new Set(idsOf(content, 'sections'))].flatMap((id) => {
    const versions = languages
      .map((language) => languageIn(content.work, language).sections.get(id))
      .filter((version) => version !== undefined);
    // A missing section is a finding of another rule.
    return versions.length === languages.length
      ? [...differences(versions), ...disputedFaults(versions)]
      : [];
  });
};

/**
 * Blocks that every version must have, and the attributes that identify them. A Fact that names its source is two
 * things: where one version shows it again and quiet, the other need not.
 */
const compared: Partial<Record<string, [Code, attributes: string[]][]>> = {
  Fact: [
    ['PARITY-FACT', ['id', 'value']],
    ['PARITY-CITE', ['id', 'value', 'source']],
  ],
  Cite: [['PARITY-CITE', ['fact', 'source']]],
  Quote: [['PARITY-QUOTE', ['id']]],
  Term: [['PARITY-TERM', ['id']]],
  Entity: [['PARITY-ENTITY', ['id']]],
  Figure: [['PARITY-FIGURE', ['id']]],
};

/** One finding for each block that some versions lack, at its first use in another version. */
function differences(versions: Section[]): Finding[] {
  const uses = new Map<string, { code: Code; line: number; versions: Section[] }>();
  for (const version of versions) {
    for (const block of version.blocks) {
      for (const [code, attributes] of compared[block.name] ?? []) {
        const key = tagOf(block, attributes);
        const entry = uses.get(key) ?? { code, line: block.line, versions: [] };
        if (!entry.versions.includes(version)) entry.versions.push(version);
        uses.set(key, entry);
      }
    }
  }
  return [...uses].flatMap(([key, { code, line, versions: having }]) => {
    const lacking = versions.filter((version) => !having.includes(version));
    if (lacking.length === 0) return [];
    return {
      code,
      file: having[0]!.file,
      line,
      message: `${key} is in ${tags(having)}, not in ${tags(lacking)}.`,
      fix: `Add it to ${lacking.map(({ file }) => file).join(', ')}, or remove it here.`,
    };
  });
}

function disputedFaults(versions: Section[]): Finding[] {
  const counts = versions.map(
    ({ blocks }) => blocks.filter(({ name }) => name === 'Disputed').length,
  );
  return versions.slice(1).flatMap((version, index) => {
    if (counts[index + 1] === counts[0]) return [];
    return {
      code: 'PARITY-DISPUTED',
      file: version.file,
      line: version.blocks.find(({ name }) => name === 'Disputed')?.line ?? 1,
      message: `${version.language} has ${counts[index + 1]} Disputed, ${versions[0]!.language} has ${counts[0]}.`,
      fix: 'Every language says what is disputed: add it where it is missing.',
    };
  });
}

/** The block with these of its attributes, and its sources in an order that no language chooses. */
function tagOf({ name, attributes }: Block, names: string[]): string {
  const values: Record<string, string | undefined> = {
    ...attributes,
    source: namedSources({ attributes }).toSorted().join(' '),
  };
  const shown = names.filter((key) => values[key]).map((key) => ` ${key}="${values[key]}"`);
  return `<${name}${shown.join('')} />`;
}

function tags(versions: Section[]): string {
  return versions.map(({ language }) => language).join(', ');
}
