/** Lets a browser search the site from its own bar. @see https://github.com/dewitt/opensearch */
import type { APIRoute } from 'astro';
import { escapeXml } from '../../components/xml.ts';
import { absolute } from '../../site.ts';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = (route) => {
  const { language, addresses, t } = workOf(route);
  const template = `${absolute(addresses.page('search'))}?q={searchTerms}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(t('search.shortName'))}</ShortName>`,
    `  <Description>${escapeXml(t('site.description'))}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    `  <Language>${language}</Language>`,
    `  <Image type="image/svg+xml">${escapeXml(absolute('icon.svg'))}</Image>`,
    `  <Url type="text/html" template="${escapeXml(template)}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(lines.join('\n') + '\n', {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
