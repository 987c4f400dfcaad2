/** All that is published is proved: every file, however it was touched, and what others leave there does no harm. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  nat,
  pre,
  record,
  stringMatching,
  tuple,
  uniqueArray,
} from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { sha256 } from '../../src/lib/hash.ts';
import { verify } from '../../src/publish/verify.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { run } from '../site/command.ts';
import { writeStub } from './stub.ts';

const folder = newFolder();
const published = join(folder, 'published');
const dates = ['2026-11-22', '2027-01-15'];
const intact = { missing: [], changed: [], added: [] };

const node = (script: string, cwd = folder) =>
  execFileSync(process.execPath, [resolve(script)], { cwd, encoding: 'utf8' });

/** Publishes a site as of a date, on top of what was published. */
function publish(date: string): void {
  writeStub(join(folder, 'dist'), date);
  write(join(folder, 'dist/downloads/work.zip'), `download of ${date}`);
  const list = { editions: [{ file: 'work.zip' }] };
  write(join(folder, 'dist/downloads/editions.json'), JSON.stringify(list));
  // Long enough to be compressed for hosts.
  write(join(folder, 'dist/downloads/en.html'), `list of ${date} `.repeat(100));
  node('src/cli/assemble.ts');
  node('src/cli/compress.ts');
}

