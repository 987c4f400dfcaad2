/** A chapter or a reference page of a book. */
export interface Part {
  /** File name of its page, and of its file in the book, without the ending. */
  readonly name: string;
  /** "chapter", or the kind of page. */
  readonly kind: string;
  readonly title: string;
  readonly sections: { id: string; title: string }[];
  /** A section element with its text. */
  readonly body: Element;
}
