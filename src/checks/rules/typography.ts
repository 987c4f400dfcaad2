import { typographyOf } from '../../language/typography.ts';
import type { Typography } from '../../work/language.ts';
import type { Work } from '../../work/work.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeholder } from '../strings.ts';
import { english } from '../typography/english.ts';
import { every } from '../typography/every.ts';
import { french } from '../typography/french.ts';
import { passagesOf, type Passage } from '../typography/passage.ts';
import type { TypographyPattern } from '../typography/pattern.ts';

const patterns: Record<Typography, TypographyPattern[]> = { french, english };

/** Every passage follows the typography that the folder of its language names, and what all languages share. */
export const typography: Rule = (content) =>
  passagesOf(content).flatMap((passage) => faultsOf(content.work, passage));

function faultsOf(work: Work, { text, language, file, line }: Passage): Finding[] {
  const rules = language === undefined ? undefined : typographyOf(work, language);
  const own = rules && patterns[rules];
  const masked = mask(text);
  return [...every, ...(own ?? [])].flatMap(({ code, pattern, message, fix }) =>
    [...masked.matchAll(pattern)].map((match) => ({
      code,
      file,
      line: line() + masked.slice(0, match.index).split('\n').length - 1,
      message: `${message.replace(/\.$/, '')}: ${around(text, match.index, match[0].length)}`,
      fix: fix(match),
    })),
  );
}

/** Replaces addresses and placeholders, which follow no typography, by the same number of letters. */
function mask(text: string): string {
  return text
    .replace(/(?:https?:\/\/|www\.)[^\s»”)]+/g, (address) => 'x'.repeat(address.length))
    .replace(placeholder, (name) => 'x'.repeat(name.length));
}

/** The match with some text around it. */
function around(text: string, index: number, length: number): string {
  const [from, to] = [Math.max(0, index - 20), index + length + 20];
  const excerpt = text.slice(from, to).replaceAll('\n', ' ').trim();
  return `${from > 0 ? '…' : ''}${excerpt}${to < text.length ? '…' : ''}`;
}