/** Does something to a copy of what is published, and asks what is found. */
async function foundAfter(act: (copy: string) => void, of = published) {
  const copy = join(folder, 'copy');
  cpSync(of, copy, { recursive: true });
  try {
    act(copy);
    const { missing, changed, added } = await verify(copy);
    return { missing, changed, added };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

beforeAll(() => {
  for (const date of dates) publish(date);
});
const all = () => listFiles(published);
/** One of the files, by chance; the list itself has tests of its own. */
const someFile = nat().map((at) => {
  const files = all().filter((path) => path !== 'SHA256SUMS');
  return files[at % files.length]!;
});

describe('what is published', () => {
  test('is intact, and the command counts what it checked', async () => {
    const { code, output } = await run('src/cli/verify.ts', {}, { words: [published] });
    expect(code).toBe(0);
    const count = (pattern: RegExp) => all().filter((path) => pattern.test(path)).length;
    expect(output.split('\n')[0]).toBe(
      `Intact: ${count(/^(?!downloads\/|e\/|SHA256SUMS)/)} files of the site, ` +
        `${count(/^downloads\//)} files of its downloads, ` +
        `${count(/^e\/2026-11-22\//)} files of the kept release of 2026-11-22, ` +
        `${count(/^e\/2027-01-15\//)} files of the kept release of 2027-01-15, as SHA256SUMS has it.`,
    );
    expect((await verify(published)).checked).toBe(all().length - 1);
  });

  test('is checked by sha256sum alone', () => {
    const words = ['-c', '--strict', 'SHA256SUMS'];
    const output = execFileSync('sha256sum', words, { cwd: published, encoding: 'utf8' });
    expect(output.match(/: OK$/gm)).toHaveLength(all().length - 1);
  });

  test('has every changed byte found, in whatever file', async () => {
    const change = tuple(someFile, nat(), integer({ min: 1, max: 255 }));
    const property = asyncProperty(change, async ([path, at, by]) => {
      const found = await foundAfter((copy) => {
        const content = readFileSync(join(copy, path));
        if (content.length === 0) return appendFileSync(join(copy, path), 'x');
        content[at % content.length]! ^= by;
        writeFileSync(join(copy, path), content);
      });
      expect(found).toEqual({ ...intact, changed: [path] });
    });
    await assert(property, { numRuns: 60 });
  });

  test('has every removed and every added file found', async () => {
    const removed = asyncProperty(someFile, async (path) => {
      const found = await foundAfter((copy) => rmSync(join(copy, path)));
      expect(found).toEqual({ ...intact, missing: [path] });
    });
    await assert(removed, { numRuns: 30 });
    const name = stringMatching(/^[a-z]{1,8}(\.html|\.zip|\.gz|\.br)?$/);
    const added = asyncProperty(someFile, name, async (beside, each) => {
      const path = join(dirname(beside), each);
      pre(!existsSync(join(published, path)));
      const found = await foundAfter((copy) => void write(join(copy, path), 'added'));
      expect(found).toEqual({ ...intact, added: [path] });
    });
    await assert(added, { numRuns: 30 });
    // Also a right one of what a host would send compressed.
    const found = await foundAfter((copy) => {
      const page = readFileSync(join(copy, 'index.html'));
      writeFileSync(join(copy, 'index.html.gz'), gzipSync(page));
    });
    expect(found).toEqual({ ...intact, added: ['index.html.gz'] });
  });

  test('has a list that was changed, or is gone, found', async () => {
    const list = readFileSync(join(published, 'SHA256SUMS'), 'utf8');
    const digits = [...list.matchAll(/[0-9a-f](?=[0-9a-f]* {2})/g)].map(({ index }) => index);
    const property = asyncProperty(constantFrom(...digits), async (at) => {
      const other = list[at] === '0' ? '1' : '0';
      const text = list.slice(0, at) + other + list.slice(at + 1);
      const found = await foundAfter((copy) => writeFileSync(join(copy, 'SHA256SUMS'), text));
      expect(found.changed).toHaveLength(1);
    });
    await assert(property, { numRuns: 20 });
    const found = await foundAfter((copy) => rmSync(join(copy, 'SHA256SUMS')));
    expect(found.missing).toEqual(['SHA256SUMS']);
  });

  test('keeps what it once listed of a kept release: damage is found, not listed anew', async () => {
    const page = `e/${dates[0]}/index.html`;
    const former = readFileSync(join(published, page));
    appendFileSync(join(published, page), ' ');
    node('src/cli/assemble.ts');
    node('src/cli/compress.ts');
    expect(await verify(published)).toMatchObject({ ...intact, changed: [page] });
    writeFileSync(join(published, page), former);
    expect(await verify(published)).toMatchObject(intact);
  });
});

describe('what is no file', () => {
  /** Puts something at a path that is neither a file nor a folder. */
  const odd = {
    'a link to a file': (path: string) => symlinkSync(join(published, 'index.html'), path),
    'a link to a folder': (path: string) => symlinkSync(published, path),
    'a link to nothing': (path: string) => symlinkSync('nowhere', path),
    'a link to itself': (path: string) => symlinkSync('.', path),
    'a pipe': (path: string) => void execFileSync('mkfifo', [path]),
  };
  const kinds = constantFrom(...(Object.keys(odd) as (keyof typeof odd)[]));
  const named = (path: string, kind: string) =>
    `${path} (${kind === 'a pipe' ? 'is a pipe' : 'is a link'})`;

  test('is found where it was added, wherever that is', async () => {
    const name = stringMatching(/^[a-z]{1,8}(\.html|\.zip|\.gz)?$/);
    const property = asyncProperty(someFile, name, kinds, async (beside, each, kind) => {
      const path = join(dirname(beside), each);
      pre(!existsSync(join(published, path)));
      const found = await foundAfter((copy) => odd[kind](join(copy, path)));
      expect(found).toEqual({ ...intact, added: [named(path, kind)] });
    });
    await assert(property, { numRuns: 30 });
  });

  test('is found in the place of a file, also with the same bytes behind it', async () => {
    const property = asyncProperty(someFile, kinds, async (path, kind) => {
      const found = await foundAfter((copy) => {
        rmSync(join(copy, path));
        odd[kind](join(copy, path));
      });
      expect(found).toEqual({ ...intact, changed: [named(path, kind)] });
    });
    await assert(property, { numRuns: 30 });
    const found = await foundAfter((copy) => {
      renameSync(join(copy, 'index.html'), join(folder, 'same.html'));
      symlinkSync(join(folder, 'same.html'), join(copy, 'index.html'));
    });
    expect(found).toEqual({ ...intact, changed: ['index.html (is a link)'] });
  });

  test('is no copy that could be proved, either', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(verify(pipe)).rejects.toThrow(`${pipe} is a pipe`);
  });
});

describe('a list that proves nothing', () => {
  const pathsWith = (text: string) => {
    const copy = join(folder, 'listed');
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy);
    write(join(copy, 'a.html'), 'a');
    write(join(copy, 'SHA256SUMS'), text);
    return [copy, join(copy, 'a.html')];
  };

  test.each(['', '\n', '\uFEFF', ' \r\n\n'])('is told when it is %j', async (text) => {
    for (const path of pathsWith(text))
      await expect(verify(path)).rejects.toThrow(/SHA256SUMS names no file, so it proves nothing/);
    const found = foundAfter((copy) => writeFileSync(join(copy, 'SHA256SUMS'), text));
    await expect(found).rejects.toThrow('proves nothing');
  });

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    '..\\x',
    'C:\\x',
    'a/../../x',
    './../x',
    '..',
    '\\x',
  ])('is refused by the path that leaves its folder, %s', async (path) => {
    const text = `${sha256('a')}  a.html\n${sha256('x')}  ${path}\n`;
    const written = path.replaceAll('\\', '/').replace(/^\.\//, '');
    for (const each of pathsWith(text))
      await expect(verify(each)).rejects.toThrow(`names "${written}", which is outside`);
  });

  test('is a manifest that names what is outside, too', async () => {
    const copy = join(folder, 'manifest');
    writeStub(copy, dates[0]!);
    const manifest = join(copy, 'en/publication.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('../index.html', '../../index.html'));
    await expect(verify(copy)).rejects.toThrow('names "../index.html", which is outside');
  });
});

