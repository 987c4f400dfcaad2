/** A chapter or a reference page of a book. */
export interface Part {
  /** File name of its page, and of its file in the book, without the ending. */
  readonly name: string;
  /** "chapter", or the kind of page. */
  readonly kind: string;
  readonly title: string;
  /** The language of the title, where it is borrowed from another one. */
  readonly foreign: string | undefined;
  readonly sections: { id: string; title: string; foreign: string | undefined }[];
  /** A section element with its text. */
  readonly body: Element;
}
