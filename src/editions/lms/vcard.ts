/** A group as a vCard, which is how LOM names who has contributed. https://www.rfc-editor.org/rfc/rfc2426 */

/** @param email where to write to it */
export function vcardOf(group: string, email?: string): string {
  const name = escape(group);
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${name}`,
    `N:${name};;;;`,
    `ORG:${name}`,
    ...(email ? [`EMAIL:${escape(email)}`] : []),
    'END:VCARD',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\,;]/g, String.raw`\$&`);
}
