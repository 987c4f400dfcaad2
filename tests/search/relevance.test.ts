import { beforeAll, describe, expect, test } from 'vitest';
import { languages, reader, type SearchAnswer } from './helper.ts';
import { queries } from './queries.ts';

const site = reader();

describe.each(languages)('in %s', (language) => {
  let answers: SearchAnswer[];
  // One page for all: as a reader who asks on.
  beforeAll(async () => {
    answers = await site.askAll(
      language,
      queries[language]!.map(({ query }) => query),
    );
  });

  test.each(queries[language]!.map((query, index) => ({ ...query, index })))(
    '$query',
    ({ index, first, amongThree }) => {
      const ids = answers[index]!.results.map((href) => href.split('#')[1]);
      expect(ids.slice(0, first ? 1 : 3)).toContain(first ?? amongThree);
    },
  );
});

test('accents, capitals and number make no difference', async () => {
  const same = ['célébrité', 'celebrite', 'célébrités', 'CÉLÉBRITÉS'];
  const answers = await site.askAll('fr', same);
  expect(answers[0]!.results.length).toBeGreaterThan(5);
  for (const { results } of answers) expect(results).toEqual(answers[0]!.results);
  const numbers = answers.map(({ messages }) => messages[0]!.split(' ')[0]);
  expect(new Set(numbers).size).toBe(1);
});
