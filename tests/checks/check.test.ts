import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { codes } from '../../src/checks/codes.ts';
import { listFiles } from '../../src/lib/files.ts';
import { cases, draft } from './cases.ts';
import { removeContents, writeContent, type Change } from './content.ts';

afterAll(removeContents);

function check(changes: Change[] = []) {
  const { root, code } = writeContent(changes);
  return checkContent(root, code);
}

test('content without faults has no findings', () => {
  expect(check()).toEqual([]);
});

/** All that the cases make an author read. */
const sentences: string[] = [];

describe('each fault is found where it stands, and nothing else is', () => {
  test.each(cases.map((each) => ({ when: '', ...each })))(
    '$code $when',
    ({ code, changes, at }) => {
      const findings = check(changes);
      expect(findings.map((found) => `${found.file}:${found.line} ${found.code}`)).toEqual(
        at.map((place) => `content/${place} ${code}`),
      );
      sentences.push(...findings.flatMap(({ message, fix }) => [message, fix]));
      // What the author reads, word for word: `npx vitest run tests/checks -u` writes it anew.
      const reports = findings.map(({ message, fix }) => `${message}\n    ${fix}`);
      expect([...new Set(reports)].join('\n')).toMatchSnapshot();
    },
  );
});

test('a path in a sentence begins at the checkout, as the path of the finding does', () => {
  const paths = sentences.flatMap(
    (each) => each.match(/[\w</>-]+\/[\w</>-]+\.(?:yaml|mdx|json)/g) ?? [],
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((each) => !each.startsWith('content/'))).toEqual([]);
});

test('a term need not be marked twice in a chapter, in a link, in another language, or as a part of a longer one', () => {
  const happened = 'en/sections/what-happened.mdx';
  const places: Change[] = [
    [happened, 'See [who', 'A boycott. See [who'],
    [happened, '[who', '[a boycott by those who'],
    [happened, 'See [who', '<i lang="de">Boycott</i> See [who'],
    [happened, 'See [who', 'A boycotted boycott coalition. See [who'],
  ];
  const longer: Change = ['en/glossary.yaml', 'term: coalition', 'term: boycott coalition'];
  const marked: Change = [
    '*/sections/who-took-part.mdx',
    '\n\n',
    '\n\n<Term id="boycott">x</Term> ',
  ];
  const codesOf = (changes: Change[]) => check(changes).map(({ code }) => code);
  expect(places.map((place) => codesOf([longer, place]))).toEqual([['TERM-UNMARKED'], [], [], []]);
  expect(codesOf([places[0]!, marked])).toEqual([]);
});

test('faults stand in the order of files, lines and codes', () => {
  const findings = check([
    ['fr/ui.json', 'Aller au texte', ''],
    ['en/sections/what-happened.mdx', 'See [who', '[x](https://example.org)... See [who'],
    ['en/sections/what-happened.mdx', 'Several public', 'Several  public'],
  ]);
  expect(findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'content/en/sections/what-happened.mdx:3 TYPO-DOUBLE-SPACE',
    'content/en/sections/what-happened.mdx:17 LINK-EXTERNAL',
    'content/en/sections/what-happened.mdx:17 TYPO-ELLIPSIS',
    'content/fr/ui.json:3 STRING-EMPTY',
  ]);
});

/** History is in git, so these cases need a checkout. */
function committed(changes: Change[] = []) {
  const places = writeContent(changes);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: dirname(places.root),
      stdio: 'ignore',
    });
  git('init');
  git('add', '.');
  git('commit', '-m', 'first');
  return { ...places, git };
}

describe('RELEASES-REWRITTEN', () => {
  const line = (version: string, date: string) => `- { version: ${version}, date: ${date} }\n`;
  const two = line('1.0.0', '2026-11-22') + line('1.1.0', '2026-12-01');
  const checkNow = (text: string) => {
    const { root, code } = committed([['releases.yaml', null, two]]);
    writeFileSync(join(root, 'releases.yaml'), text);
    return checkContent(root, code);
  };

  test('a release that is gone or has another day is found', () => {
    for (const text of [
      line('1.1.0', '2026-12-01'),
      two.replace('11-22', '11-21'),
      line('1.0.0', '2026-11-22'),
    ]) {
      expect(checkNow(text)).toMatchObject([
        { code: 'RELEASES-REWRITTEN', file: 'content/releases.yaml' },
      ]);
    }
  });

  test('one at the end is not, nor the day of the one in the making', () => {
    expect(checkNow(two + line('1.2.0', '2026-12-24'))).toEqual([]);
    expect(checkNow(two.replace('12-01', '12-02'))).toEqual([]);
  });
});

