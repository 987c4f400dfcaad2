/** XML written as text: what is read must be what was meant. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
