/**
 * The manifest of a Common Cartridge 1.1: its files, and their order in a course. Of the versions, this is the one
 * that Moodle and Canvas both read.
 */
import { xml, type Xml } from '../../lib/xml.ts';
import { authorOf, type Publication } from '../../site/publication.ts';
import { vcardOf } from './vcard.ts';

export interface Resource {
  id: string;
  type: 'webcontent' | 'imswl_xmlv1p1' | 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment';
  path: string;
  content: string | Uint8Array;
  /** The ids of the resources that it shows. */
  needs?: string[];
  /** For the teacher alone: Moodle hides it from pupils, and Canvas locks its file. */
  forTeacher?: 'plan' | 'key';
}

/** A resource with its name in a course. */
export interface Item extends Resource {
  title: string;
}

export interface Module {
  id: string;
  title: string;
  items: Item[];
}

const cp = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const lom = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const lomr = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource';
const profile = 'http://www.imsglobal.org/profile/cc/ccv1p1';

/**
 * Moodle looks for the namespace in the first 500 bytes: it stands before all that has a length of its own.
 * @param shared what the items show and no module lists
 */
export function manifestOf(
  publication: Publication,
  modules: Module[],
  shared: Resource[],
): string {
  const { name, description, inLanguage, license, version } = publication;
  const listed = modules.map(
    ({ id, title, items }) =>
      xml`<item identifier="module-${id}"><title>${title}</title>
${items.map(item)}
</item>`,
  );
  const about =
    description &&
    xml`<lom:description><lom:string language="${inLanguage}">${description}</lom:string></lom:description>`;
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${cp}" xmlns:lom="${lom}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="cartridge-${inLanguage}" xsi:schemaLocation="${cp} ${profile}/ccv1p1_imscp_v1p2_v1p0.xsd ${lom} ${profile}/LOM/ccv1p1_lommanifest_v1p0.xsd ${lomr} ${profile}/LOM/ccv1p1_lomresource_v1p0.xsd">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
<lom:lom><lom:general><lom:identifier><lom:catalog>URI</lom:catalog><lom:entry>${publication.id}</lom:entry></lom:identifier><lom:title><lom:string language="${inLanguage}">${name}</lom:string></lom:title><lom:language>${inLanguage}</lom:language>${about || undefined}</lom:general>
<lom:lifeCycle><lom:version><lom:string>${version}</lom:string></lom:version>${contributors(publication)}</lom:lifeCycle>
<lom:rights><lom:copyrightAndOtherRestrictions><lom:value>yes</lom:value></lom:copyrightAndOtherRestrictions><lom:description><lom:string>${license}</lom:string></lom:description></lom:rights></lom:lom>
</metadata>
<organizations><organization identifier="course" structure="rooted-hierarchy"><item identifier="root">
${listed}
</item></organization></organizations>
<resources>
${[...modules.flatMap((module) => module.items), ...shared].map(resource)}
</resources>
</manifest>
`.text;
}

/** Who wrote it, and who publishes it and when. */
function contributors(publication: Publication): Xml[] {
  const { publisher, datePublished } = publication;
  const author = authorOf(publication);
  const contribute = (role: string, vcard: string) =>
    xml`<lom:contribute><lom:role><lom:source>LOMv1.0</lom:source><lom:value>${role}</lom:value></lom:role><lom:entity>${vcard}</lom:entity><lom:date><lom:dateTime>${datePublished}</lom:dateTime></lom:date></lom:contribute>`;
  return [
    contribute('author', vcardOf(author)),
    contribute('publisher', vcardOf(publisher?.name ?? author, publisher?.email)),
  ];
}

function item({ id, title }: Item): Xml {
  return xml`<item identifier="item-${id}" identifierref="${id}"><title>${title}</title></item>`;
}

/** Only web content has an `href`. */
function resource({ id, type, path, needs = [], forTeacher }: Resource): Xml {
  const href = type === 'webcontent' ? xml` href="${path}"` : undefined;
  const dependencies = needs.map((need) => xml`<dependency identifierref="${need}"/>`);
  const use = forTeacher === 'plan' ? xml` intendeduse="lessonplan"` : undefined;
  const role =
    forTeacher &&
    xml`<metadata><lom xmlns="${lomr}"><educational><intendedEndUserRole><source>IMSGLC_CC_Rolesv1p1</source><value>Instructor</value></intendedEndUserRole></educational></lom></metadata>`;
  return xml`<resource identifier="${id}" type="${type}"${href}${use}>${role}<file href="${path}"/>${dependencies}</resource>`;
}
