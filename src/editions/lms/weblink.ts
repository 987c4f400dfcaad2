/** A section as a web link of Common Cartridge: it stays where it is, under its permanent address’s text. */
import { declaration, escapeXml } from './xml.ts';

const namespace = 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3';

export function webLinkOf(title: string, url: string): string {
  return `${declaration}<webLink xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imswl_v1p3.xsd">
<title>${escapeXml(title)}</title>
<url href="${escapeXml(url)}" target="_blank"/>
</webLink>
`;
}
