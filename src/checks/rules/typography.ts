import { primarySubtag } from '../../lib/language-tag.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeholder } from '../strings.ts';
import { english } from '../typography/english.ts';
import { every } from '../typography/every.ts';
import { french } from '../typography/french.ts';
import { passagesOf, type Passage } from '../typography/passage.ts';
import type { TypographyPattern } from '../typography/pattern.ts';

const patterns: Record<string, TypographyPattern[]> = { fr: french, en: english };

/** Every passage follows the typography of its language. */
export const typography: Rule = (content) => passagesOf(content).flatMap(faultsOf);

function faultsOf({ text, language, file, line }: Passage): Finding[] {
  const own = language === undefined ? undefined : patterns[primarySubtag(language)];
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
