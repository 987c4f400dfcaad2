/**
 * A value as JSON that is written into HTML as the text of an element, of which nothing is taken for markup.
 * A script ends at a tag only; the text of a template is HTML, in which "&" has a meaning too.
 */
export function jsonText(value: unknown, element: 'script' | 'template'): string {
  return JSON.stringify(value).replaceAll(
    element === 'script' ? /</g : /[<&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}
