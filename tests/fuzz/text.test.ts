/** Texts, queries, fragments and manifests: accepted or refused clearly, and never let through as markup. */
import { join } from 'node:path';
import { array, constantFrom, nat, tuple } from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { jsonLd } from '../../src/views/structured-data/structured-data.ts';
import { parseSums } from '../../src/editions/kit/sums.ts';
import { openSite } from '../../src/editions/kit/site.ts';
import { verify } from '../../src/publish/verify.ts';
import { typeset } from '../../src/language/typography.ts';
import { jsonText } from '../../src/lib/json-text.ts';
import { escape } from '../../src/lib/xml.ts';
import { link } from '../../src/work/address.ts';
import { readBody } from '../../src/work/blocks.ts';
import { partialDate, dayOf, machineDate } from '../../src/work/date.ts';
import { id } from '../../src/work/id.ts';
import { readYaml } from '../../src/work/read.ts';
import { excerptOf } from '../../src/client/search/excerpt.ts';
import { find, titlesFirst } from '../../src/client/search/find.ts';
import type { Index } from '../../src/client/search/load.ts';
import { forIndex, forReader, wordsOf } from '../../src/shared/index-text.ts';
import { rightQuery } from '../../src/client/search/resolve.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import examples from './examples.json' with { type: 'json' };
import { change, changed, holds, text } from './fuzz.ts';

/** Milliseconds for all inputs of a property, on a busy machine. */
const limit = 300_000;

/** An error that speaks to people, not one of the machine's. */
function isClear(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError)
  );
}

async function clearly(run: () => unknown): Promise<void> {
  const outcome = await Promise.try(run).catch((error: unknown) => error);
  expect(outcome).toSatisfy((each) => !(each instanceof Error) || isClear(each));
}

const mdx = `---\ntitle: A title\n---\n\nSome *words* <Fact id="a" value="b" />, [a link](section:x)<Cite source="y" />.\n\n<Disputed>\n\n- A list\n\n</Disputed>\n`;
test(
  'MDX is read, or its error has line and column',
  () =>
    holds(2_500, change, (how) => {
      let message = '1:1: nothing';
      try {
        readBody(changed(mdx, how));
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message).toMatch(/^\d+:\d+: \S/);
    }),
  limit,
);

const yaml = '- id: a\n  date: 2020-09-16\n  sources:\n    - b\n  values: { x: { amount: 1 } }\n';
const yamlSurvives = (source: string) => {
  const problems: Parameters<typeof readYaml>[2] = [];
  const read = readYaml('.', 'x.yaml', problems, source);
  expect(read !== undefined || problems.length > 0).toBe(true);
  for (const { line } of problems) expect(line).toBeGreaterThan(0);
  for (const path of [[], [0], [0, 'id'], ['x', 3, 'y']]) {
    expect(read?.lineOf(path) ?? 1).toBeGreaterThan(0);
  }
};
test(
  'YAML is read, or reported as wrong with its line',
  () => holds(2_500, change, (how) => yamlSurvives(changed(yaml, how))),
  limit,
);
test.each(examples.yaml)('YAML that once broke the reader is reported as wrong: %j', (source) =>
  yamlSurvives(source),
);

test(
  'ids and dates are taken or refused',
  () =>
    holds(800, text, (input) => {
      expect(id.safeParse(input).success).toBe(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input));
      const isDate = partialDate.safeParse(input).success;
      expect(!isDate || (dayOf(input) instanceof Date && /^\d{4}/.test(machineDate(input)))).toBe(
        true,
      );
    }),
  limit,
);

const index = {
  catalogue: { kinds: {} },
  search: async () => [],
  exactly: async () => [],
  all: async () => [],
  questions: async () => ({}),
  vocabulary: async () => ['Facebook', 'haine', 'Starbucks'],
} as unknown as Index;
test(
  'any query has an answer',
  () =>
    holds(1_000, text, async (query) => {
      const answer = await find(index, query, {
        locale: 'en',
        smallWords: ['the', 'le'],
        kindWords: { lesson: ['quiz'] },
      });
      expect(await titlesFirst(answer)).toEqual([]);
      const [first = ''] = wordsOf(query);
      expect(rightQuery(query, new Map([[first, 'Starbucks']]), new Map())).toContain(
        first && 'Starbucks',
      );
      for (const word of wordsOf(query)) expect(word).toMatch(/[\p{L}\p{N}]/u);
    }),
  limit,
);

test(
  'any text comes out of the index as it went in, and an excerpt is made of its words',
  () =>
    holds(1_000, tuple(text, array(nat(50), { maxLength: 5 })), ([content, locations]) => {
      const plain = content
        .replaceAll(
          /[\ue001\ue0a0\ue02f]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
          '',
        )
        .normalize('NFC');
      expect(forReader(forIndex(plain))).toBe(plain);
      // Spaces may be others, and a mark stands where it is cut.
      const bare = (texts: string[]) => texts.join('').replaceAll(/[\s…]/g, '');
      const words = content.split(/\s+/).map(forReader);
      const excerpt = excerptOf(content, locations).map((piece) => piece.text);
      expect(bare(words)).toContain(bare(excerpt));
    }),
  limit,
);

test(
  'typography changes no more the second time',
  () =>
    holds(500, text, (input) => {
      for (const language of ['en', 'fr', 'ar']) {
        const set = typeset(input, language);
        expect(typeset(set, language)).toBe(set);
      }
    }),
  limit,
);

/** Few names, so that many folders are shared. */
const address = array(constantFrom('a', 'b', 'c-1'), { minLength: 1, maxLength: 4 }).map(
  (names) => `${names.join('/')}.html`,
);
test(
  'a link leads to where it was made for',
  () =>
    holds(250, tuple(address, address), ([from, to]) => {
      const led = new URL(link(from, `${to}#x`), `https://the-freeze.example/${from}`);
      expect(led.pathname + led.hash).toBe(`/${to}#x`);
    }),
  limit,
);

test(
  'no text is let through as markup',
  () =>
    holds(600, text, (input) => {
      const ld = `<script type="application/ld+json">${jsonLd([{ '@type': 'Thing', name: input }])}</script>`;
      const { document } = parseHTML(`<body>${ld}<p>x</p></body>`);
      expect(document.querySelectorAll('script')).toHaveLength(1);
      const json = jsonText(input, 'template');
      expect(json).not.toMatch(/[<&]/);
      expect(JSON.parse(json)).toBe(input);
      expect(escape(input)).not.toMatch(/[<>"]/);
    }),
  limit,
);

const folder = newFolder();
const manifest = JSON.stringify(
  {
    type: 'CreativeWork',
    url: 'https://the-freeze.example/en/index.html',
    name: 'The Freeze',
    inLanguage: 'en',
    readingProgression: 'ltr',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    version: '1.0.0',
    datePublished: '2026-11-22',
    dateModified: '2026-11-22T00:00:00Z',
    readingOrder: [
      {
        url: 'index.html',
        encodingFormat: 'text/html',
        integrity: `sha256-${'A'.repeat(43)}=`,
      },
    ],
    resources: [],
  },
  undefined,
  1,
);
test(
  'a manifest proves a copy, or the error says what is wrong',
  () =>
    holds(400, change, async (how) => {
      write(join(folder, 'en/publication.json'), changed(manifest, how));
      await clearly(() => openSite(folder));
      await clearly(() => verify(folder));
    }),
  limit,
);

const sums = `${'a'.repeat(64)}  en/index.html\n`;
test(
  'a list of sums is read, or the error says where it is wrong',
  () => holds(300, change, (how) => clearly(() => parseSums(changed(sums, how)))),
  limit,
);
