/**
 * A value as JSON for the text of an HTML element, escaped so that none of it is parsed as markup. A template's text is
 * HTML, so that "&" is escaped too; a script's is not.
 */
export function jsonText(value: unknown, element: 'script' | 'template'): string {
  return JSON.stringify(value).replaceAll(
    element === 'script' ? /</g : /[<&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}
