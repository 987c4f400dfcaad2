/** What a proof found. */
export interface Verdict {
  /** What it was compared with: lists of checksums, or what a format has inside. */
  against: string;
  /** How many files were compared. */
  checked: number;
  /** How many there are of what: "files of the site", "pages". */
  parts: [name: string, count: number][];
  missing: string[];
  changed: string[];
  added: string[];
  /** What no list names although it belongs there: the outermost lists themselves. */
  unproved: string[];
  /** What this way of checking cannot find. */
  limit?: string;
}
