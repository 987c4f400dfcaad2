/** How words name a section by its id; the id is the first group. */
export const sectionName = /\{\{section:([^{}]*)\}\}/g;
