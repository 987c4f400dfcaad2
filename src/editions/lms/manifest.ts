/** The manifest of a Common Cartridge 1.3: its files, and their order in a course. */
import { xml, type Xml } from '../../lib/xml.ts';
import type { Publication } from '../../site/publication.ts';

export interface Resource {
  id: string;
  title: string;
  type: 'webcontent' | 'imswl_xmlv1p3' | 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment';
  path: string;
  content: string;
}

export interface Module {
  id: string;
  title: string;
  resources: Resource[];
}

const cp = 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1';
const lom = 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest';
const profile = 'http://www.imsglobal.org/profile/cc/ccv1p3';

export function manifestOf({ name, inLanguage, license }: Publication, modules: Module[]): string {
  const items = modules.map(
    ({ id, title, resources }) =>
      xml`<item identifier="module-${id}"><title>${title}</title>
${resources.map(item)}
</item>`,
  );
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="cartridge-${inLanguage}" xmlns="${cp}" xmlns:lom="${lom}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${cp} ${profile}/ccv1p3_imscp_v1p2_v1p0.xsd ${lom} ${profile}/LOM/ccv1p3_lommanifest_v1p0.xsd">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion>
<lom:lom><lom:general><lom:title><lom:string language="${inLanguage}">${name}</lom:string></lom:title><lom:language>${inLanguage}</lom:language></lom:general>
<lom:rights><lom:copyrightAndOtherRestrictions><lom:value>yes</lom:value></lom:copyrightAndOtherRestrictions><lom:description><lom:string>${license}</lom:string></lom:description></lom:rights></lom:lom>
</metadata>
<organizations><organization identifier="course" structure="rooted-hierarchy"><item identifier="root">
${items}
</item></organization></organizations>
<resources>
${modules.flatMap(({ resources }) => resources.map(resource))}
</resources>
</manifest>
`.text;
}

function item({ id, title }: Resource): Xml {
  return xml`<item identifier="item-${id}" identifierref="${id}"><title>${title}</title></item>`;
}

/** Only pages have an `href`. */
function resource({ id, type, path }: Resource): Xml {
  const href = type === 'webcontent' ? xml` href="${path}"` : undefined;
  return xml`<resource identifier="${id}" type="${type}"${href}><file href="${path}"/></resource>`;
}