describe('a cause is told instead of what follows from it', () => {
  test('a section that is misspelt in the outline is one finding, with all places that name it', () => {
    expect(check([['outline.yaml', 'who-took-part', 'who-took-prat']])).toEqual([
      {
        code: 'ID-MISSPELT',
        file: 'content/outline.yaml',
        line: 4,
        message: 'The section is "who-took-prat" here, and "who-took-part" elsewhere.',
        fix: expect.stringMatching(
          /^Write "who-took-part", which is registered and so permanent. It is named here: content\/.*and \d more\.$/,
        ),
      },
    ]);
  });

  test('so is a record that is misspelt in the data', () => {
    const findings = check([['data/facts.yaml', '- id: freeze-day', '- id: freeze-dya']]);
    expect(findings).toMatchObject([
      { code: 'ID-MISSPELT', file: 'content/data/facts.yaml', line: 1 },
    ]);
  });

  test('an id that is nowhere is told once, with the places that name it', () => {
    const findings = check([
      ['*/sections/what-happened.mdx', '<Cite source="axios" />', '<Cite source="reuters" />'],
      ['data/facts.yaml', '- axios', '- reuters'],
    ]);
    expect(findings).toMatchObject([
      { code: 'SOURCE-UNKNOWN', fix: expect.stringContaining('It is named in other places, too') },
    ]);
  });

  test('two findings stay two', () => {
    const findings = check([['*/sections/who-took-part.mdx', '"kate-hudson"', '"kate-hutson"']]);
    expect(findings.map(({ code }) => code)).toEqual(['ENTITY-UNKNOWN', 'ENTITY-UNKNOWN']);
  });
});

describe('REGISTRY-REWRITTEN', () => {
  test('an id that was moved is found', () => {
    const { root, code } = committed();
    writeFileSync(join(root, 'registry.yaml'), 'sections:\n  - who-took-part\n  - what-happened\n');
    expect(checkContent(root, code)).toMatchObject([
      {
        code: 'REGISTRY-REWRITTEN',
        file: 'content/registry.yaml',
        line: 2,
        fix: expect.stringContaining('Put it back'),
      },
    ]);
  });

  test('an id of a release is, when its going was committed since', () => {
    const { root, code, git } = committed();
    git('tag', '-a', 'v1.0.0', '-m', 'Release 1.0.0');
    writeFileSync(join(root, 'registry.yaml'), 'sections:\n  - who-took-part\n');
    git('commit', '-am', 'second');
    expect(checkContent(root, code)).toContainEqual({
      code: 'REGISTRY-REWRITTEN',
      file: 'content/registry.yaml',
      line: 2,
      message: '"what-happened" stood here in the release v1.0.0.',
      fix: expect.stringContaining('Put it back'),
    });
  });

  test('an older release can be built again when there are later ones', () => {
    const { root, code, git } = committed();
    git('tag', 'v1.0.0');
    const later = 'sections:\n  - what-happened\n  - who-took-part\n  - reactions\n';
    writeFileSync(join(root, 'registry.yaml'), later);
    git('commit', '-am', 'second');
    git('tag', 'v1.1.0');
    git('checkout', 'v1.0.0');
    expect(checkContent(root, code)).toEqual([]);
  });

  test('an id at the end is not', () => {
    const { root, code } = committed();
    const more =
      'sections:\n  - what-happened\n  - who-took-part\n  - reactions\naliases:\n  reactions: what-happened\n';
    writeFileSync(join(root, 'registry.yaml'), more);
    expect(checkContent(root, code)).toEqual([]);
  });
});

