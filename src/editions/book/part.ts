/** A chapter, or a page to look things up. */
export interface Part {
  /** File name of its page without the ending, the same for its file in a book. */
  readonly name: string;
  /** "chapter", or the kind of page. */
  readonly kind: string;
  readonly title: string;
  readonly sections: { id: string; title: string }[];
  /** Its text: a section element. */
  readonly body: Element;
}
