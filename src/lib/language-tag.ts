/** The language alone of a BCP 47 tag: "pt" of "pt-BR". */
export function primarySubtag(tag: string): string {
  return tag.split('-')[0]!;
}
