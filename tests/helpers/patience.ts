/**
 * How long a test waits for a state, in milliseconds: a busy machine answers later, not otherwise. Shorter than a test
 * may take, so that what did not come is named.
 */
export const patience = 90_000;
