/** The files of figures in each language: pictures, tables with their metadata, and the events as a calendar. */
import { basename } from 'node:path';
import type { APIContext } from 'astro';
import { alone, fontsOf, formsOf } from '../../../views/figures/alone.ts';
import { calendar } from '../../../views/figures/calendar.ts';
import { csv, csvMetadata } from '../../../views/figures/csv.ts';
import { drawFigure } from '../../../views/figures/draw.ts';
import type { Figure } from '../../../views/figures/figure.ts';
import { png } from '../../../views/figures/png.ts';
import type { LocalizedWork } from '../../../language/localize.ts';
import { figureFileAddress } from '../../../work/address.ts';
import { absolute } from '../../../work/environment.ts';
import { pathsOf, workOf } from '../../_route.ts';

/** The writer of each file format. */
const writers = {
  svg: (figure: Figure, localized: LocalizedWork) => alone(localized, figure),
  png: (figure: Figure, localized: LocalizedWork) =>
    png(alone(localized, figure), localized.work.story.palette, fontsOf(localized)),
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
  pathsOf((localized) => {
    const { work, language, addresses } = localized;
    return [
      ...(work.events.size > 0
        ? [{ params: { file: basename(addresses.calendar) }, props: {} }]
        : []),
      ...[...work.figures.keys()].flatMap((id) =>
        [...formsOf(localized, drawFigure(work, language, id)), 'csv-metadata.json' as const].map(
          (form) => ({
            params: { file: basename(addresses.figureFile(id, form)) },
            props: { id, form },
          }),
        ),
      ),
    ];
  });

export function GET(route: APIContext<Props>) {
  const { id, form } = route.props;
  const localized = workOf(route);
  const { work, language, addresses } = localized;
  if (id && form) return new Response(writers[form](drawFigure(work, language, id), localized));
  return new Response(calendar(localized, (event) => absolute(addresses.item('timeline', event))));
}
