/**
 * `catalogue.json`, beside the index: what else a result shows, and by what it can be filtered. Pagefind could
 * hold it only as filters, whose order differs from build to build, or as metadata, which is searched: "story"
 * would find every section.
 */
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import type { Catalogue, Questions } from '../../shared/search-data.ts';
import type { SearchRecord } from './records.ts';

const signature = 'pagefind_dcd';

/** What the catalogue holds of a record. */
export type CatalogueRecord = Pick<SearchRecord, 'url' | 'kind' | 'chapter' | 'titleLanguage'> & {
  /** The date of an event. */
  day?: string | undefined;
  /** What readers ask to find it. */
  asked: string[];
};

export function catalogueOf(
  records: CatalogueRecord[],
  files: IndexFile[],
): { catalogue: Catalogue; questions: Questions } {
  const ids = new Map(files.flatMap(idOf));
  const catalogue: Catalogue = { kinds: {}, titles: {}, chapters: {}, days: {} };
  const questions: Questions = {};
  for (const { url, kind, chapter, titleLanguage, day, asked } of records) {
    const id = ids.get(url);
    if (!id) throw new Error(`Pagefind has left out ${url}: has it any text?`);
    (catalogue.kinds[kind] ??= []).push(id);
    if (titleLanguage) (catalogue.titles[titleLanguage] ??= []).push(id);
    catalogue.chapters[url.split('#')[0]!] = chapter;
    if (day) catalogue.days[id] = day;
    if (asked.length > 0) questions[id] = asked;
  }
  return { catalogue, questions };
}

/** The id of a record is only in the name of its fragment, a file of JSON after a signature. */
function idOf({ path, content }: IndexFile): [url: string, id: string][] {
  const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
  if (!id) return [];
  const { url } = JSON.parse(gunzipSync(content).subarray(signature.length).toString());
  return [[url, id]];
}
