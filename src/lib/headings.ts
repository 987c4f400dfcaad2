/**
 * Moves each heading in an element down by one level, for text that goes into another page. Classes are removed.
 * @param classOf the class of a lowered heading, by the level that it had
 */
export function lowerHeadings(element: Element, classOf?: (level: number) => string): void {
  for (const level of [5, 4, 3, 2, 1]) {
    for (const heading of element.querySelectorAll(`h${level}`)) {
      const lowered = element.ownerDocument.createElement(`h${level + 1}`);
      if (classOf) lowered.className = classOf(level);
      for (const { name, value } of heading.attributes) {
        if (name !== 'class') lowered.setAttribute(name, value);
      }
      lowered.append(...heading.childNodes);
      heading.replaceWith(lowered);
    }
  }
}
