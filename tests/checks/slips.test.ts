/** Slips as authors make them: each is told at its place, with what would be right, and accuses no other file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { listFiles } from '../../src/lib/files.ts';
import { draft } from './cases.ts';
import { removeContents, writeContent, type Change } from './content.ts';

afterAll(removeContents);

function check(changes: Change[]) {
  const { root, code } = writeContent(changes);
  return checkContent(root, code);
}

const happened = 'en/sections/what-happened.mdx';

describe('a file that cannot be read', () => {
  const files = listFiles('tests/checks/content').filter((file) => /\.(?:yaml|json)$/.test(file));

  test.each(files)('%s accuses no other', (file) => {
    const text = readFileSync(join('tests/checks/content', file), 'utf8');
    const broken = file.endsWith('.json') ? `${text},` : `${text}\n"unclosed: [\n`;
    // A day and an amount that stand in the data may be typed.
    const typed: Change[] = [[happened, 'Several public', 'On 16 September, several public']];
    expect(check(typed)).toEqual([]);
    const findings = check([...typed, [file, null, broken]]);
    expect(findings.map((found) => found.file)).toEqual([`content/${file}`]);
  });
});

describe('what an author typed and did not mean', () => {
  test.each<[string, Change, string]>([
    ['blanks for a title', [happened, /title: .*/, 'title: "  "'], 'this is empty'],
    ['an invisible title', [happened, /title: .*/, 'title: "\\u00a0\\u200b"'], 'this is empty'],
    ['blanks for words', ['en/facts.yaml', /: .*/, ': "  "'], 'this is empty'],
    ['letters of another encoding', [happened, 'Several public', 'DÃ©cidÃ© public'], '“Ã©”'],
    [
      'a quotation mark of another encoding',
      [happened, 'Several public', 'itâ€™s public'],
      '“â€™”',
    ],
    ['such letters in data', ['en/facts.yaml', /: .*/, ': "Il a dÃ©cidÃ©"'], '“é”'],
  ])('%s', (_, change, message) => {
    const [found, ...others] = check([change]);
    expect(others).toEqual([]);
    expect(`${found!.message} ${found!.fix}`.toLowerCase()).toContain(message.toLowerCase());
  });

  test('letters that any language writes are left alone', () => {
    const words = 'À ÉTÉ ! ÂGE « CAFÉ » AMANHÃ\u00a0! NÃO Å “Å” âme';
    const codes = check([[happened, 'Several public', `${words} public`]]).map(({ code }) => code);
    expect(codes).not.toContain('CHARACTER');
  });
});

describe('a proposal is one that can be followed', () => {
  const fixOf = (...changes: Change[]) => {
    const findings = check(changes);
    expect(findings.length).toBeGreaterThan(0);
    return findings.map(({ message, fix }) => `${message} ${fix}`).join('\n');
  };

  test('a page that does not exist: the pages that do', () => {
    const fix = fixOf([happened, 'See [who', '[x](page:nope) See [who']);
    expect(fix).toMatch(/page:\w+/);
    expect(fix).not.toContain('No name comes close');
  });

  test.each([
    ['en/sections/what-happened.mdx.txt', 'what-happened.mdx'],
    ['en/sections/other.md', 'other.mdx'],
    ['en/sections/other.MDX', 'other.mdx'],
  ])('%s: a name that an author would give', (file, name) => {
    const fix = fixOf([file, null, 'x']);
    expect(fix).toContain(name);
    expect(fix).not.toContain(`${name}.`.replace('.mdx.', '.mdx.mdx'));
  });

  test.each([
    'what-happened.mdx~',
    'what-happened.mdx.orig',
    'what-happened.mdx.swp',
    '#what-happened.mdx#',
    'what-happened.mdx.bak',
  ])('%s is left by an editor: it is to be taken away', (name) => {
    const fix = fixOf([`en/sections/${name}`, null, 'x']);
    expect(fix).toContain('Delete it');
    expect(fix).not.toMatch(/Rename|Did you mean/);
  });

  test.each([
    ['en_GB', 'en-GB'],
    ['EN-gb', 'en-GB'],
    ['eng-latn', 'en-Latn'],
  ])('the tag %s: %s', (tag, right) => {
    const fix = fixOf(['en/language.yaml', /^tag: .*/m, `tag: ${tag}`]);
    expect(fix).toContain(`"${right}"`);
    expect(fix).not.toContain('canonical');
  });

  test.each([
    ['What a page!', 'what-a-page'],
    ['Le_Gel Été', 'le-gel-ete'],
  ])('the page name %s: %s', (name, right) => {
    expect(fixOf(['en/chapters.yaml', /page: .*/, `page: ${name}`])).toContain(`"${right}"`);
  });

  test('an item of a list is counted from 1, as people count', () => {
    const fix = fixOf(['data/facts.yaml', /sources:\n( +)- .*/, 'sources:\n$1- 5']);
    expect(fix).not.toMatch(/\.0\b/);
    expect(fix).toContain('sources, item 1');
  });

  test('a record too far right: the column of its neighbours', () => {
    const fix = fixOf(['en/facts.yaml', /$/, '  another-fact: It is too far right.\n']);
    expect(fix).toMatch(/column 3.*column 1/s);
  });

  test('a value of the wrong form: what belongs there, and no sentence that says nothing', () => {
    for (const change of [
      ['data/facts.yaml', /date: .*/, 'date: soon'],
      ['en/language.yaml', /openGraph: .*/, 'openGraph: english'],
      ['en/chapters.yaml', /page: .*/, 'page: What a page!'],
    ] satisfies Change[]) {
      expect(fixOf(change)).not.toContain('in the form that the message names');
    }
  });
});

test('a draft may leave strings out: they are shown in its fallback', () => {
  expect(check([...draft('fallback: en\n'), ['es/ui.json', null, '{}']])).toEqual([]);
});