describe('what is allowed', () => {
  // prettier-ignore
  const allowed: [what: string, changes: Change[]][] = [
    ['a low-confidence claim of the article', [['data/facts.yaml', 'topic: campaign\n  confidence: high', 'topic: article\n  confidence: low'], ['data/facts.yaml', /documented\n$/, 'unknown\n']]],
    ['a draft language with gaps',
      [['fr/language.yaml', 'status: complete', 'status: draft\nfallback: en'],
      ['fr/sections/who-took-part.mdx', null, null],
      ['fr/pages/about.mdx', null, null],
      ['fr/events.yaml', null, null]]],
    ['an id that was aliased', [['registry.yaml', /$/, '  - reactions\n'], ['registry.yaml', 'aliases: {}', 'aliases:\n  reactions: who-took-part']]],
    ['guillemets around a block', [['fr/sections/who-took-part.mdx', 'en était', 'disait « *oui* » ; « <Entity id="kate-hudson" /> »']]],
    ['a quiet fact whose source is cited by name',
      [['*/sections/who-took-part.mdx', '<Cite', '<Fact id="freeze-day" value="date" quiet /><Cite source="axios" /><Cite']]],
    ['an address and a time', [['fr/events.yaml', 'text: Un', 'text: À 14:30 sur https://a.org/?b;c, http://b.org/?c;d ou www.c.org/?d;e, un']]],
    ['a source without encryption', [['data/sources.yaml', 'https:', 'http:']]],
    ['a source on paper', [['data/sources.yaml', 'https://www.axios.com/freeze', 'null']]],
    ['a name that is the same in both languages', [['en/ui.json', 'Skip to the text', 'Stop Hate'], ['fr/ui.json', 'Aller au texte', 'Stop Hate']]],
    ['a plain sentence of eighteen words', [['en/plain/what-happened.mdx', 'places.', 'places, and then they wrote more about it.']]],
    ['a draft that falls back to another', [...draft('fallback: fr\n'), ['fr/language.yaml', 'status: complete', 'status: draft\nfallback: en']]],
    ['a quiet fact of two sources, of which one is cited with another',
      [['data/sources.yaml', /^- id: axios\n(.*)$/s, '$&- id: variety\n$1- id: vox\n$1'],
      ['data/facts.yaml', '    - axios\n  involves', '    - axios\n    - variety\n  involves'],
      ['*/sections/who-took-part.mdx', '<Cite', '<Fact id="freeze-day" value="date" quiet /><Cite source="vox variety" /><Cite']]],
    ['a plural form for one that says no number', [['en/ui.json', '{{count}} result for', 'One result for']]],
  ];
  test.each(allowed)('%s', (_, changes) => {
    expect(check(changes)).toEqual([]);
  });
});

test.each([
  ['data/facts.yaml', 'freeze: 2020\n'],
  ['data/facts.yaml', ''],
  ['outline.yaml', ''],
  ['fr/glossary.yaml', '- boycott\n'],
])(
  'a file without form, %s, is one finding, not one for each id that it should have',
  (file, text) => {
    expect(check([[file, null, text]])).toMatchObject([
      { code: 'SCHEMA', file: `content/${file}`, line: 1 },
    ]);
  },
);

test('a fix suggests the id that was meant', () => {
  const [found] = check([['data/events.yaml', '- freeze-day', '- freeze-dya']]);
  expect(found!.fix).toBe('Did you mean "freeze-day"?');
});

test('a fix says what belongs into a field', () => {
  const [found] = check([['data/facts.yaml', '      asOf: 2020-09-16\n', '']]);
  expect(found).toMatchObject({
    code: 'SCHEMA',
    message: 'freeze-day.values.length.asOf: this is missing.',
    fix: 'Add it. What belongs here: The day or period to which the number applies.',
  });
});

test('a title with a colon is to be put between quotation marks', () => {
  const [found] = check([['fr/sections/what-happened.mdx', 'title: Ce', 'title: Le gel : ce']]);
  expect(found).toMatchObject({ code: 'SYNTAX', fix: expect.stringContaining('quotation marks') });
});

test('a link to a former section names the present one', () => {
  const [found] = check([
    ['registry.yaml', /$/, '  - reactions\n'],
    ['registry.yaml', 'aliases: {}', 'aliases:\n  reactions: who-took-part'],
    ['en/sections/what-happened.mdx', 'section:who-took-part', 'section:reactions'],
  ]);
  expect(found).toMatchObject({ code: 'SECTION-UNKNOWN', fix: 'It is now "who-took-part".' });
});

