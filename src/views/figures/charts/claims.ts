/** What an article says, claim by claim: a table that prints on one page. */
import { typeset } from '../../../language/typography.ts';
import { sectionAddress } from '../../../work/address.ts';
import { verdicts, type ChartOf } from '../../../work/chart.ts';
import type { Claim } from '../../../work/records.ts';
import { wordsIn } from '../../../work/fallback.ts';
import { langOf, type ChartInput, type ChartType, type Picture } from '../figure.ts';
import { lines, wrap } from '../svg.ts';

export const claims: ChartType<'claims'> = {
  datatypes: ['integer', 'string', 'string', 'string'],
  heading: 1,
  rows: (brief) =>
    [...brief.work.claims.values()].map(({ id, verdict, section }, index) => {
      const { claim, finding, lang } = saidOf(brief, id);
      const word = brief.t(`verdict.${verdict}`);
      const target = sectionAddress(brief.work, brief.language, section);
      return [
        { data: index + 1, text: brief.number(index + 1) },
        { data: claim, text: claim, ...lang },
        { data: word, text: word, target },
        { data: finding, text: finding, ...lang },
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
  isTable: true,
};

function saidOf(brief: Pick<ChartInput, 'work' | 'language' | 'written'>, id: string) {
  const { value, language } = wordsIn(brief.work, brief.language, 'claims', id);
  return {
    claim: typeset(value.claim, language),
    finding: typeset(value.finding, language),
    lang: langOf(brief, language),
  };
}

/** A mark for each verdict, told apart by its shape; in a square of 16 units. */
export const verdictMarks: Record<Claim['verdict'], string> = {
  confirmed: '<path d="M2 8l4 5L14 3"/>',
  'needs-context': '<path d="M1 8c3-6 4-6 7 0s4 6 7 0"/>',
  'cannot-be-known': '<circle cx="8" cy="8" r="6" stroke-dasharray="2.5 2.2"/>',
};

const width = 720;
const columns = { claim: 30, finding: 400 };
const size = 13;

/** For taking away: the claim on the left, on the right its verdict and what the record shows. */
function picture(brief: ChartInput<ChartOf<'claims'>>): Picture {
  let y = 0;
  const rows = [...brief.work.claims.values()].map(({ id, verdict }, index) => {
    const { claim, finding } = saidOf(brief, id);
    const left = wrap(claim, columns.finding - columns.claim - 30, size);
    const right = wrap(finding, width - columns.finding, size);
    const height = Math.max(left.length, right.length + 1) * 16 + 14;
    const row =
      `<path d="M0 ${y}H${width}" stroke="var(--line)"/>` +
      lines(0, y + 18, [brief.number(index + 1)], { size, weight: 700, anchor: 'start' }) +
      lines(columns.claim, y + 18, left, { size, anchor: 'start' }) +
      `<g transform="translate(${columns.finding},${y + 6})" fill="none" stroke="var(--mark)" stroke-width="2.5">${verdictMarks[verdict]}</g>` +
      lines(columns.finding + 22, y + 18, [brief.t(`verdict.${verdict}`)], {
        size,
        weight: 700,
        anchor: 'start',
      }) +
      lines(columns.finding, y + 35, right, { size, anchor: 'start' });
    y += height;
    return row;
  });
  return { width, height: y, body: rows.join('') };
}
