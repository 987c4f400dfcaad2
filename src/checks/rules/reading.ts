import type { Code } from '../codes.ts';
import type { Rule } from '../finding.ts';
import type { Problem } from '../../work/read.ts';

const codeOf: Record<Problem['kind'], Code> = {
  missing: 'FILE-MISSING',
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
    message: sentence(problem.message),
    fix: fixOf(problem),
  }));

function fixOf({ kind, file, message, meaning }: Problem): string {
  if (kind === 'missing') return `Create ${file}.`;
  if (kind === 'duplicate') return 'Keep one, or give the other its own id.';
  if (kind === 'syntax') return syntaxFix(message);
  if (/unrecognized key/i.test(message)) return 'Correct the spelling of the key, or remove it.';
  return [formFix(message), ...(meaning ? [`What belongs here: ${meaning}`] : [])].join(' ');
}

function syntaxFix(message: string): string {
  if (/nested mappings|implicit keys/i.test(message))
    return 'Put a value that holds a colon between quotation marks: "Who: a list".';
  return 'Mend the syntax here; until then the file is not checked further.';
}

function formFix(message: string): string {
  if (/received undefined/.test(message)) return 'Add what is missing.';
  if (/expected string, received number/.test(message))
    return 'Put the value between quotation marks: "2020".';
  return 'Write it in the form that the message names.';
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
