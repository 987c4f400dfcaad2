/** The picture of a number of the home page, drawn from its values: as wide and about as high as those beside it. */
import type { Story } from '../../work/story.ts';
import { looksOf } from '../figures/charts/recommendations.ts';
import type { Miniature } from '../figures/figure.ts';
import { barred, squared } from '../figures/miniature.ts';
import { colourOf } from '../figures/strips.ts';
import { thousands } from '../figures/thousands.ts';
import type { PageContext } from '../page-context.ts';
import { valueOf } from './numbers.ts';

type HomeNumber = Story['numbers'][number];

const size = { width: 360, height: 184 };
/** With these a field of squares is as high as the others. */
const [aspect, usual] = [2.5, 24];

/**
 * @param large of what is enlarged, the side with its gap
 * @throws Error when its fact has no such value
 */
export function pictureOf(
  { work }: Pick<PageContext, 'work'>,
  number: HomeNumber,
  large = usual,
): Miniature {
  const colour = colourOf(number.actor);
  switch (number.form) {
    case 'one-in': {
      const part = valueOf(work, number.fact, number.value);
      const squares = Math.round(valueOf(work, number.fact, number.of).amount / part.amount);
      const { certainty } = part;
      return thousands(number.id, { squares, filled: [1, 1], certainty, colour, aspect, large });
    }
    case 'change':
      return bars(number.id, colour, [
        valueOf(work, number.fact, number.from),
        valueOf(work, number.fact, number.value),
      ]);
    case 'value': {
      // A hundred before, and what it has become.
      const { amount, certainty } = valueOf(work, number.fact, number.value);
      const before = { amount: 100, certainty };
      return bars(number.id, colour, [before, { amount: 100 + amount, certainty }]);
    }
    case 'answers':
      return squared(number.id, looksOf(work, colour), 5, size);
  }
}

type Amount = Pick<ReturnType<typeof valueOf>, 'amount' | 'certainty'>;

function bars(id: string, colour: string, amounts: Amount[]): Miniature {
  const most = Math.max(...amounts.map(({ amount }) => amount));
  const rows = amounts.map(({ amount, certainty }) => [
    { from: 0, to: amount / most, certainty, colour },
  ]);
  return barred(id, rows, size);
}
