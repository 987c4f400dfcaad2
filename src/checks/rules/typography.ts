import { primarySubtag } from '../../lib/language-tag.ts';
import type { Finding, Rule } from '../finding.ts';
import { placeholder } from '../strings.ts';
import { english } from '../typography/english.ts';
import { every } from '../typography/every.ts';
import { french } from '../typography/french.ts';
import { passagesOf, type Passage } from '../typography/passage.ts';
import type { Step } from '../typography/step.ts';

const steps: Record<string, Step[]> = { fr: french, en: english };

/** Words are set as their language sets them; a passage in another language follows its own. */
export const typography: Rule = (content) => passagesOf(content).flatMap(faultsOf);

function faultsOf({ text, language, file, line }: Passage): Finding[] {
  const own = language === undefined ? undefined : steps[primarySubtag(language)];
  const plain = masked(text);
  return [...every, ...(own ?? [])].flatMap(({ code, pattern, message, fix }) =>
    [...plain.matchAll(pattern)].map((found) => ({
      code,
      file,
      line: line() + plain.slice(0, found.index).split('\n').length - 1,
      message: `${message.replace(/\.$/, '')}: ${around(text, found.index, found[0].length)}`,
      fix: fix(found),
    })),
  );
}

/** Addresses and placeholders are no running text: letters take their place, as many. */
function masked(text: string): string {
  return text
    .replace(/(?:https?:\/\/|www\.)[^\s»”)]+/g, (address) => 'x'.repeat(address.length))
    .replace(placeholder, (found) => 'x'.repeat(found.length));
}

/** The place in its text, with a little of what surrounds it. */
function around(text: string, index: number, length: number): string {
  const [from, to] = [Math.max(0, index - 20), index + length + 20];
  const excerpt = text.slice(from, to).replaceAll('\n', ' ').trim();
  return `${from > 0 ? '…' : ''}${excerpt}${to < text.length ? '…' : ''}`;
}
