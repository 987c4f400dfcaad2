/** The oEmbed file of a section or a figure. https://oembed.com/#section2.3.4 */
import type { APIContext } from 'astro';
import { titleOf } from '../../../views/citations/record.ts';
import {
  embedCode,
  embeddables,
  embedHeight,
  embedWidth,
  type Embeddable,
} from '../../../views/cite/embed.ts';
import { absolute } from '../../../work/environment.ts';
import { pathsOf, workOf } from '../../_route.ts';

export const getStaticPaths = () =>
  pathsOf(({ work }) =>
    embeddables(work).map((what) => ({ params: { id: what.id }, props: { what } })),
  );

export function GET(route: APIContext<{ what: Embeddable }>) {
  const { what } = route.props;
  const localized = workOf(route);
  const { settings, addresses, author } = localized;
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: titleOf(localized, what),
    author_name: author,
    provider_name: settings.title,
    provider_url: absolute(addresses.home),
    html: embedCode(localized, what, 'latest'),
    width: embedWidth,
    height: embedHeight(localized, what),
  });
}