describe('ENCODING', () => {
  const saved = (bytes: Uint8Array) => {
    const { root, code } = writeContent();
    writeFileSync(join(root, 'fr/events.yaml'), bytes);
    return checkContent(root, code);
  };
  const words = 'the-freeze:\n  title: Le gel\n  text: Une journée passée en silence.\n';

  test('a file in Latin-1 is told, with its line, its byte and what it may mean', () => {
    expect(saved(Buffer.from(words, 'latin1'))).toEqual([
      {
        code: 'ENCODING',
        file: 'content/fr/events.yaml',
        line: 3,
        message:
          'Byte 46 of the file, 0xE9 after "  text: Une journ", is no UTF-8; in Windows-1252 it is "é".',
        fix: 'Save the file again with the encoding UTF-8.',
      },
    ]);
  });

  test.each([
    ['a text that is broken off', Buffer.from(words).subarray(0, 46), 3],
    ['UTF-16, the lower byte first', Buffer.from(`\ufeff${words}`, 'utf16le'), 1],
    ['UTF-16, the higher byte first', Buffer.from(`\ufeff${words}`, 'utf16le').swap16(), 1],
  ])('%s is told', (_, bytes, line) => {
    expect(saved(bytes)).toMatchObject([{ code: 'ENCODING', line }]);
  });

  test('UTF-16 without its mark is told', () => {
    expect(saved(Buffer.from('the: x\n', 'utf16le'))).toMatchObject([
      { code: 'CHARACTER', line: 1 },
    ]);
  });

  test.each([
    ['a byte order mark', `\ufeff${words}`],
    ['line ends of Windows', words.replaceAll('\n', '\r\n')],
    ['line ends of an old Macintosh', words.replaceAll('\n', '\r')],
    ['no line end after the last line', words.trimEnd()],
    ['accents apart from their letters', words.normalize('NFD')],
  ])('%s changes nothing', (_, text) => {
    expect(saved(Buffer.from(text))).toEqual([]);
  });
});

describe('FILE-ODD', () => {
  /** What is found after something was done to a path of the content; each finding may be one of several. */
  const after = (path: string, act: (path: string) => void) => {
    const { root, code } = writeContent();
    rmSync(join(root, path), { recursive: true, force: true });
    act(join(root, path));
    return checkContent(root, code).filter((found) => found.code === 'FILE-ODD');
  };
  const files = listFiles('tests/checks/content').filter((path) => path.includes('.'));
  const acts = {
    'a folder': (path: string) => mkdirSync(path),
    'a link to a file': (path: string) => symlinkSync(resolve('package.json'), path),
    'a link to a folder': (path: string) => symlinkSync(resolve('docs'), path),
    'a link to nothing': (path: string) => symlinkSync('nowhere', path),
    'a link to itself': (path: string) => symlinkSync(basename(path), path),
    'a pipe': (path: string) => void execFileSync('mkfifo', [path]),
  };

  test.each(Object.keys(acts) as (keyof typeof acts)[])(
    '%s in the place of a file, whichever, is told once and with its place',
    (kind) => {
      for (const file of [...files, 'en/sections/foo.mdx', 'mark/home.svg']) {
        const what = kind.replace(/^(a \w+).*/, 'is $1');
        expect(after(file, acts[kind])).toMatchObject([
          { file: `content/${file}`, line: 1, message: `This ${what}, and no file.` },
        ]);
      }
    },
  );

  test.each(['en/sections', 'fr/pages'])(
    'a link or a file in the place of the folder %s',
    (path) => {
      const found = [{ file: `content/${path}` }];
      expect(after(path, acts['a link to a folder'])).toMatchObject(found);
      expect(after(path, acts['a link to nothing'])).toMatchObject(found);
      expect(after(path, (at) => writeFileSync(at, 'x'))).toMatchObject(found);
    },
  );

  test.skipIf(process.getuid?.() === 0)('a file that nobody may read', () => {
    expect(after('fr/events.yaml', (path) => writeFileSync(path, 'x', { mode: 0 }))).toMatchObject([
      { message: 'This cannot be read (EACCES).' },
    ]);
  });

  test('the lock of an editor is none', () => {
    expect(after('en/.#ui.json', acts['a link to nothing'])).toEqual([]);
  });
});

test('every code has its case', () => {
  const covered = new Set([
    'ENCODING',
    'FILE-ODD',
    'ID-MISSPELT',
    ...cases.map(({ code }) => code),
    'REGISTRY-REWRITTEN',
    'RELEASES-REWRITTEN',
  ]);
  expect(Object.keys(codes).filter((code) => !covered.has(code))).toEqual([]);
});
