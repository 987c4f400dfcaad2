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
import { PDFDocument } from '@cantoo/pdf-lib';
import { constant, nat, sample, tuple } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bagOf } from '../../src/editions/bag.ts';
import { car } from '../../src/editions/car.ts';
import { epub } from '../../src/editions/epub/epub.ts';
import type { Download, Edition } from '../../src/editions/kit/edition.ts';
import { make } from '../../src/editions/kit/downloads.ts';
import { text } from '../../src/editions/text.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { wacz } from '../../src/editions/wacz/wacz.ts';
import { zim } from '../../src/editions/zim/zim.ts';
import { zip } from '../../src/editions/zip.ts';
import { verify } from '../../src/publish/verify.ts';
import { sha256 as sha256OfText } from '../../src/lib/hash.ts';
import { run } from '../site/command.ts';
import { write } from '../helpers/files.ts';
import { newFolder, unpack as unzip } from '../helpers/folder.ts';
import { makeEditions, makeOne, smallCopy } from './made.ts';

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
const enZip = join(downloads, 'the-freeze-explained.en.zip');
const asSite = () => openSite(site);
/** A byte in the middle of the largest of the contents of a ZIP. */
const contentOf = (whole: Buffer) => whole.length >> 1;
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
    expect(await runVerify(enZip)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Intact: /),
    });
    for (const path of [enZip, unpack(enZip)]) expect(await faultsOf(path)).toEqual(intact);
  });

  test('with a download that is on no list is not what was published', async () => {
    expect(await faultsOf(site)).toEqual({
      ...intact,
      added: ['downloads/the-freeze-explained.bag.zip'],
    });
    expect(await runVerify(downloads)).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        /^added: the-freeze-explained.bag.zip\n\nNot intact: 1 of its files differ from SHA256SUMS\. Checked: \d+ files of the downloads\.\n$/,
      ),
    });
  });

  test('has what is missing, changed and added reported', async () => {
    const copy = unpack(enZip);
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
    writeFileSync(cut, readFileSync(enZip).subarray(0, 100_000));
    await expect(verify(cut)).rejects.toThrow('not a whole one');
    await expect(verify(folder)).rejects.toThrow('came with no sums');
    expect(await runVerify(join(folder, 'nothing'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no file or folder'),
    });
  });
});

describe('one download alone, without the list of the downloads', () => {
  const alone = newFolder();
  const sound = async (path: string) => {
    const verdict = await verify(path);
    expect(verdict).toMatchObject(intact);
    expect(verdict.checked).toBeGreaterThan(0);
    return verdict;
  };
  /** Whether something is found, or the file is said not to be whole. */
  const isFound = (path: string) =>
    verify(path).then(
      ({ missing, changed, added }) => missing.length + changed.length + added.length > 0,
      (error: Error) => error.message.includes('not a whole one') || Promise.reject(error),
    );

  // prettier-ignore
  const proofs: [edition: Edition, by: string, every: boolean, limit: RegExp][] = [
    [zip, 'SHA256SUMS', false, /^$/],
    [text, 'SHA256SUMS', false, /^$/],
    [wacz, 'datapackage-digest.json', false, /^$/],
    [car, 'the address made from its content, bafy', true, /^$/],
    [zim, 'the MD5 at its end', true, /finds damage/],
    [epub, 'CRC-32', false, /finds damage/],
  ];
  test.each(proofs.map((proof) => [proof[0].name, ...proof] as const))(
    '%s is said to be sound, and by what',
    async (_, edition, by, every, limit) => {
      const [{ file }] = edition.downloads(asSite()) as [Download];
      const path = join(alone, file);
      renameSync(await makeOne(edition, file, asSite()), path);
      const { against, limit: said } = await sound(path);
      expect(against).toContain(by);
      expect(said ?? '').toMatch(limit);
      const whole = readFileSync(path);
      // Where not every byte counts, those of the contents do: in the middle.
      const places = every ? nat(whole.length - 1) : constant(contentOf(whole));
      for (const [byte, bit] of sample(tuple(places, nat(7)), every ? 12 : 4)) {
        writeFileSync(path, whole);
        flip(path, byte, bit);
        expect(await isFound(path), `byte ${byte}, bit ${bit}`).toBe(true);
      }
      for (const part of sample(nat(whole.length - 30), 4)) {
        writeFileSync(path, whole.subarray(0, part + 20));
        expect(await isFound(path), `cut at ${part + 20}`).toBe(true);
      }
      rmSync(path);
    },
  );

  test('a PDF is read whole, and said to have no proof of its text', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 3; page++) document.addPage().drawText(`Page ${page}`);
    const whole = Buffer.from(await document.save());
    const path = write(join(alone, 'x.pdf'), whole);
    const { parts, limit } = await sound(path);
    expect(parts).toEqual([['pages', 3]]);
    expect(limit).toContain('nothing in it proves its text');
    for (const part of sample(nat(whole.length - 20), 6)) {
      writeFileSync(path, whole.subarray(0, part + 10));
      await expect(verify(path)).rejects.toThrow('not a whole one');
    }
  });

  test('what nothing proves is said to need its list, not to be broken', async () => {
    const path = write(join(alone, 'x.gift.txt'), '::Question::');
    await expect(verify(path)).rejects.toThrow(/^Nothing in .* proves it: lay the SHA256SUMS/);
    expect(await sound(write(join(alone, 'x.html'), '<!doctype html><p>x</html>\n'))).toMatchObject(
      {
        limit: expect.stringContaining('nothing in it proves its text'),
      },
    );
    await expect(verify(write(join(alone, 'x.html'), '<!doctype html><p>x'))).rejects.toThrow(
      'not a whole one',
    );
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

  test('says what it is, whose, from which commit, and whom to ask; and lists what it holds', () => {
    const folder = unpack(bag);
    const lines = readFileSync(join(folder, 'bag-info.txt'), 'utf8').split('\n');
    // RFC 8493, section 2.2.2: a label, a colon, white space, a value.
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Za-z-]+: \S.*$/);
    const values = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s)));
    const [{ version, license, publisher, identifier, datePublished }] = asSite().publications as [
      ReturnType<typeof asSite>['publications'][number],
    ];
    expect(values).toMatchObject({
      'Source-Organization': 'The Freeze contributors / Équipe de 24 heures de silence',
      'Contact-Name': publisher!.name,
      'Contact-Email': publisher!.email,
      Rights: license,
      'Source-Commit': identifier,
      Edition: version,
      'Edition-Date': datePublished,
      'External-Description': expect.stringMatching(
        /^The Freeze, Explained: .*24 heures de silence: /,
      ),
    });
    const record = JSON.parse(readFileSync(join(folder, 'data/editions.json'), 'utf8'));
    expect(record).toMatchObject({ version, date: datePublished, commit: identifier });
    const files = readdirSync(join(folder, 'data')).filter((file) => file !== 'editions.json');
    expect(record.editions.map(({ file }: { file: string }) => file).toSorted()).toEqual(
      files.toSorted(),
    );
    for (const { file, sha256 } of record.editions)
      expect(sha256OfText(readFileSync(join(folder, 'data', file)))).toBe(sha256);
  });

  test('is checked by sha256sum alone, payload and tags', () => {
    const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    const output = execFileSync('sha256sum', ['-c', '--strict', ...lists], {
      cwd: unpack(bag),
      encoding: 'utf8',
    });
    expect(output.match(/: OK$/gm)).toHaveLength(6);
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
