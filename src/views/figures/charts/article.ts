/** The words of an article that are checked, in its order, each with a bar as long as they are; its texture is the verdict. */
import { itemAddress } from '../../../work/address.ts';
import { certaintyOfVerdict, verdicts } from '../../../work/certainty.ts';
import type { ChartOf } from '../../../work/chart.ts';
import { articleLanguage } from '../../../work/evidence.ts';
import type { Caption, ChartInput, ChartType, Miniature, Picture } from '../figure.ts';
import { barred } from '../miniature.ts';
import { width } from '../size.ts';
import { filler } from '../strips.ts';
import { lines, widthOf, wrap } from '../svg.ts';

type Article = ChartOf<'article'>;

export const article: ChartType<'article'> = {
  datatypes: ['integer', 'string', 'string'],
  heading: 1,
  rows: (input) =>
    [...input.work.claims.values()].map((claim, index) => {
      const { id, verdict, words = '' } = claim;
      const { value, foreign } = input.words('claims', id);
      // In the article's words, or in ours where these translate them.
      const said = value.words
        ? { text: value.words, foreign }
        : { text: words, foreign: input.quoted(words, articleLanguage(input.work)).foreign };
      return [
        { data: index + 1, text: input.number(index + 1) },
        { data: said.text, ...said, target: itemAddress(input.work, input.language, 'claims', id) },
        { data: input.t(`verdict.${verdict}`), text: input.t(`verdict.${verdict}`) },
      ];
    }),
  values: ({ work }) => ({
    total: work.claims.size,
    ...Object.fromEntries(
      verdicts.map((verdict) => [
        verdict,
        [...work.claims.values()].filter((claim) => claim.verdict === verdict).length,
      ]),
    ),
  }),
  picture,
  miniature,
  caption: confirmed,
  isTable: true,
};

/** A bar for each, as long as its words; the second half stands beside the first. */
function miniature(input: ChartInput<Article>): Miniature {
  const words = article.rows(input).map(([, cell]) => cell!.text.length);
  const claims = [...input.work.claims.values()];
  const most = Math.max(...words);
  const half = Math.ceil(claims.length / 2);
  const parts = claims.map(({ verdict }, index) => {
    const from = index < half ? 0 : 0.52;
    const to = from + (0.48 * words[index]!) / most;
    return { from, to, certainty: certaintyOfVerdict[verdict], colour };
  });
  const rows = parts
    .slice(0, half)
    .map((part, index) => [part, ...parts.slice(half + index, half + index + 1)]);
  return barred(input.id, rows);
}

/** How many of the claims hold. */
export function confirmed({ work, t, number }: Pick<ChartInput, 'work' | 't' | 'number'>): Caption {
  const all = [...work.claims.values()];
  if (all.length === 0) return {};
  const count = all.filter(({ verdict }) => verdict === 'confirmed').length;
  const totals = { number: number(count), total: number(all.length) };
  return { values: [{ number: t('chapter.place', totals), label: t('verdict.confirmed') }] };
}

const size = 14;
const colour = 'var(--faint)';

/** For the picture files. */
function picture(input: ChartInput<Article>): Picture {
  const fill = filler(input.id);
  let y = 0;
  const rows = article.rows(input).map(([number, words], index) => {
    const certainty = certaintyOfVerdict[[...input.work.claims.values()][index]!.verdict];
    const texts = wrap(words!.text, width - 30, size);
    const top = y;
    y += texts.length * 17 + 20;
    const across = Math.min(width - 30, Math.max(...texts.map((text) => widthOf(text, size))));
    return (
      lines(20, top + 15, [number!.text], { size, weight: 700, anchor: 'end' }) +
      lines(30, top + 15, texts, { size, anchor: 'start' }) +
      `<rect x="30" y="${y - 15}" width="${Math.round(across)}" height="8"${fill.attributes({ certainty, colour })}/>`
    );
  });
  return { width, height: y, body: fill.definitions() + rows.join('') };
}
