/** The folder of an index, in that of its language. */
export const indexFolder = 'pagefind';

/** Name of the script in it that holds the whole index, for pages opened from a disk. */
export const diskScript = 'from-disk.js';
