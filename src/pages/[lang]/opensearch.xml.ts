/** Lets a browser search the site from its own bar. @see https://github.com/dewitt/opensearch */
import type { APIRoute } from 'astro';
import { escapeXml } from '../../components/xml.ts';
import { translator } from '../../i18n/translate.ts';
import { pageAddress, rootFiles } from '../../model/address.ts';
import { absolute, theWork } from '../../site.ts';

export function getStaticPaths() {
  return [...theWork().languages.keys()].map((lang) => ({ params: { lang } }));
}

export const GET: APIRoute = ({ params }) => {
  const work = theWork();
  const language = params['lang']!;
  const t = translator(work, language);
  const template = `${absolute(pageAddress(work, language, 'search'))}?q={searchTerms}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(t('search.shortName'))}</ShortName>`,
    `  <Description>${escapeXml(t('site.description'))}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    `  <Language>${language}</Language>`,
    `  <Image type="image/svg+xml">${escapeXml(absolute(rootFiles.icon))}</Image>`,
    `  <Url type="text/html" template="${escapeXml(template)}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(lines.join('\n') + '\n', {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
