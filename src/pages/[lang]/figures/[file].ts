/** The figures to take away, in each language: pictures, tables, what the columns mean, and the events as a calendar. */
import type { APIContext } from 'astro';
import { calendar } from '../../../figures/calendar.ts';
import { csv, csvMetadata } from '../../../figures/csv.ts';
import { drawFigure } from '../../../figures/draw.ts';
import type { Figure } from '../../../figures/figure.ts';
import { png } from '../../../figures/png.ts';
import { standalone } from '../../../figures/standalone.ts';
import { translator } from '../../../i18n/translate.ts';
import {
  calendarAddress,
  figureAddress,
  figureFileAddress,
  itemAddress,
} from '../../../model/address.ts';
import { licence } from '../../../model/licence.ts';
import { absolute, theWork } from '../../../site.ts';

/** What each form of a figure holds. */
const writers = {
  svg: (figure: Figure) => standalone(figure, credits(figure)).svg,
  png: (figure: Figure) => png(standalone(figure, credits(figure)).svg),
  csv,
  'csv-metadata.json': (figure: Figure) =>
    csvMetadata(figure, fileOf(figureFileAddress(figure.language, figure.id, 'csv'))),
};
type Form = keyof typeof writers;

interface Props {
  id?: string;
  form?: Form;
}

export function getStaticPaths() {
  const work = theWork();
  return [...work.languages.keys()].flatMap((lang) => [
    ...(work.events.size > 0
      ? [{ params: { lang, file: fileOf(calendarAddress(lang)) }, props: {} }]
      : []),
    ...[...work.figures.keys()].flatMap((id) =>
      (Object.keys(writers) as Form[]).map((form) => ({
        params: { lang, file: fileOf(figureFileAddress(lang, id, form)) },
        props: { id, form },
      })),
    ),
  ]);
}

export function GET({ params, props: { id, form } }: APIContext<Props>) {
  const work = theWork();
  const language = params.lang!;
  if (id && form) return new Response(writers[form](drawFigure(work, language, id)));
  const address = (event: string) => absolute(itemAddress(work, language, 'timeline', event));
  return new Response(calendar(work, language, address));
}

function fileOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

function credits({ id, language, sources }: Figure): string[] {
  const work = theWork();
  const { title } = work.languages.get(language)!.language;
  const publishers = [...new Set(sources.map((source) => work.sources.get(source)!.publisher))];
  const label = translator(work, language)('list.sources');
  return [
    ...(publishers.length ? [`${label} ${publishers.join(' · ')}`] : []),
    `${title}, ${licence.short}. ${absolute(figureAddress(work, language, id))}`,
  ];
}
