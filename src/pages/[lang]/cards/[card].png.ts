/** The share image of every page in each language. */
import type { APIContext } from 'astro';
import { drawCard, type Card } from '../../../cards/card.ts';
import { translator } from '../../../i18n/translate.ts';
import { typeset } from '../../../i18n/typography.ts';
import { chapterPage } from '../../../model/address.ts';
import { wordsIn } from '../../../model/voice.ts';
import { theWork } from '../../../site.ts';

export function getStaticPaths() {
  const work = theWork();
  const { large: mark } = work.mark;
  return [...work.languages.values()].flatMap(({ language }) => {
    const { tag, title, pages } = language;
    const t = translator(work, tag);
    const chapters = work.outline.map(({ chapter }, index) => {
      const said = wordsIn(work, tag, 'chapters', chapter);
      const position = { number: index + 1, total: work.outline.length };
      const card: Card = {
        work: title,
        mark,
        kicker: t('chapter.position', position),
        title: typeset(said.value.title, said.language),
        lit: position.number,
        segments: position.total,
      };
      return { params: { lang: tag, card: chapterPage(work, tag, chapter) }, props: { card } };
    });
    const others = work.pages.map((kind) => {
      const card: Card = { work: title, mark, title: kind === 'home' ? title : t(`page.${kind}`) };
      return { params: { lang: tag, card: pages[kind] }, props: { card } };
    });
    return [...chapters, ...others];
  });
}

export async function GET({ props }: APIContext<{ card: Card }>) {
  return new Response(new Uint8Array(await drawCard(props.card)));
}
