/** The corrections as a feed. https://www.rfc-editor.org/rfc/rfc4287 */
import type { APIRoute } from 'astro';
import { correctionsIn } from '../../components/correction.ts';
import { escapeXml } from '../../components/xml.ts';
import { permanentAddress } from '../../model/address.ts';
import { absolute } from '../../site.ts';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = (route) => {
  const localized = workOf(route);
  const { work, language, settings, addresses, t } = localized;
  const corrections = correctionsIn(localized);
  const moment = (day: string) => `${day}T00:00:00Z`;
  const latest = corrections[0]?.date ?? work.releases.at(-1)!.date;
  const entries = corrections.map(({ id, date, sections, lines }) => [
    '  <entry>',
    // An id is for ever, as the section's address is.
    `    <id>${absolute(permanentAddress(sections[0]!.id))}#correction-${id}</id>`,
    `    <title>${escapeXml(sections.map((section) => section.title).join(' · '))}</title>`,
    `    <updated>${moment(date)}</updated>`,
    `    <link href="${absolute(addresses.page('about'))}#correction-${id}"/>`,
    `    <content type="text">${escapeXml(lines.join('\n'))}</content>`,
    '  </entry>',
  ]);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${absolute(addresses.corrections)}</id>`,
    `  <title>${escapeXml(`${settings.title} · ${t('corrections.feed')}`)}</title>`,
    `  <updated>${moment(latest)}</updated>`,
    `  <author><name>${escapeXml(t('cite.author'))}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${absolute(addresses.corrections)}"/>`,
    `  <link href="${absolute(addresses.page('about'))}"/>`,
    ...entries.flat(),
    '</feed>',
  ];
  return new Response(lines.join('\n') + '\n', {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
