import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { bundleStyle } from '../../src/views/document/inline.ts';
import { write as writeFile } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';

const folder = newFolder();
const write = (name: string, text: string) => writeFile(join(folder, name), text);

test.each([
  ['a rule that is not closed', 'p { color: red }\n.tools {{\n', 'part.css', 2],
  ['a selector that is none', 'p { color: red }\n\n..x { color: red }\n', 'part.css', 3],
])('%s is reported with its own file and line', (_, css, file, line) => {
  write('part.css', css);
  const whole = write('whole.css', "@import './part.css';\n");
  const place = `${relative('', join(folder, file))}:${line} is no CSS: `;
  expect(() => bundleStyle(whole)).toThrow(place);
});

test('an import of a missing file is reported where it stands', () => {
  const whole = write('whole.css', "@import './none.css';\n");
  expect(() => bundleStyle(whole)).toThrow(
    `${relative('', whole)}:1 is no CSS: No such file or directory (os error 2): @import './none.css';`,
  );
});
