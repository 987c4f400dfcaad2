/** Lets a browser search the site from its own bar. @see https://github.com/dewitt/opensearch */
import type { APIRoute } from 'astro';
import { translator } from '../../i18n/translate.ts';
import { xml } from '../../lib/xml.ts';
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
  const description = xml`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${t('search.shortName')}</ShortName>
  <Description>${t('site.description')}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Language>${language}</Language>
  <Image type="image/svg+xml">${absolute(rootFiles.icon)}</Image>
  <Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`;
  return new Response(description.text, {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
