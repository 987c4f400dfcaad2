/** A copy is proved, or what is wrong with it is reported; and what is damaged makes no edition. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nat, sample, tuple } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bagOf } from '../../src/editions/bag.ts';
import { make } from '../../src/editions/kit/downloads.ts';
import { text } from '../../src/editions/text.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { verify } from '../../src/publish/verify.ts';
import { run } from '../site/command.ts';
import { write } from '../helpers/files.ts';
import { newFolder, unpack as unzip } from '../helpers/folder.ts';
import { makeEditions, smallCopy } from './made.ts';

/** `npm run verify`, for what it prints and with what it ends. */
const runVerify = (path: string) => run('src/cli/verify.ts', {}, { words: [path] });
/** What is wrong with a copy. */
async function faultsOf(path: string) {
  const { missing, changed, added } = await verify(path);
  return { missing, changed, added };
}
const intact = { missing: [], changed: [], added: [] };

/** Changes one bit of a file: in its middle, or in a byte that is named. */
function flip(path: string, byte?: number, bit = 0): void {
  const content = readFileSync(path);
  content[byte ?? content.length >> 1]! ^= 1 << bit;
  writeFileSync(path, content);
}

const unpack = (path: string) => join(unzip(path), 'the-freeze-explained');

const site = smallCopy();
const downloads = join(site, 'downloads');
const zip = join(downloads, 'the-freeze-explained.en.zip');
beforeAll(async () => {
  await makeEditions(site, ['zip', 'text']);
  const opened = openSite(site);
  // A bag of what is there: the rule is the same for one edition and for all.
  for (const download of bagOf([text]).downloads(opened)) {
    const { part } = await make(opened, download);
    renameSync(part, join(downloads, download.file));
  }
});

describe('a copy', () => {
  test('is intact: the built site, a download, and what was unpacked', async () => {
    expect(await runVerify(zip)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Intact: /),
    });
    for (const path of [site, zip, unpack(zip)]) expect(await faultsOf(path)).toEqual(intact);
  });

  test('with a download that is on no list is not what was published', async () => {
    expect(await runVerify(downloads)).toMatchObject({
      code: 1,
      output:
        'added: the-freeze-explained.bag.zip\n\nNot intact: 1 of its files differ from SHA256SUMS.\n',
    });
  });

  test('has what is missing, changed and added reported', async () => {
    const copy = unpack(zip);
    rmSync(join(copy, 'en/the-boycott.html'));
    flip(join(copy, 'en/the-freeze.html'));
    writeFileSync(join(copy, 'en/extra.html'), 'extra');
    expect(await faultsOf(copy)).toEqual({
      missing: ['en/the-boycott.html'],
      changed: ['en/the-freeze.html'],
      added: ['en/extra.html'],
    });
    expect(await runVerify(copy)).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        /^missing: en\/the-boycott.html\nchanged: en\/the-freeze.html\nadded: en\/extra.html\n/,
      ),
    });
  });

  test('of one download has one changed bit found', async () => {
    const folder = newFolder();
    for (const file of ['SHA256SUMS', 'the-freeze-explained.en.zip'])
      cpSync(join(downloads, file), join(folder, file));
    const download = join(folder, 'the-freeze-explained.en.zip');
    expect(await faultsOf(download)).toEqual(intact);
    flip(download);
    expect(await faultsOf(download)).toEqual({
      ...intact,
      changed: ['the-freeze-explained.en.zip'],
    });
  });

  test('that is cut off, is not there, or came with no sums, is refused for that reason', async () => {
    const folder = newFolder();
    const cut = join(folder, 'cut.zip');
    writeFileSync(cut, readFileSync(zip).subarray(0, 100_000));
    await expect(verify(cut)).rejects.toThrow('not a whole one');
    await expect(verify(folder)).rejects.toThrow('came with no sums');
    expect(await runVerify(join(folder, 'nothing'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no file or folder'),
    });
  });
});

