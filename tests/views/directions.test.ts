/** Pages turn with the direction of their language: no style sheet says left or right. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Properties and values that do not turn. */
const physical =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right)\b/m;

test.each(globSync('src/{views,editions,client}/**/*.{css,astro}'))('%s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.filter((line) => physical.test(line))).toEqual([]);
});

test('the search finds what does not turn', () => {
  for (const line of ['  left: 0;', 'a{margin-left:1em}', 'float: right;', '  text-align: left;'])
    expect(line).toMatch(physical);
  for (const line of ['  inset-inline-start: 0;', 'float: inline-end;', '--left: 0'])
    expect(line).not.toMatch(physical);
});
