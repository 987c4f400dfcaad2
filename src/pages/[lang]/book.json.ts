/** The words that an edition of the text needs and no page shows. */
import type { APIContext } from 'astro';
import { translator } from '../../i18n/translate.ts';
import { theWork } from '../../site.ts';

export function getStaticPaths() {
  return [...theWork().languages.keys()].map((lang) => ({ params: { lang } }));
}

export function GET({ params }: APIContext) {
  const t = translator(theWork(), params.lang!);
  return Response.json({ contents: t('site.menu'), accessibility: t('book.accessibility') });
}
