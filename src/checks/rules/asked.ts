import { asSearched, phrasesOf } from '../../work/asked.ts';
import type { Finding, Rule } from '../finding.ts';

/** What readers ask leads to one section: search could not decide between two. */
export const asked: Rule = ({ work, lines }) =>
  [...work.languages].flatMap(([language, { words }]) => {
    const file = `${language}/asked.yaml`;
    const first = new Map<string, string>();
    return [...words.asked].flatMap(([id, entries]) =>
      entries.flatMap((entry, index) =>
        phrasesOf([entry]).flatMap((phrase): Finding[] => {
          const at = { code: 'ASKED-TWICE' as const, file, line: lines.at(file, [id, index]) };
          const key = asSearched(phrase);
          const other = first.get(key);
          first.set(key, other ?? id);
          if (!other) return [];
          const fix = 'Leave it where it is answered best, and take it out of the other place.';
          const message = `“${phrase}” stands here for "${id}", and above for "${other}".`;
          return [{ ...at, message, fix }];
        }),
      ),
    );
  });