describe('the bag', () => {
  const bag = join(downloads, 'the-freeze-explained.bag.zip');

  test('is laid out as RFC 8493 says', () => {
    const folder = unpack(bag);
    expect(readdirSync(folder).toSorted()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    expect(readFileSync(join(folder, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const payload = readdirSync(join(folder, 'data')).map((file) => join(folder, 'data', file));
    const bytes = payload.reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(readFileSync(join(folder, 'bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${bytes}.${payload.length}\n`,
    );
  });

  test('is checked by sha256sum alone, payload and tags', () => {
    const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    const output = execFileSync('sha256sum', ['-c', '--strict', ...lists], {
      cwd: unpack(bag),
      encoding: 'utf8',
    });
    expect(output.match(/: OK$/gm)).toHaveLength(5);
  });

  test.each(['data/the-freeze-explained.en.text.zip', 'bag-info.txt', 'manifest-sha256.txt'])(
    'one flipped bit in %s is found',
    async (file) => {
      const folder = unpack(bag);
      expect(await faultsOf(folder)).toEqual(intact);
      flip(join(folder, file));
      expect((await faultsOf(folder)).changed).not.toEqual([]);
    },
  );

  test('a flipped bit anywhere in the list of the payload is reported as a change of that list', async () => {
    const folder = unpack(bag);
    const list = join(folder, 'manifest-sha256.txt');
    const whole = readFileSync(list);
    const places = tuple(nat(whole.length - 1), nat(7));
    for (const [byte, bit] of sample(places, 12)) {
      flip(list, byte, bit);
      expect((await faultsOf(folder)).changed, `byte ${byte}, bit ${bit}`).toContain(
        'manifest-sha256.txt',
      );
      writeFileSync(list, whole);
    }
  });

  test('a list of the tags that cannot be read is reported with its name and line', async () => {
    const folder = unpack(bag);
    writeFileSync(join(folder, 'tagmanifest-sha256.txt'), 'no sum\n');
    await expect(faultsOf(folder)).rejects.toThrow('tagmanifest-sha256.txt:1 is no sum and path');
  });

  test('is not made of half the editions', async () => {
    const { code, output } = await makeEditions(smallCopy(), ['bag']);
    expect(code).toBe(1);
    expect(output).toContain('not made yet: the-freeze-explained.en.zip');
  });
});

describe('a site that is not whole', () => {
  const folder = smallCopy();
  const manifest = 'en/publication.json';
  const [first, date] = [
    /("integrity": ?")[^"]+(.*?"integrity": ?")([^"]+)/s,
    /"dateModified": ?"[^"]+",/,
  ] as const;

  // prettier-ignore
  const damages: [what: string, file: string, damage: (whole: string) => string | undefined, report: string][] = [
    ['a page is missing', 'en/the-freeze.html', () => undefined, 'missing: en/the-freeze.html'],
    ['a page is cut off', 'fr/le-gel.html', (whole) => whole.slice(0, 99), 'changed since it was built: fr/le-gel.html'],
    ['a manifest has a wrong sum', manifest, (whole) => whole.replace(first, '$1$3$2$3'), 'changed since it was built: en/index.html'],
    ['a manifest is cut off', manifest, (whole) => whole.slice(0, 99), 'en/publication.json is not JSON: was it cut off?'],
    ['a manifest lacks its date', manifest, (whole) => whole.replace(date, ''), 'en/publication.json is no manifest of ours:\ndateModified'],
    ['a file of somebody else lies in it', 'en/notes.txt', () => '', 'in no manifest: en/notes.txt'],
    ['a file has one byte more', 'icon.svg', (whole) => `${whole} `, 'changed since it was built: icon.svg'],
  ];
  test.each(damages)('is not opened when %s', (_, file, damage, report) => {
    const path = join(folder, file);
    const whole = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const put = (content: string | undefined) =>
      content === undefined ? rmSync(path) : write(path, content);
    put(damage(whole ?? ''));
    try {
      expect(() => openSite(folder)).toThrow(report);
    } finally {
      put(whole);
    }
    expect(() => openSite(folder)).not.toThrow();
  });

  test('makes no edition, and the earlier one stays', async () => {
    const earlier = write(join(folder, 'downloads/the-freeze-explained.en.text.zip'), 'earlier');
    rmSync(join(folder, 'en/the-freeze.html'));
    const { code, output } = await makeEditions(folder, ['text']);
    expect(code).toBe(1);
    expect(output).toContain('missing: en/the-freeze.html');
    expect(readFileSync(earlier, 'utf8')).toBe('earlier');
  });
});

describe('a disk that is full', () => {
  /** Runs the command where no file may grow over so many kB: the write fails midway, as on a full disk. */
  function makeWithin(limit: number, folder: string, words: string) {
    const command = `ulimit -f ${limit}; DIST='${folder}' exec '${process.execPath}' '${resolve('src/cli/editions.ts')}' ${words}`;
    return spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  }

  test('while writing leaves the earlier edition whole, and nothing half', () => {
    const folder = smallCopy();
    const target = write(join(folder, 'downloads/the-freeze-explained.en.zip'), 'earlier');
    const { status, stderr } = makeWithin(512, folder, 'zip en');
    expect(status).toBe(1);
    expect(stderr).toMatch(/EFBIG/);
    expect(readFileSync(target, 'utf8')).toBe('earlier');
    expect(readdirSync(dirname(target))).toEqual(['the-freeze-explained.en.zip']);
  });
});

test('where nothing is built, the message names the command that builds', async () => {
  const { code, output } = await makeEditions(newFolder(), []);
  expect(code).toBe(1);
  expect(output).toContain('Build it with: npm run build');
});

test('a word that is neither an edition nor a language is answered with the names of those', async () => {
  const { code, output } = await makeEditions(site, ['epubs']);
  expect(code).toBe(1);
  expect(output).toMatch(/"epubs" is neither an edition \(zip, .*\) nor a language \(en, fr\)\./);
});
