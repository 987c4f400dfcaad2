import type { Block } from '../../work/blocks.ts';
import { namedSources } from '../../work/citation.ts';
import type { Section } from '../../work/section.ts';
import type { Code } from '../codes.ts';
import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf } from '../ids.ts';

/** All versions of a section show, cite and name the same things; all versions of a chapter mark the same terms. */
export const parity: Rule = (content) => {
  const languages = completeLanguages(content.work).map((language) =>
    languageIn(content.work, language),
  );
  // A missing section is a finding of another rule.
  const versionsOf = (ids: string[]): Version[] => {
    const shared = ids.filter((id) => languages.every(({ sections }) => sections.has(id)));
    return languages.map(({ sections }) => shared.map((id) => sections.get(id)!));
  };
  return [
    ...[...new Set(idsOf(content, 'sections'))]
      .map((id) => versionsOf([id]))
      .flatMap((versions) => [
        ...differences(versions, inSection),
        ...disputedFaults(versions.flat()),
      ]),
    ...content.work.outline.flatMap(({ sections }) => differences(versionsOf(sections), inChapter)),
  ];
};

/** What a language has for a section or a chapter. */
type Version = Section[];

/** Blocks that every version must have, and the attributes that identify them. */
type Compared = Partial<Record<string, [Code, attributes: string[]][]>>;

/** A Fact that names its source is two things: where one version shows it again and quiet, the other need not. */
const inSection: Compared = {
  Fact: [
    ['PARITY-FACT', ['id', 'value']],
    ['PARITY-CITE', ['id', 'value', 'source']],
  ],
  Cite: [['PARITY-CITE', ['fact', 'source']]],
  Quote: [['PARITY-QUOTE', ['id']]],
  Entity: [['PARITY-ENTITY', ['id']]],
  Figure: [['PARITY-FIGURE', ['id']]],
};

/** Words differ by language, and so does the section in which one is first needed. */
const inChapter: Compared = { Term: [['PARITY-TERM', ['id']]] };

/** One finding for each block that some versions lack, at its first use in another version. */
function differences(versions: Version[], compared: Compared): Finding[] {
  const uses = new Map<string, { code: Code; line: number; file: string; having: Version[] }>();
  for (const version of versions) {
    for (const { file, blocks } of version) {
      for (const block of blocks) {
        for (const [code, attributes] of compared[block.name] ?? []) {
          const key = tagOf(block, attributes);
          const entry = uses.get(key) ?? { code, line: block.line, file, having: [] };
          if (!entry.having.includes(version)) entry.having.push(version);
          uses.set(key, entry);
        }
      }
    }
  }
  return [...uses].flatMap(([key, { code, line, file, having }]) => {
    const lacking = versions.filter((version) => !having.includes(version));
    if (lacking.length === 0) return [];
    return {
      code,
      file,
      line,
      message: `${key} is in ${tags(having)}, not in ${tags(lacking)}.`,
      fix: `Add it to ${lacking.map(placeOf).join(', ')}, or remove it here.`,
    };
  });
}

/** Where a version can get what it lacks. */
function placeOf(version: Version): string {
  return version.length === 1
    ? version[0]!.file
    : `a section of this chapter in ${tags([version])}`;
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

function tags(versions: Version[]): string {
  return versions.map(([text]) => text!.language).join(', ');
}
