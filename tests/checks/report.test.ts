import { expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.ts';
import { reportFindings } from '../../src/checks/report.ts';

const finding: Finding = {
  code: 'FACT-UNKNOWN',
  file: 'content/fr/sections/x.mdx',
  line: 12,
  message: 'No.',
  fix: 'Yes.',
};

test('a report shows place, code, message and fix, and counts', () => {
  const printed: string[] = [];
  reportFindings([finding, { ...finding, code: 'SYNTAX' }], (line) => printed.push(line));
  expect(printed).toEqual([
    'content/fr/sections/x.mdx:12  FACT-UNKNOWN  No.',
    '    Yes.',
    'content/fr/sections/x.mdx:12  SYNTAX        No.',
    '    Yes.',
    '\n2 findings in 1 file.',
  ]);
});
