/** What readers find first, in Node: tests/search/page.test.ts shows that the page shows it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { theWork } from '../../src/work/current.ts';
import { asked, type Asked } from './asked.ts';
import { languages } from './helper.ts';
import { searchOf, seen, type NodeSearch } from './in-node.ts';
import { queries } from './queries.ts';

const searches = {} as Record<string, NodeSearch>;
beforeAll(async () => {
  for (const language of languages) searches[language] = await searchOf(language);
});

/** The ids of what is seen, best first; a page as a whole by its file. */
async function idsFor(language: string, query: string): Promise<string[]> {
  const { [language]: own, ...others } = searches;
  const links = await seen(own!, Object.values(others), query);
  return links.map((href) => href.split('#')[1] ?? href);
}

describe.each(languages)('in %s', (language) => {
  test.each(queries[language]!)('$query', async ({ query, first, amongThree }) => {
    const ids = await idsFor(language, query);
    expect(ids.slice(0, first ? 1 : 3)).toContain(first ?? amongThree);
  });

  const { heldOut, others } = asked[language]!;

  test.each([
    ['that an author may have foreseen', [...heldOut, ...others]],
    ['that nobody has foreseen', heldOut],
  ])('questions as people type them, %s', async (_, all) => {
    const places = await Promise.all(
      all.map(async ({ query, answers }) => {
        const ids = await idsFor(language, query);
        return { query, place: ids.findIndex((id) => answers.includes(id)), ids: ids.slice(0, 3) };
      }),
    );
    const share = (first: number) =>
      places.filter(({ place }) => place >= 0 && place < first).length / all.length;
    const missed = places.filter(({ place }) => place !== 0);
    expect({ first: share(1) >= 0.75, three: share(3) >= 0.92, missed }).toEqual({
      first: true,
      three: true,
      missed: missed,
    });
  });

  test('are many, each its own, and no titles; those held out are in no list of an author', () => {
    const folded = ({ query }: Asked) => query.toLowerCase();
    const all = [...heldOut, ...others].map(folded);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(heldOut.length).toBeGreaterThanOrEqual(20);
    expect(new Set(all).size).toBe(all.length);
    const { sections, words } = theWork().languages.get(language)!;
    const titles = new Set([...sections.values()].map(({ title }) => title.toLowerCase()));
    expect(all.filter((query) => titles.has(query))).toEqual([]);
    const lists = new Set([...words.asked.values()].flat().map((entry) => entry.toLowerCase()));
    expect(heldOut.map(folded).filter((query) => lists.has(query))).toEqual([]);
  });
});

test('accents, capitals and number make no difference', async () => {
  const same = ['célébrité', 'celebrite', 'célébrités', 'CÉLÉBRITÉS'];
  const answers = await Promise.all(same.map((query) => searches['fr']!.ask(query)));
  expect(answers[0]!.links.length).toBeGreaterThan(5);
  for (const { links, hits } of answers) {
    expect(links).toEqual(answers[0]!.links);
    expect(hits.length).toBe(answers[0]!.hits.length);
  }
});
