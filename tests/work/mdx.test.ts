import { describe, expect, test } from 'vitest';
import { mdxToJs } from 'satteri';
import { isMarker, readBody } from '../../src/work/blocks.ts';
import { addBlockProps, leadIntoValue, typesetText } from '../../src/views/markdown/plugins.ts';

/** A French section as it is compiled. */
async function compiled(source: string): Promise<string> {
  const fileURL = new URL('file:///content/fr/sections/x.mdx');
  const { code } = await mdxToJs(source, {
    fileURL,
    mdastPlugins: [typesetText, leadIntoValue, addBlockProps],
  });
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

test('a block receives the language of its text, and a source number its name', async () => {
  const code = await compiled('Le <Fact id="a" value="date" quiet /> et <Cite fact="a" />.');
  expect(code).toMatch(/_jsx\(Fact, \{[^}]*language: "fr"/s);
  expect(code).toMatch(/_jsx\(Cite, \{[^}]*marker: "x\/1"/s);
});

describe('a citation right behind another source number', () => {
  const one = '<Fact id="a" value="date" />';
  test.each([
    ['behind a fact', `Le ${one}<Cite fact="b" />, <Cite fact="c" />.`, [false, true, false]],
    ['behind a citation', 'X<Cite fact="a" /><Cite fact="b" />.', [false, true]],
    ['behind two', `Le ${one}<Cite fact="b" /> <Cite fact="c" />.`, [false, true, true]],
    ['behind emphasis', `Le *${one}*<Cite fact="b" />.`, [false, true]],
    ['not behind a quiet fact', 'Le <Fact id="a" value="date" quiet /><Cite fact="b" />.', [false]],
    ['not behind a word', 'X<Cite fact="a" /> et <Cite fact="b" />.', [false, false]],
    ['not behind a paragraph', 'X<Cite fact="a" />\n\n<Cite fact="b" /> Y', [false, false]],
    ['nor a fact, which shows something', `X<Cite fact="a" />${one}.`, [false, false]],
  ])('belongs to it: %s', async (_, source, joins) => {
    const markers = readBody(source).blocks.filter(isMarker);
    expect(markers.map((block) => block.joins ?? false)).toEqual(joins);
    // The page agrees: what belongs to another has no name of its own, and is not counted.
    const names = [...(await compiled(source)).matchAll(/marker: "x\/(\d+)"/g)].map(([, name]) =>
      Number(name),
    );
    expect(names).toEqual(joins.filter((each) => !each).map((__, index) => index + 1));
  });
});

test.each(['', 'quiet={false}', 'quiet={ false }'])(
  'a fact with “%s” names its source',
  async (quiet) => {
    const code = await compiled(`Le <Fact id="a" value="date" ${quiet} />.`);
    expect(code).toMatch(/_jsx\(Fact, \{[^}]*marker: "x\/1"/s);
  },
);

test.each(['quiet', 'quiet={true}'])('a fact with “%s” does not', async (quiet) => {
  expect(await compiled(`Le <Fact id="a" value="date" ${quiet} />.`)).not.toContain('marker:');
});

test('a word that elides goes into the value after it, which knows how it begins', async () => {
  const code = await compiled('Elle a retiré plus de <Fact id="a" value="b" quiet /> en 2020.');
  expect(code).toContain('"Elle a retiré plus "');
  expect(code).toMatch(/_jsx\(Fact, \{[^}]*lead: "de "/s);
});

test.each(['avec ', 'code ', 'dès '])('“%s” stays where it is', async (word) => {
  expect(await compiled(`Vu ${word}<Fact id="a" value="b" />.`)).toContain(`"Vu ${word}"`);
});
