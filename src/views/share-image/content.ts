/** What stands on a share image, and the measures that all of it keeps. */
import type { Writing } from '../../lib/box.ts';
import type { Palette } from '../../lib/palette.ts';
import type { Certainty } from '../../work/certainty.ts';
import type { Caption, Miniature } from '../figures/figure.ts';

export interface ShareImage {
  writing: Writing;
  /** The work's title. */
  work: string;
  /** Where the page stands, such as "Chapter 2 of 9". */
  kicker?: string;
  /** What the page found, or else its title: in large. */
  title: string;
  /** The drawing that shows it, and its few words. */
  figure?: { picture: Miniature; caption: Caption };
  /** The words of the key to the textures. */
  key: Record<Certainty, string>;
  /** What stands inside the `svg` element of the work’s mark. */
  mark: string;
  /** Share images are dark only. */
  palette: Palette;
  /** Of the segments, one a chapter, those up to this page. */
  progress?: number;
  segments?: number;
}

/** Around the words of a share image, and in its panel. */
export const padding = 44;
/** Of all words at least, but for the site's name: sites show the image 300 pixels wide. */
export const smallest = 34;
