/** Sizes of drawings. */

/** Width of every picture, in units: 0.8 of them make a pixel on the narrowest phone. */
export const width = 360;

/** Text size in units: 11 pixels on that phone; the style sheet makes it smaller on wide screens. */
export const textSize = 14;
