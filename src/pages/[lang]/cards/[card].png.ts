/** The share image of every page in each language. */
import type { APIContext } from 'astro';
import { drawCard, type Card } from '../../../views/share-image/card.ts';
import { chapterPage } from '../../../work/address.ts';
import { pathsOf } from '../../_route.ts';

export const getStaticPaths = () =>
  pathsOf(({ work, language, settings, t, words }) => {
    const { large: mark } = work.mark;
    const { palette } = work.story;
    const { title, pages } = settings;
    const chapters = work.outline.map(({ chapter }, index) => {
      const position = { number: index + 1, total: work.outline.length };
      const card: Card = {
        work: title,
        mark,
        palette,
        kicker: t('chapter.position', position),
        title: words('chapters', chapter).value.title,
        lit: position.number,
        segments: position.total,
      };
      return { params: { card: chapterPage(work, language, chapter) }, props: { card } };
    });
    const others = work.pages.map((kind) => {
      const card: Card = {
        work: title,
        mark,
        palette,
        title: kind === 'home' ? title : t(`page.${kind}`),
      };
      return { params: { card: pages[kind] }, props: { card } };
    });
    return [...chapters, ...others];
  });

export async function GET({ props }: APIContext<{ card: Card }>) {
  return new Response(new Uint8Array(await drawCard(props.card)));
}
