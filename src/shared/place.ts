/** Name of the script in an index’s folder that holds the whole index, for pages opened from a disk. */
export const diskScript = 'from-disk.js';
