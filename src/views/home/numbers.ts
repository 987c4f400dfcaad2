/** The numbers of the home page, as the language of the page writes them. */
import { certainties, certaintyOfAnswer, type Certainty } from '../../work/certainty.ts';
import type { Value } from '../../work/fact.ts';
import type { Story } from '../../work/story.ts';
import type { Work } from '../../work/work.ts';
import type { PageContext } from '../page-context.ts';

type HomeNumber = Story['numbers'][number];

/** How sure a number is: as the least sure of its values, or as what is known of recommendations with its status. */
export function certaintyOf({ work }: PageContext, number: HomeNumber): Certainty {
  if (number.form === 'answers') return certaintyOfAnswer[number.status];
  const names = [
    number.value,
    ...(number.form === 'one-in' ? [number.of] : []),
    ...(number.form === 'change' ? [number.from] : []),
  ];
  const used = new Set(names.map((name) => valueOf(work, number.fact, name).certainty));
  return certainties.findLast((each) => used.has(each))!;
}

/** What stands for {{number}} and {{total}} in the words of a number. @throws Error when its fact has no such value */
export function filledNumber(
  page: Pick<PageContext, 'work' | 'locale' | 't'>,
  number: HomeNumber,
): { number: string; total: string } {
  const plain = (amount: number) => new Intl.NumberFormat(page.locale).format(amount);
  const percent = (amount: number) =>
    page.t('unit.percent', {
      count: amount,
      number: new Intl.NumberFormat(page.locale, { signDisplay: 'exceptZero' })
        .format(amount)
        .replace('-', '−'),
    });
  const amountOf = (fact: string, name: string) => valueOf(page.work, fact, name).amount;
  switch (number.form) {
    case 'value':
      return one(percent(amountOf(number.fact, number.value)));
    case 'one-in': {
      const part = amountOf(number.fact, number.value);
      return one(plain(Math.round(amountOf(number.fact, number.of) / part)));
    }
    case 'change': {
      const before = amountOf(number.fact, number.from);
      const after = amountOf(number.fact, number.value);
      return one(percent(Math.round(((after - before) / before) * 100)));
    }
    case 'answers': {
      const all = [...page.work.recommendations.values()];
      const count = all.filter(({ status }) => status === number.status).length;
      return { number: plain(count), total: plain(all.length) };
    }
  }
}

const one = (number: string) => ({ number, total: '' });

/** A value that has an amount. @throws Error when the fact has none of this name */
export function valueOf(work: Work, fact: string, name: string): Value & { amount: number } {
  const value = work.facts.get(fact)?.values[name];
  if (value?.amount === undefined)
    throw new Error(`content/story.yaml: the fact "${fact}" has no amount "${name}".`);
  return { ...value, amount: value.amount };
}
