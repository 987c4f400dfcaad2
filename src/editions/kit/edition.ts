/** An edition is a kind of download, made only from the built site. */
import { languagesOf, type Site } from './site.ts';

export interface Edition {
  /** Its name on the command line, in file names and on the page of the downloads: "epub". */
  readonly name: string;
  /** The files that it makes from a site. */
  downloads(site: Site): Download[];
}

export interface Download {
  /** File name: "the-library-that-stayed.en.epub". */
  readonly file: string;
  readonly languages: string[];
  /** What it is called on the list; the name of the work when absent. */
  readonly title?: string;
  readonly mediaType: string;
  /**
   * Writes the file at `path`, a temporary place: the command renames it when it is complete.
   * @throws Error that names what is missing or wrong
   */
  write(path: string): Promise<void>;
  /** The CID of the written file, for formats that have one. */
  contentId?(path: string): Promise<string>;
}

/** A download in `editions.json` and on the page of the downloads. */
export interface DownloadEntry {
  edition: string;
  file: string;
  title: string;
  languages: string[];
  mediaType: string;
  bytes: number;
  sha256: string;
  /** The root of a CAR file, by which IPFS finds its content. */
  cid?: string;
}

/** The offered combinations of languages: each alone, and all together. */
export function choicesOf(site: Site): string[][] {
  const all = languagesOf(site);
  return all.length > 1 ? [...all.map((language) => [language]), all] : [all];
}

/** File name of a download: name of the site, its language if it has only one, and an ending. */
export function fileName(site: Site, languages: string[], ending: string): string {
  const single = languages.length === 1 && site.publications.length > 1;
  return [site.name, single ? `.${languages[0]}` : '', ending].join('');
}
