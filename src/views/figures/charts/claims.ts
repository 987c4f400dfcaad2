/** The claims of an article with their verdicts: a table that prints on one page. */
import { sectionAddress } from '../../../work/address.ts';
import { certaintyOfVerdict, verdicts, type Certainty } from '../../../work/certainty.ts';
import type { ChartOf } from '../../../work/chart.ts';
import { articleLanguage } from '../../../work/evidence.ts';
import type { ChartInput, ChartType, Picture } from '../figure.ts';
import { squared } from '../miniature.ts';
import { lines, wrap } from '../svg.ts';
import { texture } from '../texture.ts';
import { confirmed } from './article.ts';

export const claims: ChartType<'claims'> = {
  datatypes: ['integer', 'string', 'string', 'string', 'string'],
  heading: 2,
  rows: (input) =>
    [...input.work.claims.values()].map(({ id, words, verdict, section }, index) => {
      const { value, foreign } = input.words('claims', id);
      const word = input.t(`verdict.${verdict}`);
      const target = sectionAddress(input.work, input.language, section);
      return [
        { data: index + 1, text: input.number(index + 1) },
        {
          data: words ?? '',
          ...(words ? input.quoted(words, articleLanguage(input.work)) : { text: '' }),
        },
        { data: value.claim, text: value.claim, foreign },
        { data: word, text: word, target },
        { data: value.finding, text: value.finding, foreign },
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
  miniature: ({ id, work }) =>
    squared(
      id,
      [...work.claims.values()].map(({ verdict }) => ({
        certainty: certaintyOfVerdict[verdict],
        colour: 'var(--ink)',
      })),
      6,
    ),
  caption: confirmed,
  isTable: true,
};

const width = 720;
const columns = { claim: 30, finding: 400 };
const size = 13;

/** For the picture files: the claim on the left; its verdict and the finding on the right. */
function picture(input: ChartInput<ChartOf<'claims'>>): Picture {
  let y = 0;
  const definitions = new Set<string>();
  const mark = (certainty: Certainty) => texture(certainty, 'var(--ink)', `${input.id}-claimed`);
  const rows = [...input.work.claims.values()].map(({ id, words, verdict }, index) => {
    const { claim, finding } = input.words('claims', id).value;
    const said = words ? input.quoted(words, articleLanguage(input.work)).text : '';
    const left = wrap(`${claim} ${said}`, columns.finding - columns.claim - 30, size);
    const right = wrap(finding, width - columns.finding, size);
    const { attributes, definition } = mark(certaintyOfVerdict[verdict]);
    definitions.add(definition);
    const height = Math.max(left.length, right.length + 1) * 16 + 14;
    const row =
      `<path d="M0 ${y}H${width}" stroke="var(--rule)"/>` +
      lines(0, y + 18, [input.number(index + 1)], { size, weight: 700, anchor: 'start' }) +
      lines(columns.claim, y + 18, left, { size, anchor: 'start' }) +
      `<rect x="${columns.finding + 1}" y="${y + 7}" width="12" height="12" ${attributes}/>` +
      lines(columns.finding + 22, y + 18, [input.t(`verdict.${verdict}`)], {
        size,
        weight: 700,
        anchor: 'start',
      }) +
      lines(columns.finding, y + 35, right, { size, anchor: 'start' });
    y += height;
    return row;
  });
  return { width, height: y, body: [...definitions, ...rows].join('') };
}
