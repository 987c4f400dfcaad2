/** The sitemap: every page that is no fallback, with its translations, and the permanent links. */
import { xml, type Xml } from '../lib/xml.ts';
import {
  chapterAddress,
  homeAddress,
  lessonAddress,
  pageAddress,
  parallelAddress,
  permanentAddress,
  plainAddress,
  rootFiles,
  type Address,
} from '../work/address.ts';
import {
  completeLanguages,
  languagesOfChapter,
  languagesOfLesson,
  languagesOfPlain,
  pairsOf,
  versionsIn,
} from '../work/fallback.ts';
import { theWork } from '../work/current.ts';
import { absolute } from '../work/environment.ts';

export function GET() {
  const work = theWork();
  const complete = completeLanguages(work);
  // The front door is for readers of any other language; elsewhere the first language is.
  const home = { ...versionsIn(complete, homeAddress), 'x-default': rootFiles.door };
  const others = [
    ...work.outline.flatMap(({ chapter }) => [
      versionsIn(languagesOfChapter(work, chapter), (tag) => chapterAddress(work, tag, chapter)),
      versionsIn(languagesOfPlain(work, chapter), (tag) => plainAddress(work, tag, chapter)),
      versionsIn(languagesOfLesson(work, chapter), (tag) => lessonAddress(work, tag, chapter)),
    ]),
    ...work.pages
      .filter((kind) => kind !== 'home' && kind !== 'search')
      .map((kind) => versionsIn(complete, (tag) => pageAddress(work, tag, kind))),
  ]
    // A work may be without plain texts or lessons.
    .filter((page) => Object.keys(page).length > 0)
    .map((page) => ({ ...page, 'x-default': Object.values(page)[0]! }));
  const sections = work.outline.flatMap((entry) => entry.sections);
  const entries = [
    ...[home, ...others].flatMap((page) =>
      [...new Set(Object.values(page))].map((address) => entryOf(address, page)),
    ),
    ...sections.map((id) => entryOf(permanentAddress(id))),
    ...pairsOf(work).flatMap((pair) =>
      work.outline.map(({ chapter }) => entryOf(parallelAddress(pair, chapter))),
    ),
  ];
  const sitemap = xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}
</urlset>
`;
  return new Response(sitemap.text, { headers: { 'content-type': 'application/xml' } });
}

function entryOf(address: Address, page: Record<string, Address> = {}): Xml {
  const alternates = Object.entries(page).map(
    ([tag, other]) =>
      xml`<xhtml:link rel="alternate" hreflang="${tag}" href="${absolute(other)}"/>`,
  );
  return xml`<url><loc>${absolute(address)}</loc>${alternates}</url>`;
}
