/** The share image of every page in each language. */
import type { APIContext } from 'astro';
import { drawShareImage, type ShareImage } from '../../../views/share-image/share-image.ts';
import { fontsWith } from '../../../lib/fonts.ts';
import { chapterPage, hasCard } from '../../../work/address.ts';
import { pathsOf } from '../../_route.ts';

export const getStaticPaths = () =>
  pathsOf(({ work, language, settings, t, words, pageText }) => {
    const { large: mark } = work.mark;
    const { palette } = work.story;
    const writing = { direction: settings.direction, fonts: fontsWith(settings.font) };
    const { title, pages } = settings;
    const key = {
      documented: t('certainty.documented'),
      claimed: t('certainty.claimed'),
      unknown: t('certainty.unknown'),
    };
    const chapters = work.outline.map(({ chapter }, index) => {
      const position = { number: index + 1, total: work.outline.length };
      const image: ShareImage = {
        writing,
        work: title,
        mark,
        palette,
        kicker: `${t('chapter.position', position)} · ${words('chapters', chapter).value.title}`,
        title: words('chapters', chapter).value.summary,
        key,
        progress: position.number,
        segments: position.total,
      };
      return { params: { card: chapterPage(work, language, chapter) }, props: { image } };
    });
    // A search has found nothing yet.
    const others = work.pages.filter(hasCard).map((kind) => {
      const image: ShareImage = {
        writing,
        work: title,
        mark,
        palette,
        title: kind === 'home' ? pageText('home').value.title : t(`page.${kind}`),
        ...(kind === 'home' && { key }),
      };
      return { params: { card: pages[kind] }, props: { image } };
    });
    return [...chapters, ...others];
  });

export async function GET({ props }: APIContext<{ image: ShareImage }>) {
  return new Response(new Uint8Array(await drawShareImage(props.image)));
}
