/** The share images of sections and figures: those of the pages on how to cite them. */
import type { APIContext } from 'astro';
import { citableCard } from '../../../../views/share-image/card.ts';
import type { ShareImage } from '../../../../views/share-image/content.ts';
import { drawShareImage } from '../../../../views/share-image/share-image.ts';
import { citables, nameOf } from '../../../../work/citable.ts';
import { pathsOf } from '../../../_route.ts';

export const getStaticPaths = () =>
  pathsOf((localized) =>
    citables(localized.work)
      .filter(({ kind }) => kind === 'section' || kind === 'figure')
      .map((what) => ({
        params: { name: nameOf(what) },
        props: { image: citableCard(localized, what) },
      })),
  );

export async function GET({ props }: APIContext<{ image: ShareImage }>) {
  return new Response(new Uint8Array(await drawShareImage(props.image)));
}
