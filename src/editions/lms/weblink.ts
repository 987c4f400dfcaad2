/** A link to a page of the site, as a web link of Common Cartridge. */
import { xml } from '../../lib/xml.ts';

const namespace = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';

export function webLinkOf(title: string, url: string): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd">
<title>${title}</title>
<url href="${url}" target="_blank"/>
</webLink>
`.text;
}
