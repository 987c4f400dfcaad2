/** A link to a section, as a web link of Common Cartridge. */
import { xml } from '../../lib/xml.ts';

const namespace = 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3';

export function webLinkOf(title: string, url: string): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imswl_v1p3.xsd">
<title>${title}</title>
<url href="${url}" target="_blank"/>
</webLink>
`.text;
}
