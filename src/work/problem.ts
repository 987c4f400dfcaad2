/** Something that could not be read: where it is, and what would be right. */
export interface Problem {
  kind: 'missing' | 'odd' | 'encoding' | 'character' | 'syntax' | 'schema' | 'duplicate';
  file: string;
  line: number;
  /** What is wrong, in words for authors. */
  message: string;
  /** How to correct it, where that can be told at this place. */
  fix?: string;
  /** A name that is none of those that could stand here. */
  choice?: { name: string; names: string[] };
  /** The schema's description of the field, for a value that has the wrong form. */
  meaning?: string;
}
