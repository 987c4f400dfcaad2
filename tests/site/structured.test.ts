/** What pages say of themselves in JSON-LD is what a validator of structured data accepts. */
import Validator from '@adobe/structured-data-validator';
import Extractor from '@marbec/web-auto-extractor';
import { describe, expect, test } from 'vitest';
import { localize } from '../../src/language/localize.ts';
import { absolute } from '../../src/work/environment.ts';
import { languages, pagesOf } from '../browser/visits.ts';
import { plain } from '../helpers/text.ts';
import { read, readSite } from './built.ts';
import { work } from './versions.ts';

/** What the validator holds against what a page describes. */
async function faultsOf(found: unknown): Promise<string[]> {
  const issues: { issueMessage: string }[] = await new Validator().validate(found);
  return issues.map(({ issueMessage }) => issueMessage);
}

describe.each(languages)('in “%s”', (language) => {
  test.each([
    ['home', ['CreativeWork']],
    ['chapter', ['Article']],
    ['glossary', ['BreadcrumbList', 'DefinedTermSet']],
    ['sources', ['BreadcrumbList', 'Dataset']],
    ['about', ['Article']],
    ['lesson', ['BreadcrumbList', 'LearningResource']],
    ['plain', ['BreadcrumbList', 'LearningResource']],
  ] as const)('%s is described as %j', async (kind, types) => {
    const path = pagesOf(language)[kind];
    const { html, document } = readSite().page(path);
    const found = new Extractor({ addLocation: true }).parse(html);
    expect(Object.keys(found.jsonld).toSorted()).toEqual(types);
    expect(await faultsOf(found)).toEqual([]);
    // What the validator does not ask: that the page itself is meant.
    const [thing] = found.jsonld[types.at(-1)!]!;
    expect({ ...thing, name: plain(String(thing!['name'] ?? thing!['headline'])) }).toMatchObject({
      url: absolute(path),
      // Home asks a question, and is the work.
      name:
        kind === 'home'
          ? localize(work, language).settings.title
          : plain(read(document.querySelector('h1'))),
      inLanguage: language,
    });
  });
});

test('the validator finds what is wrong', async () => {
  const html =
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList"}</script>';
  const found = new Extractor({ addLocation: true }).parse(html);
  expect(await faultsOf(found)).toEqual(['Required attribute "itemListElement" is missing']);
});
