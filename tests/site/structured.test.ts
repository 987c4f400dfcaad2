/** What pages say of themselves in JSON-LD is what a validator of structured data accepts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import Extractor from '@marbec/web-auto-extractor';
import { describe, expect, test } from 'vitest';
import { languages, pagesOf } from '../browser/visits.ts';

const dist = process.env['DIST'] ?? 'dist';

/** Types of the things that a page describes, and what the validator holds against them. */
async function described(html: string): Promise<{ types: string[]; faults: string[] }> {
  const found = new Extractor({ addLocation: true }).parse(html);
  const issues: { issueMessage: string }[] = await new Validator().validate(found);
  return {
    types: Object.keys(found.jsonld).toSorted(),
    faults: issues.map(({ issueMessage }) => issueMessage),
  };
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
    const html = readFileSync(join(dist, pagesOf(language)[kind]), 'utf8');
    expect(await described(html)).toEqual({ types, faults: [] });
  });
});

test('the validator finds what is wrong', async () => {
  const html =
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList"}</script>';
  expect((await described(html)).faults).toEqual([
    'Required attribute "itemListElement" is missing',
  ]);
});
