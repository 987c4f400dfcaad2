/** The corrections as a feed. https://www.rfc-editor.org/rfc/rfc4287 */
import type { APIRoute } from 'astro';
import { correctionsIn } from '../../views/reference/corrections.ts';
import { xml } from '../../lib/xml.ts';
import { contactOf } from '../../work/contact.ts';
import { permanentAddress } from '../../work/address.ts';
import { absolute } from '../../work/environment.ts';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = (route) => {
  const localized = workOf(route);
  const { work, language, settings, addresses, t } = localized;
  const corrections = correctionsIn(localized);
  const self = absolute(addresses.corrections);
  const about = absolute(addresses.page('about'));
  const timestamp = (day: string) => `${day}T00:00:00Z`;
  const latest = corrections[0]?.date ?? work.releases.at(-1)!.date;
  // A feed entry's id must never change, so it is made from the permanent address.
  const entries = corrections.map(
    ({ id, date, sections, only, wrong, right }) => xml`<entry>
    <id>${absolute(permanentAddress(sections[0]!.id))}#correction-${id}</id>
    <title>${sections.map((section) => section.title).join(' · ')}</title>
    <updated>${timestamp(date)}</updated>
    <link href="${about}#correction-${id}"/>
    <content type="text">${[
      ...(only ? [only] : []),
      t('corrections.wrong', { text: wrong }),
      t('corrections.right', { text: right }),
    ].join('\n')}</content>
  </entry>`,
  );
  // Atom’s names of the two kinds of address: https://www.rfc-editor.org/rfc/rfc4287#section-3.2
  const { email, url } = { email: undefined, url: undefined, ...contactOf(work.story)?.field };
  const contact = email ? xml`<email>${email}</email>` : url ? xml`<uri>${url}</uri>` : xml``;
  const feed = xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${self}</id>
  <title>${settings.title} · ${t('corrections.feed')}</title>
  <updated>${timestamp(latest)}</updated>
  <author><name>${localized.author}</name>${contact}</author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link href="${about}"/>
  ${entries}
</feed>
`;
  return new Response(feed.text, { headers: { 'content-type': 'application/atom+xml' } });
};
