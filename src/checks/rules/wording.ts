import type { Fact } from '../../work/fact.ts';
import type { LanguageContent } from '../../work/work.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';

/** A text about a fact keeps the word that was said, where its choice matters. */
export const wording: Rule = (content) =>
  [...content.work.facts.values()].flatMap((fact) =>
    Object.entries(fact.wording ?? {}).flatMap(([language, rule]) => {
      const own = content.work.languages.get(language);
      if (!own) return [];
      return passagesAbout(content, fact, own).flatMap(({ text, file, line }): Finding[] => {
        const changed = rule.not.find((word) => has(text, word));
        if (!changed || rule.said.some((word) => has(text, word))) return [];
        return [
          {
            code: 'WORDING-CHANGED',
            file,
            line: line(),
            message: `“${changed}” is not the word that was said (fact "${fact.id}").`,
            fix: `Write ${rule.said.map((word) => `“${word}”`).join(' or ')}, or say in the same passage that the word is another one.`,
          },
        ];
      });
    }),
  );

interface Passage {
  text: string;
  file: string;
  line: () => number;
}

/** The words of the fact, of the claims and events that rest on it, of those whom it concerns, and paragraphs that cite it. */
function passagesAbout(content: Content, fact: Fact, own: LanguageContent): Passage[] {
  const { work, lines } = content;
  const { words, language } = own;
  const entry = (kind: 'facts' | 'claims' | 'events' | 'entities', id: string): Passage[] => {
    const value = words[kind].get(id);
    if (value === undefined) return [];
    const file = `${language.tag}/${kind}.yaml`;
    const text = typeof value === 'string' ? value : Object.values(value).join('\n');
    return [{ text, file, line: () => lines.at(file, [id]) }];
  };
  const restingOn = (kind: 'claims' | 'events') =>
    [...work[kind].values()]
      .filter(({ facts }) => facts.includes(fact.id))
      .flatMap(({ id }) => entry(kind, id));
  return [
    ...entry('facts', fact.id),
    ...restingOn('claims'),
    ...restingOn('events'),
    ...fact.involves.flatMap((id) => entry('entities', id)),
    ...content.texts
      .filter((text) => text.language === language.tag)
      .flatMap((text) => paragraphsCiting(text, fact.id)),
  ];
}

/** The paragraphs of a text with a block that names the fact. */
function paragraphsCiting({ file, blocks, paragraphs }: Text, fact: string): Passage[] {
  const cited = blocks
    .filter(({ attributes }) => attributes['fact'] === fact || attributes['id'] === fact)
    .map(({ line }) => paragraphs.findLastIndex((paragraph) => paragraph.line <= line));
  return [...new Set(cited)].flatMap((index) => {
    const paragraph = paragraphs[index];
    return paragraph ? [{ text: paragraph.text, file, line: () => paragraph.line }] : [];
  });
}

/** True when the text has the word, in any case, and not only as a part of another. */
function has(text: string, word: string): boolean {
  const escaped = RegExp.escape(word);
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu').test(text);
}
