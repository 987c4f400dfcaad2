import type { Work } from '../../work/work.ts';
import { cutsOf, packageOf } from '../../lib/fonts.ts';
import type { Finding, Rule } from '../finding.ts';

/** A draft language falls back to a complete one, directly or through other drafts; the font that a language names is installed. */
export const language: Rule = (content) => [...withoutFallback(content), ...withoutFont(content)];

const withoutFont: Rule = ({ work, lines }) =>
  [...work.languages.values()].flatMap(({ language: { tag, font } }): Finding[] => {
    if (font === undefined || cutsOf(font).length > 0) return [];
    const file = `${tag}/language.yaml`;
    const message = `The font "${font}" is not installed.`;
    const fix = `Install it: npm install --save-exact ${packageOf(font)}`;
    return [{ code: 'LANGUAGE-FONT', file, line: lines.at(file, ['font']), message, fix }];
  });

const withoutFallback: Rule = ({ work, lines }) =>
  [...work.languages.values()].flatMap(({ language: { tag, status, fallback } }) => {
    if (status === 'complete' || reachesComplete(work, tag)) return [];
    const file = `${tag}/language.yaml`;
    const others = [...work.languages.keys()].filter((other) => reachesComplete(work, other));
    return {
      code: 'LANGUAGE-FALLBACK',
      file,
      line: lines.at(file, [fallback === undefined ? 'status' : 'fallback']),
      message: fallback
        ? `"${fallback}" leads to no complete language, so "${tag}" has nothing to fall back to.`
        : `The draft language "${tag}" does not say which language it falls back to.`,
      fix: `Write "fallback: ${others[0] ?? 'en'}"${others.length > 1 ? `, or another of: ${others.join(', ')}` : ''}.`,
    };
  });

function reachesComplete(work: Work, tag: string, visited: string[] = []): boolean {
  const settings = work.languages.get(tag)?.language;
  if (!settings || visited.includes(tag)) return false;
  if (settings.status === 'complete') return true;
  return (
    settings.fallback !== undefined && reachesComplete(work, settings.fallback, [...visited, tag])
  );
}
