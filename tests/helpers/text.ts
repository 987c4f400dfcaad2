/** Text without what differs from place to place. */

/** Every kind of space as the plain one. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** Without spaces, which are set by each language’s rules. */
export const bare = (text: string) => text.replaceAll(/\s/g, '');
