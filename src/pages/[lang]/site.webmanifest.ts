/** The web manifest: name, icons and colours for a home screen. */
import type { APIContext } from 'astro';
import { link, rootFiles, webManifestAddress } from '../../work/address.ts';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export function GET(route: APIContext) {
  const { work, settings, addresses } = workOf(route);
  const { palette } = work.story;
  const { tag, title, direction } = settings;
  const here = webManifestAddress(tag);
  return Response.json({
    name: title,
    short_name: title.split(',')[0],
    lang: tag,
    dir: direction,
    start_url: link(here, addresses.home),
    // The manifest's own folder.
    scope: './',
    display: 'minimal-ui',
    background_color: palette.ground.light,
    theme_color: palette.link.light,
    icons: [
      { src: link(here, rootFiles.icon), sizes: 'any', type: 'image/svg+xml' },
      { src: link(here, rootFiles.touchIcon), sizes: '180x180', type: 'image/png' },
    ],
  });
}
