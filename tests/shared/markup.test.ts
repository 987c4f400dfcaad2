/** Classes belong to the style sheets: code that reads pages finds their parts by src/shared/markup.ts. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What looks for an element, up to the end of its first argument. */
const search = /\b(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\(\s*([^)]*)/g;
/** Ways to ask an element, or HTML as text, for its class. */
const asking = [
  /\bgetElementsByClassName\b/g,
  /\bclassList\.contains\b/g,
  /\bclassName(?: [!=]==|\.\w|\})/g,
  /\bincludes\('<[^']*class=[^']*'/g,
  /\/<\w(?:\\.|[^/\n])*class=(?:\\.|[^/\n])*\//g,
];

/** The classes that the strings of a piece of code name as a selector does. */
function classesIn(code: string): string[] {
  const strings = code.match(/'[^']*'|`[^`]*`/g) ?? [];
  const plain = strings.map((text) => text.replace(/\$\{.*?\}|\[.*?\]/g, ''));
  return plain.flatMap((text) => text.match(/\.[a-z][\w-]*/g) ?? []);
}

/** What a file knows of the classes of pages. */
function classesKnown(text: string): string[] {
  const selectors = [...text.matchAll(search)].map(([, argument = '']) => {
    const declared = /^\w+$/.test(argument) && new RegExp(`const ${argument} =[^;]*`).exec(text);
    return declared ? declared[0] : argument;
  });
  return [...selectors.flatMap(classesIn), ...asking.flatMap((way) => text.match(way) ?? [])];
}

test('no code but src/shared/markup.ts knows a part of a page by its class', () => {
  const files = globSync('src/**/*.ts').filter((file) => file !== 'src/shared/markup.ts');
  expect(files.length).toBeGreaterThan(200);
  const strays = files.flatMap((file) =>
    classesKnown(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(strays).toEqual([]);
});

test.each([
  ["body.querySelector('.notes')", '.notes'],
  ['page.querySelectorAll<HTMLElement>(`${figure} ul.files`)', '.files'],
  ["const skipped = ['nav', 'p.where'].join();\nmain.querySelectorAll(skipped)", '.where'],
  ["node.classList.contains('marker')", 'classList.contains'],
  ["if (child.className === 'lead') ", 'className ==='],
  ['`${tagName} ${className}`', 'className}'],
  ['/<ul class="files">/.test(html)', '/<ul class="files">/'],
  ['html.includes(\'<nav class="story"\')', 'includes(\'<nav class="story"\''],
])('it is seen in %s', (code, what) => {
  expect(classesKnown(code)).toEqual([what]);
});
