/** What a catalogue of ZIM files shows tells them apart, whatever the titles are. */
import { array, assert, constantFrom, option, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { metadataOf } from '../../src/editions/zim/metadata.ts';
import { site } from './made.ts';

const characters = (text: string) => [...new Intl.Segmenter().segment(text)].length;
const [first] = site.publications as [(typeof site.publications)[number]];

test('what describes a file is never cut in its middle while a title fits', () => {
  // Without the sign by which a cut would be seen.
  const words = (most: number) =>
    array(constantFrom('gel', 'freeze', 'é', '👩🏽‍🚀', 'explained'), {
      minLength: 1,
      maxLength: most,
    }).map((all) => all.join(' '));
  const titled = record({ name: words(6), description: words(20) }).filter(
    ({ name, description }) => characters(name) <= 60 && characters(description) <= 80,
  );
  const long = {
    name: 'explained gel freeze explained gel explained explained',
    description: 'freeze gel explained explained gel gel gel gel',
  };
  assert(
    property(array(titled, { minLength: 2, maxLength: 9 }), (texts) => {
      const publications = texts.map((text, at) => ({ ...first, ...text, inLanguage: `l${at}` }));
      const { Description } = metadataOf({ ...site, publications }, publications);
      const said = Description!.replace(/ \([^()]+\)$/, '');
      const titles = texts.map(({ name }) => name).join(' · ');
      expect([texts[0]!.description, titles, texts[0]!.name]).toContain(said);
      expect(characters(Description!)).toBeLessThanOrEqual(80);
    }),
    // The names of nine languages leave no room for the description: their number does.
    { examples: [[Array.from({ length: 9 }, () => long)]] },
  );
});

test('no two files share title or description, and none is too long', () => {
  // Several code points that are one character, and starts that are the same.
  const start = constantFrom('', 'x'.repeat(40), '👩🏽‍🚀'.repeat(29), 'e\u0301'.repeat(90));
  const text = record({ start, end: string({ unit: 'grapheme', minLength: 1, maxLength: 90 }) });
  const publication = record({
    name: text.map(({ start: a, end }) => a + end),
    description: option(
      text.map(({ start: a, end }) => a + end),
      { nil: undefined },
    ),
  });
  const check = property(array(publication, { minLength: 1, maxLength: 9 }), (texts) => {
    const publications = texts.map(({ name, description }, at) => {
      const { description: _, ...rest } = first;
      return { ...rest, name, inLanguage: `l${at}`, ...(description && { description }) };
    });
    const all = { ...site, publications };
    const files = [
      ...publications.map((each) => [each]),
      ...(publications.length > 1 ? [publications] : []),
    ].map((each) => metadataOf(all, each));
    for (const [field, most] of [
      ['Title', 30],
      ['Description', 80],
    ] as const) {
      expect(new Set(files.map((each) => each[field])).size).toBe(files.length);
      for (const each of files) expect(characters(each[field]!)).toBeLessThanOrEqual(most);
    }
  });
  assert(check);
});
