/** What editions need and no page has: some strings, the colours and the mark. */
import type { APIContext } from 'astro';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export function GET(route: APIContext) {
  const { work, settings, locale, t } = workOf(route);
  return Response.json({
    contents: t('site.menu'),
    accessibility: t('book.accessibility'),
    sheets: { title: t('edition.handouts.name'), lead: t('edition.handouts.purpose') },
    palette: work.story.palette,
    locale,
    font: settings.font,
    mark: work.mark.large,
  });
}
