import { sep } from 'node:path';

/** Characters in the path of a project that Vite or Astro take for something else than a part of a name. */
const misread = ['?', '#', "'", '\\'].filter((character) => character !== sep);

/**
 * Refuses a checkout whose path the bundler cannot read. The content and the site may be in folders of any name.
 * @throws Error in a sentence
 */
export function assertReadable(checkout = process.cwd()): void {
  const character = misread.find((each) => checkout.includes(each));
  if (character) {
    throw new Error(
      `This checkout is in ${checkout}, and Vite, which reads the code, cannot read a path with ${character} in it: rename that folder.`,
    );
  }
}
