/**
 * What we change of Pagefind: that the version which is installed still needs each change, and that it
 * still fits. What to look at where one of these fails stands in docs/pagefind.md.
 */
import { isDeepStrictEqual } from 'node:util';
import { Script } from 'node:vm';
import { close, createIndex, type IndexFile } from 'pagefind';
import { beforeAll, expect, test } from 'vitest';
import { bundleOf } from '../../src/site/search/index-files.ts';
import { answerOf, broken, reader, searchPage } from './helper.ts';

const site = reader();
/** A record with more words than we let stand in a part of an index, and fewer than Pagefind does. */
const record = {
  url: 'page.html#a',
  content: `<html lang="fr"><p>${Array.from({ length: 4000 }, (_, index) => `mot${index}`).join(' ')}</p></html>`,
};
const listed = {
  ...({
    kind: 'story',
    chapter: 'Une page',
    titleLanguage: undefined,
  } as const),
  asked: [],
  text: '',
};

/** An index as Pagefind makes it, and as we publish it. */
let own: Map<string, Buffer>;
let ours: Map<string, Buffer>;
/** The names of all that Pagefind says when a record is added, and when the files are asked for. */
let answered: string[];

beforeAll(async () => {
  const size = process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index } = await createIndex({ forceLanguage: 'fr' });
  const [added, made] = [await index!.addHTMLFile(record), await index!.getFiles()];
  answered = [added, added.file, made].flatMap(Object.keys);
  own = byPath(made.files);
  await close();
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = size;
  const { files } = await bundleOf('fr', one({ ...record, ...listed }));
  ours = byPath(files);
  await close();
});

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}

const byPath = (files: IndexFile[]) =>
  new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));

/** A change is needed and works; where it does not, says what to do. */
function holds(section: string, { needed, works }: { needed: boolean; works: boolean }): void {
  const place = `“${section}” in docs/pagefind.md`;
  const toDo = [
    ...(needed ? [] : [`Pagefind needs no change here any more: delete what ${place} names.`]),
    ...(works ? [] : [`Our change has no effect any more: read ${place}, and Pagefind’s source.`]),
  ];
  expect(toDo).toEqual([]);
}

/** How a site asks for the entry of its index. */
async function entryRequest(script?: Buffer) {
  const page = await site.browser.newPage();
  if (script)
    await page.route('**/pagefind.js', (route) =>
      route.fulfill({ body: script, contentType: 'text/javascript' }),
    );
  const [request] = await Promise.all([
    page.waitForRequest(/pagefind-entry\.json/),
    page.goto(`${site.host.address}${searchPage('fr')}?q=boycott`),
  ]);
  return { query: new URL(request.url()).search, headers: await request.allHeaders() };
}

test('its entry is asked for by its own address, and is fresh', async () => {
  const before = await entryRequest(own.get('pagefind.js'));
  const { query, headers } = await entryRequest();
  holds('A fresh entry', {
    needed: before.query !== '',
    works: query === '' && headers['cache-control'] === 'max-age=0',
  });
});

test('a message says that words of the index could not be loaded', async () => {
  const withoutWords = (script?: Buffer) =>
    answerOf(site, (path, real) => {
      if (path.endsWith('.pf_index')) return undefined;
      return (path.endsWith('/pagefind.js') && script) || real;
    });
  const [before, after] = [await withoutWords(own.get('pagefind.js')), await withoutWords()];
  const isBroken = (answer: object) => isDeepStrictEqual(answer, broken);
  holds('Failures', { needed: !isBroken(before), works: isBroken(after) });
});

test('it runs in a page from a disk', () => {
  const runs = (script?: Buffer) => {
    try {
      return new Script(String(script)) instanceof Script;
    } catch {
      return false;
    }
  };
  holds('From a disk', {
    needed: !runs(own.get('pagefind.js')),
    works: runs(ours.get('from-disk.js')),
  });
});

test('it brings no code for another thread', () => {
  const [before, after] = [own, ours].map((files) => String(files.get('pagefind.js')));
  const needed = before!.includes('new Worker');
  holds('No other thread', { needed, works: !after!.includes('Worker(') });
});

test('the ids of its records are known', () => {
  const fragment = [...ours.keys()].find((path) => path.startsWith('fragment/'));
  const { kinds } = JSON.parse(String(ours.get('catalogue.json')));
  holds('Ids of records', {
    needed: isDeepStrictEqual(answered, [
      'errors',
      'file',
      'uniqueWords',
      'url',
      'meta',
      'errors',
      'files',
    ]),
    works: fragment === `fragment/${kinds.story[0]}.pf_fragment`,
  });
});

test('its words are in small parts', () => {
  const [before, after] = [own, ours].map(
    (files) => [...files.keys()].filter((path) => path.endsWith('.pf_index')).length,
  );
  holds('Size of parts', { needed: before === 1, works: after! > 1 });
});
