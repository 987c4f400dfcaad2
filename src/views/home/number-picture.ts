/** What is drawn of a number of the home page, from its values: as wide and about as high as what is beside it. */
import type { Value } from '../../work/fact.ts';
import type { Story } from '../../work/story.ts';
import { looksOf } from '../figures/charts/recommendations.ts';
import type { Miniature } from '../figures/figure.ts';
import { squared, tiled } from '../figures/miniature.ts';
import { colourOf } from '../figures/strips.ts';
import { thousands } from '../figures/thousands.ts';
import type { PageContext } from '../page-context.ts';
import { valueOf } from './numbers.ts';

type HomeNumber = Story['numbers'][number];

/** A picture, and what it is of where the sentence beside it does not say so. */
interface Drawn {
  label?: string;
  picture: Miniature;
}

const size = { width: 360, height: 184 };
/** With these a field of squares is as high as the others. */
const [aspect, usual] = [2.5, 24];
const bar = { width: 360, height: 28 };

type Page = Pick<PageContext, 'work' | 'date' | 'value' | 't'>;

/**
 * One picture, or a bar before and one after.
 * @param large of what is enlarged, the side with its gap
 * @throws Error when its fact has no such value
 */
export function drawnOf(page: Page, number: HomeNumber, large = usual): Drawn[] {
  const { work } = page;
  const colour = colourOf(number.actor);
  switch (number.form) {
    case 'one-in': {
      const part = valueOf(work, number.fact, number.value);
      const squares = Math.round(valueOf(work, number.fact, number.of).amount / part.amount);
      const { certainty } = part;
      const form = { aspect, large };
      return [
        { picture: thousands(number.id, { squares, filled: [1, 1], certainty, colour, ...form }) },
      ];
    }
    case 'change':
      return bars(
        page,
        number,
        valueOf(work, number.fact, number.from),
        valueOf(work, number.fact, number.value),
      );
    case 'value': {
      // A hundred before, and what it has become.
      const growth = valueOf(work, number.fact, number.value);
      return bars(
        page,
        number,
        { ...growth, amount: 100 },
        { ...growth, amount: 100 + growth.amount },
      );
    }
    case 'answers':
      return [{ picture: squared(number.id, looksOf(work, colour), 5, size) }];
  }
}

type Amount = Value & { amount: number };

/** The words of a bar are of the story: only they can say what was before. */
function bars(page: Page, number: HomeNumber, before: Amount, after: Amount): Drawn[] {
  const colour = colourOf(number.actor);
  const most = Math.max(before.amount, after.amount);
  return Object.entries({ before, after }).map(([when, value]) => {
    const words = { date: page.date(value.asOf), amount: page.value(value) };
    const width = (value.amount / most) * bar.width;
    const tile = { ...bar, x: 0, y: 0, width, certainty: value.certainty, colour };
    return {
      label: page.t(`number.${number.id as 'nine'}.${when as 'before' | 'after'}`, words),
      picture: tiled(`${number.id}-${when}`, [tile], bar),
    };
  });
}
