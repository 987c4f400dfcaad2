/** How a section or a figure is framed, as other sites ask for it. https://oembed.com/#section2.3.4 */
import type { APIContext } from 'astro';
import { titleOf } from '../../../citations/record.ts';
import {
  embedCode,
  embeddables,
  embedHeight,
  embedWidth,
  type Embeddable,
} from '../../../components/cite/embed.ts';
import { translator } from '../../../i18n/translate.ts';
import { homeAddress } from '../../../model/address.ts';
import { absolute, theWork } from '../../../site.ts';

export function getStaticPaths() {
  const work = theWork();
  return [...work.languages.keys()].flatMap((lang) =>
    embeddables(work).map((what) => ({ params: { lang, id: what.id }, props: { what } })),
  );
}

export function GET({ params, props: { what } }: APIContext<{ what: Embeddable }>) {
  const work = theWork();
  const language = params['lang']!;
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: titleOf(work, language, what),
    author_name: translator(work, language)('cite.author'),
    provider_name: work.languages.get(language)!.language.title,
    provider_url: absolute(homeAddress(language)),
    html: embedCode(work, language, what, 'latest'),
    width: embedWidth,
    height: embedHeight(work, language, what),
  });
}
