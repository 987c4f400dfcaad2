import { describe, expect, test } from 'vitest';
import {
  chapterAddress,
  citeAddress,
  embedAddress,
  handoutAddress,
  homeAddress,
  itemAddress,
  lessonAddress,
  link,
  pageAddress,
  parallelAddress,
  plainAddress,
  permanentAddress,
  requestedAddress,
  sectionAddress,
  siteRoot,
} from '../../src/work/address.ts';
import { work } from './work.ts';

describe('a link is relative, names its file, and is as short as it can be', () => {
  test.each([
    ['index.html', 'en/index.html', 'en/index.html'],
    ['en/index.html', 'index.html', '../index.html'],
    ['en/the-freeze.html', 'en/the-money.html', 'the-money.html'],
    ['en/the-freeze.html', 'fr/le-gel.html#kenosha', '../fr/le-gel.html#kenosha'],
    ['en/the-freeze.html', 'en/the-freeze.html#kenosha', '#kenosha'],
    ['en/the-freeze.html', 'en/the-freeze.html', 'the-freeze.html'],
    ['en/the-freeze.html#kenosha', 'en/the-freeze.html#reactions', '#reactions'],
    ['s/kenosha.html', 'fr/index.html', '../fr/index.html'],
    ['fr/embed/kenosha.html', 'fr/le-gel.html', '../le-gel.html'],
    ['fr/embed/kenosha.html', 's/kenosha.html', '../../s/kenosha.html'],
    ['parallel/en-fr/freeze.html', 'parallel/en-fr/why.html', 'why.html'],
    ['en/index.html', 'en/embed/kenosha.html', 'embed/kenosha.html'],
    ['en/offline.html', siteRoot, '../'],
    ['index.html', siteRoot, './'],
    // A folder that begins alike is another folder.
    ['en/embed/kenosha.html', 'en/emblem/ring.html', '../emblem/ring.html'],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(link(from, to)).toBe(expected);
    const site = 'https://example.org/sub/path/';
    expect(new URL(link(from, to), site + from).href).toBe(site + to);
  });
});

test.each([
  ['en/the-freeze.html', '/en/the-freeze.html'],
  ['en/cite/index.html', '/en/cite/index.html'],
  // The build and `npm run dev` ask for a home page in three ways.
  ['en/index.html', '/en/index.html'],
  ['en/index.html', '/en/'],
  ['en/index.html', '/en'],
])('%s is asked for by %s', (address, path) => {
  expect(requestedAddress(new URL(path, 'https://site.example'))).toBe(address);
});

test.each([
  [homeAddress('fr'), 'fr/index.html'],
  [pageAddress(work, 'en', 'timeline'), 'en/timeline.html'],
  [pageAddress(work, 'fr', 'timeline'), 'fr/chronologie.html'],
  [pageAddress(work, 'fr', 'home'), homeAddress('fr')],
  [chapterAddress(work, 'en', 'freeze'), 'en/the-freeze.html'],
  [chapterAddress(work, 'fr', 'freeze'), 'fr/le-gel.html'],
  [sectionAddress(work, 'fr', 'who-took-part'), 'fr/le-gel.html#who-took-part'],
  [permanentAddress('who-took-part'), 's/who-took-part.html'],
  [itemAddress(work, 'fr', 'glossary', 'coalition'), 'fr/glossaire.html#coalition'],
  [citeAddress('fr', 'kenosha'), 'fr/cite/kenosha.html'],
  [embedAddress('fr', 'kenosha'), 'fr/embed/kenosha.html'],
  [handoutAddress('fr', 'kenosha'), 'fr/handout/kenosha.html'],
  [plainAddress(work, 'fr', 'freeze'), 'fr/plain/le-gel.html'],
  [lessonAddress(work, 'fr', 'freeze'), 'fr/teach/le-gel.html'],
  [lessonAddress(work, 'en', 'freeze', 'answers'), 'en/teach/the-freeze-answers.html'],
  [parallelAddress(['en', 'fr'], 'freeze'), 'parallel/en-fr/freeze.html'],
])('%s is as published', (address, published) => {
  expect(address).toBe(published);
});
