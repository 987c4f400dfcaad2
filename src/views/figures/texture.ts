/** The three textures of the site as SVG: solid, hatched, open. */
import type { Certainty } from '../../work/certainty.ts';
import { hatch } from './svg.ts';

export interface Texture {
  /** Attributes of the mark. */
  attributes: string;
  /** A pattern that must stand once in the picture; empty where none is needed. */
  definition: string;
}

/** The attributes of what stands behind marks: less than a texture, because nothing is said of it. */
export function pale(colour: string): string {
  return `fill="${colour}" opacity=".22"`;
}

/**
 * How a mark looks by how sure it is. All three are as large, because all have a stroke.
 * @param id of the pattern, unique in the page: a chart's `input.id` and something of its own
 */
export function texture(certainty: Certainty, colour: string, id: string): Texture {
  const fill = { documented: colour, claimed: `url(#${id})`, unknown: 'none' }[certainty];
  return {
    attributes: `fill="${fill}" stroke="${colour}" stroke-width="1.5"`,
    definition: certainty === 'claimed' ? hatch(id, colour) : '',
  };
}