test('the downloads alone are counted as downloads', async () => {
  const copy = join(folder, 'only-downloads');
  write(join(copy, 'editions.json'), '[]');
  write(join(copy, 'SHA256SUMS'), `${sha256('[]')}  editions.json\n`);
  expect((await verify(copy)).parts).toEqual([['files of the downloads', 1]]);
});

describe('what file managers and editors do', () => {
  const droppings = [
    '.DS_Store',
    '._index.html',
    'Thumbs.db',
    'desktop.ini',
    'Desktop.ini',
    '.Spotlight-V100/Store-V2/x',
    'System Volume Information/WPSettings.dat',
    '$RECYCLE.BIN/desktop.ini',
    '.Trashes/501',
    '.Trash-1000/info/x',
    '__MACOSX/._index.html',
    '@eaDir/x',
  ];
  test.each(droppings)(
    '%s fails no proof, and gets into nothing that is published',
    async (name) => {
      const dropped = (copy: string) => {
        for (const at of ['', 'en', 'downloads', `e/${dates[0]}`]) write(join(copy, at, name), 'x');
      };
      expect(await foundAfter(dropped)).toEqual(intact);
      dropped(join(folder, 'dist'));
      node('src/cli/assemble.ts');
      expect(await verify(published)).toMatchObject(intact);
      expect(existsSync(join(published, 'downloads', name))).toBe(false);
    },
  );

  test('a list is read however it was saved', async () => {
    const files = uniqueArray(stringMatching(/^[a-z][a-z0-9 ._-]{0,8}[a-z]$/), {
      minLength: 1,
      maxLength: 5,
    });
    const form = record({
      end: constantFrom('\n', '\r\n'),
      mark: constantFrom('  ', ' *', '\t'),
      start: constantFrom('', './', '.\\'),
      slash: constantFrom('/', '\\'),
      encoding: constantFrom('utf8', 'utf8 bom', 'utf16le'),
      capitals: boolean(),
      blank: boolean(),
      last: boolean(),
    });
    const property = asyncProperty(files, form, async (names, how) => {
      const copy = join(folder, 'saved');
      const lines = names.map((name) => {
        write(join(copy, 'a', name), name);
        const sum = how.capitals ? sha256(name).toUpperCase() : sha256(name);
        return sum + how.mark + how.start + ['a', name].join(how.slash);
      });
      const text = [...lines, ...(how.blank ? ['', ' '] : []), ...(how.last ? [''] : [])];
      const mark = how.encoding === 'utf8' ? '' : '\uFEFF';
      const encoding = how.encoding === 'utf16le' ? 'utf16le' : 'utf8';
      write(join(copy, 'SHA256SUMS'), Buffer.from(mark + text.join(how.end), encoding));
      try {
        expect(await verify(copy)).toMatchObject({ ...intact, checked: names.length });
        appendFileSync(join(copy, 'a', names[0]!), 'x');
        expect(await verify(copy)).toMatchObject({ ...intact, changed: [`a/${names[0]}`] });
      } finally {
        rmSync(copy, { recursive: true });
      }
    });
    await assert(property, { numRuns: 60 });
  });
});

test('what somebody else keeps there is listed too, but a repository is no part of it', async () => {
  write(join(published, 'CNAME'), 'work.example');
  write(join(published, '.git'), 'gitdir: elsewhere');
  node('src/cli/assemble.ts');
  node('src/cli/compress.ts');
  expect(await verify(published)).toMatchObject(intact);
  expect(readFileSync(join(published, 'SHA256SUMS'), 'utf8')).toMatch(/ {2}CNAME$/m);
  write(join(published, '.git'), 'gitdir: somewhere else');
  expect(await verify(published)).toMatchObject(intact);
  write(join(published, 'CNAME'), 'other.example');
  expect(await verify(published)).toMatchObject({ ...intact, changed: ['CNAME'] });
});

test('a download that was renamed is known by its sum', async () => {
  const copy = join(folder, 'renamed');
  cpSync(join(published, 'downloads/work.zip'), join(copy, 'work (1).zip'));
  write(
    join(copy, 'SHA256SUMS'),
    `${sha256(readFileSync(join(copy, 'work (1).zip')))} *work.zip\r\n`,
  );
  expect(await verify(join(copy, 'work (1).zip'))).toMatchObject({ ...intact, checked: 1 });
});
