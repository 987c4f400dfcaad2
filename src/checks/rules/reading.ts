import type { Problem } from '../../work/problem.ts';
import { suggest } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Rule } from '../finding.ts';

const codeOf: Record<Problem['kind'], Code> = {
  missing: 'FILE-MISSING',
  odd: 'FILE-ODD',
  encoding: 'ENCODING',
  character: 'CHARACTER',
  syntax: 'SYNTAX',
  schema: 'SCHEMA',
  duplicate: 'DUPLICATE',
};

/** Problems from reading the content become findings. */
export const reading: Rule = ({ problems }) =>
  problems.map((problem) => ({
    code: codeOf[problem.kind],
    file: problem.file,
    line: problem.line,
    message: sentenceOf(problem),
    fix: fixOf(problem),
  }));

function fixOf({ kind, file, fix, choice, meaning }: Problem): string {
  if (kind === 'missing') return `Create ${file}.`;
  if (kind === 'duplicate') return 'Keep one, or give the other its own name.';
  if (choice) return suggest(choice.name, choice.names);
  const belongs = meaning && `What belongs here: ${meaning}`;
  return [fix, belongs].filter(Boolean).join(' ') || 'Write it as it is written in other records.';
}

/** A sentence, which begins with a capital unless it begins with a name of the file. */
function sentenceOf({ kind, message }: Problem): string {
  const begun = kind === 'schema' ? message : message[0]!.toUpperCase() + message.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
