/** Lets a browser search the site from its own bar. @see https://github.com/dewitt/opensearch */
import type { APIRoute } from 'astro';
import { xml } from '../../lib/xml.ts';
import { rootFiles } from '../../work/address.ts';
import { absolute } from '../../work/environment.ts';
import { languagePaths, workOf } from '../_route.ts';

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = (route) => {
  const { language, author, addresses, t } = workOf(route);
  const template = `${absolute(addresses.page('search'))}?q={searchTerms}`;
  const description = xml`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${t('search.shortName')}</ShortName>
  <Description>${t('site.description')}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Language>${language}</Language>
  <Developer>${author}</Developer>
  <Image type="image/svg+xml">${absolute(rootFiles.icon)}</Image>
  <Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`;
  return new Response(description.text, {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
