/** The share images of pages. */
import type { APIContext } from 'astro';
import { citableCard, pageCard } from '../../../views/share-image/card.ts';
import type { ShareImage } from '../../../views/share-image/content.ts';
import { drawShareImage } from '../../../views/share-image/share-image.ts';
import { chapterPage, hasCard } from '../../../work/address.ts';
import { pathsOf } from '../../_route.ts';

export const getStaticPaths = () =>
  pathsOf((localized) => {
    const { work, language, settings } = localized;
    const chapters = work.outline.map(({ chapter: id }) => ({
      params: { card: chapterPage(work, language, id) },
      props: { image: citableCard(localized, { kind: 'chapter', id }) },
    }));
    // A search has found nothing yet.
    const others = work.pages.filter(hasCard).map((kind) => ({
      params: { card: settings.pages[kind] },
      props: { image: pageCard(localized, kind) },
    }));
    return [...chapters, ...others];
  });

export async function GET({ props }: APIContext<{ image: ShareImage }>) {
  return new Response(new Uint8Array(await drawShareImage(props.image)));
}
