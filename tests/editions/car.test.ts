/** The CAR file: the whole site under a name that is made from it, read by a reader of our own. */
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { car } from '../../src/editions/car.ts';
import { copyOf } from '../../src/editions/kit/copy.ts';
import type { Download } from '../../src/editions/kit/edition.ts';
import { openSite, type Site } from '../../src/editions/kit/site.ts';
import { filesIn, readCar, type Car } from './car.ts';
import { newFolder } from '../helpers/folder.ts';
import { isTemplate, made, makeEditions, site, smallCopy } from './made.ts';

let whole: Car;
let files: Map<string, Buffer>;
let reached: Set<string>;

beforeAll(async () => {
  const [path] = Object.values(await made(car));
  whole = readCar(await readFile(path!));
  ({ files, reached } = filesIn(whole));
});

test('it gives back every file of the site as it was built, except the links to the downloads', () => {
  const needed = site.files.filter((path) => !isTemplate(path));
  expect([...files.keys()].toSorted()).toEqual(needed);
  const changed = needed.filter((path) => !files.get(path)!.equals(site.read(path)));
  expect(changed).toEqual([
    'en/offline.html',
    'en/publication.json',
    'en/saved.js',
    'fr/hors-ligne.html',
    'fr/publication.json',
    'fr/saved.js',
  ]);
  const copy = copyOf(site, ['en', 'fr']);
  for (const path of changed)
    expect(files.get(path)!.equals(copy.read(path)), `${path}`).toBe(true);
});

test('every block has the name that its bytes make, stands once, and is needed', () => {
  expect(whole.blocks.filter(([, { proved }]) => !proved)).toEqual([]);
  expect(whole.blocks.map(([cid]) => cid).toSorted()).toEqual([...reached].toSorted());
});

describe('of a small site', () => {
  const small = openSite(smallCopy());
  /** What the CAR file of this site holds, when some of its files were others. */
  async function carOf(others: Record<string, Buffer> = {}): Promise<Buffer> {
    const changed: Site = { ...small, read: (path) => others[path] ?? small.read(path) };
    const [download] = car.downloads(changed) as [Download];
    const path = join(newFolder(), download.file);
    await download.write(path);
    return readFile(path);
  }
  const cidOf = ({ blocks }: Car, content: Buffer) =>
    blocks.find(([, block]) => block.content.equals(content))?.[0];

  test('the same files make the same bytes, and one changed bit another root', async () => {
    const once = await carOf();
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect((await carOf()).equals(once)).toBe(true);
    vi.unstubAllEnvs();
    const icon = Buffer.from(small.read('icon.svg'));
    icon[icon.length >> 1]! ^= 1;
    const other = readCar(await carOf({ 'icon.svg': icon }));
    expect(other.root).not.toBe(readCar(once).root);
  });

  // The name is one of the profile’s own test fixtures.
  test('it follows the profile unixfs-v1-2025', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024 + 1).map((_, at) => at >> 20) as Buffer;
    const read = readCar(
      await carOf({ 'icon.svg': Buffer.from('hello world'), 'data/facts.csv': large }),
    );
    expect(cidOf(read, Buffer.from('hello world'))).toBe(
      'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
    );
    expect(filesIn(read).files.get('data/facts.csv')!.equals(large)).toBe(true);
    const sizes = read.blocks
      .filter(([, { codec }]) => codec === 'raw')
      .map(([, { content }]) => content.length);
    expect(Math.max(...sizes)).toBe(1024 * 1024);
    expect(sizes.filter((size) => size === 1024 * 1024)).toHaveLength(3);
  });

  test('the command prints the root, and it is listed beside the sum', async () => {
    const folder = smallCopy();
    const { output } = await makeEditions(folder, ['car']);
    const { root } = readCar(await readFile(join(folder, 'downloads/the-freeze-explained.car')));
    expect(root).toMatch(/^bafy[a-z2-7]{55}$/);
    expect(output).toContain(` MB, ${root}, `);
    const record = JSON.parse(readFileSync(join(folder, 'downloads/editions.json'), 'utf8'));
    expect(record.editions).toMatchObject([{ edition: 'car', cid: root }]);
    for (const language of ['en', 'fr']) {
      const list = readFileSync(join(folder, 'downloads', `${language}.html`), 'utf8');
      expect(list).toContain(`<code dir="ltr">CID ${root}</code>`);
    }
  });

  test.runIf(process.platform === 'linux')(
    'a full disk is an error, and nothing waits',
    async () => {
      const [download] = car.downloads(small) as [Download];
      await expect(download.write('/dev/full')).rejects.toThrow('ENOSPC');
    },
  );
});
