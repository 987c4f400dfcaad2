import { completeLanguages, languageIn } from '../../work/fallback.ts';
import type { Plain } from '../../work/plain.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../finding.ts';
import { idsOf, knows } from '../known.ts';
import { easeOf, longWords, sentencesOf, wordsOf } from '../readability.ts';

const [fewest, most] = [60, 120];
const longestSentence = 18;
/** Words of more syllables are looked for in a dictionary. */
const mostSyllables = 5;

/** The plain version of a section is short, easy, and shows nothing that the section does not. */
export const plain: Rule = (content) => {
  const editions = [...content.work.languages.values()];
  return [
    ...missing(content),
    ...editions.flatMap((edition) =>
      [...edition.plain.values()].flatMap((text) => [
        ...orphan(content, text),
        ...length(text),
        ...difficulty(text),
        ...strangers(text, edition.sections.get(text.id)?.blocks ?? text.blocks),
      ]),
    ),
  ];
};

/** Once one section has a plain version, every section has one in every complete language. */
function missing(content: Content): Finding[] {
  const complete = completeLanguages(content.work);
  if (complete.every((language) => languageIn(content.work, language).plain.size === 0)) return [];
  return complete.flatMap((language) =>
    [...new Set(idsOf(content, 'sections'))]
      .map((id) => ({ id, file: `${language}/plain/${id}.mdx` }))
      .filter(
        ({ id, file }) =>
          !languageIn(content.work, language).plain.has(id) &&
          !content.problems.some((problem) => problem.file === file),
      )
      .map(({ id, file }) => ({
        code: 'PLAIN-MISSING',
        file,
        line: 1,
        message: `The section "${id}" has no version in plain language.`,
        fix: `Write it: ${fewest} to ${most} words, from the section.`,
      })),
  );
}

function orphan(content: Content, { id, file }: Plain): Finding[] {
  if (knows(content, 'sections', id)) return [];
  const message = `This is the plain version of "${id}", which is no section of outline.yaml.`;
  const fix = `Rename the file. ${suggest(id, idsOf(content, 'sections'))}`;
  return [{ code: 'PLAIN-ORPHAN', file, line: 1, message, fix }];
}

function length({ file, words }: Plain): Finding[] {
  if (words >= fewest && words <= most) return [];
  const message = `The plain text has ${words} words; it should have ${fewest} to ${most}.`;
  const fix = words < fewest ? 'Explain a hard word, or say more.' : 'Leave out the details.';
  return [{ code: 'PLAIN-LENGTH', file, line: 1, message, fix }];
}

function difficulty({ file, language, paragraphs }: Plain): Finding[] {
  const found = (code: Code, line: number, message: string, fix: string): Finding => ({
    code,
    file,
    line,
    message,
    fix,
  });
  const sentences = paragraphs.flatMap(({ text, line }) =>
    sentencesOf(text, language).map((sentence) => ({ sentence, line })),
  );
  const { ease, least } = easeOf(
    sentences.map(({ sentence }) => sentence),
    language,
  ) ?? { ease: 0, least: 0 };
  return [
    ...sentences.flatMap(({ sentence, line }) => {
      const count = wordsOf(sentence).length;
      const start = sentence.slice(0, 30);
      return [
        ...(count > longestSentence
          ? [
              found(
                'PLAIN-SENTENCE',
                line,
                `A sentence has ${count} words: “${start}…”`,
                `Make it two: a sentence has at most ${longestSentence} words.`,
              ),
            ]
          : []),
        ...longWords(sentence, language, mostSyllables).map((word) =>
          found('PLAIN-WORD', line, `“${word}” is a long word.`, 'Say it with shorter words.'),
        ),
      ];
    }),
    ...(ease < least
      ? [
          found(
            'PLAIN-HARD',
            1,
            `The text is hard to read: ${Math.round(ease)} of 100 by the language’s formula.`,
            `Use shorter words and sentences, up to ${least} at least.`,
          ),
        ]
      : []),
  ];
}

/** Blocks and facts that the section itself does not have. */
function strangers({ file, blocks }: Plain, ofSection: Plain['blocks']): Finding[] {
  const facts = new Set(ofSection.map(({ attributes }) => attributes['fact'] ?? attributes['id']));
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
