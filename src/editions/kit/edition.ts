/** What every edition is: a kind of download, made from the built site alone. */
import { languagesOf, type Site } from './site.ts';

export interface Edition {
  /** Its name on the command line, in file names and on the page of the downloads: "epub". */
  readonly name: string;
  /** The files that it makes of a site. */
  downloads(site: Site): Download[];
}

export interface Download {
  /** Name of its file, "the-library-that-stayed.en.epub". */
  readonly file: string;
  /** The languages that it holds. */
  readonly languages: string[];
  readonly mediaType: string;
  /**
   * Writes the file at `path`, a temporary place: the command renames it when it is whole.
   * @throws Error that says what is missing or wrong
   */
  write(path: string): Promise<void>;
  /** What the written file calls its content, where it can be asked for by that name: a CID. */
  contentId?(path: string): Promise<string>;
}

/** A download as `editions.json` and the page of the downloads tell it. */
export interface DownloadEntry {
  edition: string;
  file: string;
  languages: string[];
  mediaType: string;
  bytes: number;
  sha256: string;
  /** The root of a CAR file, by which IPFS finds its content. */
  cid?: string;
}

/** The choices of languages that are offered: each alone, and all together. */
export function choicesOf(site: Site): string[][] {
  const every = languagesOf(site);
  return every.length > 1 ? [...every.map((language) => [language]), every] : [every];
}

/** Name of a download: what it is of, its languages, and what may tell it from its like. */
export function fileName(site: Site, languages: string[], ending: string): string {
  const single = languages.length === 1 && site.publications.length > 1;
  return [site.name, single ? `.${languages[0]}` : '', ending].join('');
}
