const segmenter = new Intl.Segmenter();

/** What a reader takes for one character each, though it may have several code points (grapheme clusters). */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
