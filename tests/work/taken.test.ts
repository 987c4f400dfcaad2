/** The addresses of a work, with their owners. */
import { expect, test } from 'vitest';
import { pagesOfSite } from '../../src/site/whole.ts';
import { ownPart, sameFile, takenAddresses } from '../../src/work/taken.ts';
import { work } from './work.ts';

const taken = takenAddresses(work);

test('every page that the site should have is taken by somebody', () => {
  const known = new Set(taken.map(({ address }) => address));
  // The door, the page for what is missing, and the list of downloads, which lies beside the site.
  const ofContent = pagesOfSite(work).filter((page) => /^(?!downloads|templates).*\//.test(page));
  expect(ofContent.length).toBeGreaterThan(400);
  expect(ofContent.filter((page) => !known.has(page))).toEqual([]);
});

test('what the site or a former version of the content needs is never given to a name of today', () => {
  const owners = new Map<string, string>();
  for (const { address, owner } of taken) {
    const first = owners.get(sameFile(address)) ?? owner.name;
    // A figure and the table of its data are on one page, and so are a chapter and its lesson.
    expect(owner.name).toContain(first);
    owners.set(sameFile(address), owner.name);
    const [, fragment] = address.split('#');
    expect({ address, isOwn: !!owner.place && ownPart.test(fragment ?? '') }).toEqual({
      address,
      isOwn: false,
    });
  }
});

test.each([
  ['en/Why.html', 'en/why.html'],
  ['en/e\u0301te\u0301.html#A', 'en/été.html#A'],
])('%s is the same file as %s on some systems', (one, other) => {
  expect(sameFile(one)).toBe(sameFile(other));
});

test('a place on a page is another in capitals', () => {
  expect(sameFile('en/a.html#A')).not.toBe(sameFile('en/a.html#a'));
});
