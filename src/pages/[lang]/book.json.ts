/** Strings that editions need and no page shows. */
import type { APIContext } from 'astro';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export function GET(route: APIContext) {
  const { t } = workOf(route);
  return Response.json({ contents: t('site.menu'), accessibility: t('book.accessibility') });
}
