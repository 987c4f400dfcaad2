/** The files of figures in each language: pictures, tables with their metadata, and the events as a calendar. */
import { basename } from 'node:path';
import type { APIContext } from 'astro';
import { calendar } from '../../../views/figures/calendar.ts';
import { csv, csvMetadata } from '../../../views/figures/csv.ts';
import { drawFigure } from '../../../views/figures/draw.ts';
import type { Figure } from '../../../views/figures/figure.ts';
import { png } from '../../../views/figures/png.ts';
import { standalone } from '../../../views/figures/standalone.ts';
import { localize } from '../../../language/localize.ts';
import { figureFileAddress } from '../../../work/address.ts';
import { licence } from '../../../work/licence.ts';
import { theWork } from '../../../work/current.ts';
import { absolute } from '../../../work/environment.ts';
import { pathsOf, workOf } from '../../_route.ts';

/** The writer of each file format. */
const writers = {
  svg: alone,
  png: (figure: Figure) => png(alone(figure), theWork().story.palette),
  csv,
  'csv-metadata.json': (figure: Figure) =>
    csvMetadata(figure, basename(figureFileAddress(figure.language, figure.id, 'csv'))),
};
type Form = keyof typeof writers;

interface Props {
  id?: string;
  form?: Form;
}

export const getStaticPaths = () =>
  pathsOf(({ work, addresses }) => [
    ...(work.events.size > 0
      ? [{ params: { file: basename(addresses.calendar) }, props: {} }]
      : []),
    ...[...work.figures.keys()].flatMap((id) =>
      (Object.keys(writers) as Form[]).map((form) => ({
        params: { file: basename(addresses.figureFile(id, form)) },
        props: { id, form },
      })),
    ),
  ]);

export function GET(route: APIContext<Props>) {
  const { id, form } = route.props;
  const localized = workOf(route);
  const { work, language, addresses } = localized;
  if (id && form) return new Response(writers[form](drawFigure(work, language, id)));
  return new Response(calendar(localized, (event) => absolute(addresses.item('timeline', event))));
}

/** The figure as an SVG document. */
function alone(figure: Figure): string {
  return standalone(figure, credits(figure), theWork().story.palette).svg;
}

/** The sources of a figure, where it comes from, and its licence. */
function credits({ id, language, sources }: Figure): string[] {
  const { work, settings, addresses, t } = localize(theWork(), language);
  const publishers = [...new Set(sources.map((source) => work.sources.get(source)!.publisher))];
  return [
    ...(publishers.length ? [`${t('list.sources')} ${publishers.join(' · ')}`] : []),
    `${settings.title}, ${licence.short}. ${absolute(addresses.figure(id))}`,
  ];
}
