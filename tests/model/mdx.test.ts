import { expect, test } from 'vitest';
import { mdxToJs } from 'satteri';
import { typesetText } from '../../src/mdx.ts';

/** A French section as it is compiled. */
async function compiled(source: string): Promise<string> {
  const fileURL = new URL('file:///content/fr/sections/x.mdx');
  const { code } = await mdxToJs(source, { fileURL, mdastPlugins: [typesetText] });
  // The compiler writes this one character as an escape.
  return code.replaceAll('\\xA0', '\u00a0');
}

test('a text is set by the rules of its folder’s language', async () => {
  expect(await compiled('Une hausse de 22 % !')).toContain('22\u00a0%\u202f!');
});

test('a passage in another language is set by its own', async () => {
  const code = await compiled('Elle a dit <i lang="en">**up 22%**, on 1 July</i> : 22% !');
  expect(code).toContain('up 22%');
  expect(code).toContain('on 1\u00a0July');
  expect(code).toContain('\u00a0: 22\u00a0%\u202f!');
});
