import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { ReadabilityFormula } from '../../work/language.ts';
import type { Plain } from '../../work/plain.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, idExists } from '../ids.ts';
import { isUnread } from '../unread.ts';
import { easeOf, longWords, sentencesOf, wordsOf } from '../readability.ts';

const [minWords, maxWords] = [60, 120];
const maxSentenceWords = 18;
const maxSyllables = 5;

/** The plain version of a section is short, easy to read, and shows only what the section shows. */
export const plain: Rule = (content) => [
  ...missingTexts(content),
  ...[...content.work.languages.values()].flatMap(({ plain: texts, sections }) =>
    [...texts.values()].flatMap((text) => [
      ...orphan(content, text),
      ...length(text),
      ...difficulty(text, content.work.languages.get(text.language)?.language.readability),
      ...blocksNotIn(sections.get(text.id)?.blocks ?? text.blocks, text),
    ]),
  ),
];

/** If one section has a plain version, every section needs one in every complete language. */
function missingTexts(content: Content): Finding[] {
  const complete = completeLanguages(content.work);
  if (complete.every((language) => languageIn(content.work, language).plain.size === 0)) return [];
  return complete.flatMap((language) =>
    [...new Set(idsOf(content, 'sections'))]
      .map((id) => ({ id, file: `${language}/plain/${id}.mdx` }))
      .filter(
        ({ id, file }) =>
          !languageIn(content.work, language).plain.has(id) && !isUnread(content, file),
      )
      .map(({ id, file }) => ({
        code: 'PLAIN-MISSING',
        file,
        line: 1,
        message: `The section "${id}" has no version in plain language.`,
        fix: `Write it: ${minWords} to ${maxWords} words, from the section.`,
        about: { noun: 'sections' as const, id, is: 'extra' as const },
      })),
  );
}

function orphan(content: Content, { id, file }: Plain): Finding[] {
  if (idExists(content, 'sections', id)) return [];
  const message = `This is the plain version of "${id}", which is no section of outline.yaml.`;
  const fix = `Rename the file. ${suggest(id, idsOf(content, 'sections'))}`;
  const about = { noun: 'sections' as const, id, is: 'missing' as const };
  return [{ code: 'PLAIN-ORPHAN', file, line: 1, message, fix, about }];
}

function length({ file, words }: Plain): Finding[] {
  if (words >= minWords && words <= maxWords) return [];
  const message = `The plain text has ${words} words; it should have ${minWords} to ${maxWords}.`;
  const fix = words < minWords ? 'Explain a hard word, or say more.' : 'Leave out the details.';
  return [{ code: 'PLAIN-LENGTH', file, line: 1, message, fix }];
}

function difficulty(
  { file, language, paragraphs }: Plain,
  formula: ReadabilityFormula | undefined,
): Finding[] {
  const finding = (code: Code, line: number, message: string, fix: string): Finding => {
    return { code, file, line, message, fix };
  };
  const sentences = paragraphs.flatMap(({ text, line }) =>
    sentencesOf(text, language).map((sentence) => ({ sentence, line })),
  );
  const { ease, minEase } = easeOf(
    sentences.map(({ sentence }) => sentence),
    formula,
  ) ?? { ease: 0, minEase: 0 };
  return [
    ...sentences.flatMap(({ sentence, line }) => {
      const count = wordsOf(sentence).length;
      const start = sentence.slice(0, 30);
      return [
        ...(count > maxSentenceWords
          ? [
              finding(
                'PLAIN-SENTENCE',
                line,
                `A sentence has ${count} words: “${start}…”`,
                `Make it two: a sentence has at most ${maxSentenceWords} words.`,
              ),
            ]
          : []),
        ...longWords(sentence, formula, maxSyllables).map((word) =>
          finding('PLAIN-WORD', line, `“${word}” is a long word.`, 'Say it with shorter words.'),
        ),
      ];
    }),
    ...(ease < minEase
      ? [
          finding(
            'PLAIN-HARD',
            1,
            `The text is hard to read: ${Math.round(ease)} of 100 by the language’s formula.`,
            `Use shorter words and sentences, up to ${minEase} at least.`,
          ),
        ]
      : []),
  ];
}

/** Blocks that a plain text cannot have, and facts that its section does not show. */
function blocksNotIn(section: Plain['blocks'], { file, blocks }: Plain): Finding[] {
  const facts = new Set(section.map(({ attributes }) => attributes['fact'] ?? attributes['id']));
  return blocks.flatMap(({ name, attributes, line }): Finding[] => {
    const fact = attributes['fact'] ?? attributes['id'] ?? '';
    if (name !== 'Fact' && name !== 'Cite') {
      const message = `A plain text has no <${name}>.`;
      return [{ code: 'PLAIN-BLOCK', file, line, message, fix: 'Write plain words instead.' }];
    }
    if (fact === '' || facts.has(fact)) return [];
    const message = `The section shows no fact "${fact}".`;
    return [{ code: 'PLAIN-FACT', file, line, message, fix: 'Say what the section says.' }];
  });
}
