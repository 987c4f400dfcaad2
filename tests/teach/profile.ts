/** What Common Cartridge 1.1 asks of the files that a cartridge of ours has. https://www.imsglobal.org/cc/ */
import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';

export const namespaces = {
  cp: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  lom: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
  lomr: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource',
  wl: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1',
  qti: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
};

export type Kind = 'manifest' | 'link' | 'quiz';

/** By the folder in which a cartridge has them. */
const kinds: Record<string, Kind> = {
  'imsmanifest.xml': 'manifest',
  links: 'link',
  quizzes: 'quiz',
};

interface Part {
  path: string;
  kind: Kind;
  content: string;
}

/** The files of a cartridge for which Common Cartridge has rules. */
export function partsOf(cartridge: Uint8Array): Part[] {
  return Object.entries(unzipSync(cartridge)).flatMap(([path, content]) => {
    const kind = kinds[path.split('/')[0]!];
    return kind ? [{ path, kind, content: Buffer.from(content).toString() }] : [];
  });
}

const quiz = 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment';
const unless = (element: string, ...order: string[]) =>
  `${element}[not(${order.map((name, index) => `*[${index + 1}][self::${name}]`).join(' and ')})]`;

/**
 * What must not be, as XPath, by kind of file; and how a good file becomes one with this fault. This is our reading
 * of the specification: the schemas that say the same are not ours to keep (npm run schemas).
 */
// prettier-ignore
export const rules: [kind: Kind, fault: string, path: string, from: string | RegExp, to: string][] = [
  ['manifest', 'is no manifest', '/*[not(self::cp:manifest[@identifier])]',
    /manifest\b/g, 'list'],
  ['manifest', 'has not its three parts', unless('/*', 'cp:metadata', 'cp:organizations', 'cp:resources'),
    /<resources>.*<\/resources>/s, ''],
  ['manifest', 'is of another version', '/*/cp:metadata[not(cp:schema="IMS Common Cartridge" and cp:schemaversion="1.1.0" and lom:lom)]',
    '1.1.0', '1.2.0'],
  ['manifest', 'has not one order', '/*/cp:organizations[count(cp:organization[@identifier][@structure="rooted-hierarchy"][count(cp:item)=1])!=1]',
    'rooted-hierarchy', 'tree'],
  ['manifest', 'names the root', '//cp:organization/cp:item/cp:title',
    '<item identifier="root">', '$&<title>All</title>'],
  ['manifest', 'has an item without a name', unless('//cp:item/cp:item', 'cp:title'),
    /<title>.*?<\/title>/, ''],
  ['manifest', 'has an item that leads nowhere', '//cp:item/@identifierref[not(. = //cp:resource/@identifier) or ../cp:item]',
    'identifierref="', '$&no-'],
  ['manifest', 'has an id twice', '//@identifier[. = ../preceding::*/@identifier or . = ../ancestor::*/@identifier]',
    'identifier="module-', 'identifier="root" was="'],
  ['manifest', 'has an id that is none', '//@identifier[contains(" -.0123456789", substring(., 1, 1)) or contains(., " ")]',
    'identifier="module-', 'identifier="1'],
  ['manifest', 'has a thing of unknown kind', `//cp:resource[not(@type="webcontent" or @type="imswl_xmlv1p1" or @type="${quiz}")]`,
    'type="imswl_xmlv1p1"', 'type="link"'],
  ['manifest', 'has a page without its file', '//cp:resource[@type="webcontent"][not(@href = cp:file/@href)]',
    '<file href="', '$&no/'],
  ['manifest', 'gives an address to what has none', '//cp:resource[@type!="webcontent"][@href or count(cp:file)!=1 or cp:dependency]',
    'type="imswl_xmlv1p1"', '$& href="a"'],
  ['manifest', 'says in disorder what it is for', '//cp:resource[cp:metadata[not(count(*)=1 and lomr:lom/lomr:educational/lomr:intendedEndUserRole) or preceding-sibling::*]]',
    /(<metadata><lom .*?<\/metadata>)(<file .*?>)/, '$2$1'],
  ['manifest', 'is for a role that is none', '//lomr:intendedEndUserRole[not(lomr:source="IMSGLC_CC_Rolesv1p1") or not(lomr:value="Instructor" or lomr:value="Learner" or lomr:value="Mentor")]',
    'Instructor', 'Teacher'],
  ['manifest', 'has a use that is none', '//cp:resource/@intendeduse[not(.="lessonplan" or .="syllabus" or .="unspecified")]',
    'lessonplan', 'plan'],
  ['link', 'is no web link', '/*[not(self::wl:webLink)]',
    /webLink/g, 'link'],
  ['link', 'has not its two parts', unless('/*', 'wl:title', 'wl:url[@href]'),
    /<title>.*<\/title>/, ''],
  ['quiz', 'is no quiz', '/*[not(self::qti:questestinterop/qti:assessment[@ident][@title])]',
    /questestinterop/g, 'quiz'],
  ['quiz', 'has not one part', '//qti:assessment[count(qti:section)!=1]',
    /<section .*<\/section>/s, ''],
  ['quiz', 'is of another profile', '//qti:assessment[count(qti:qtimetadata/*[qti:fieldlabel="cc_profile"][qti:fieldentry="cc.exam.v0p1"])!=1]',
    'cc.exam.v0p1', 'exam'],
  ['quiz', 'has a question of another profile', '//qti:item[count(qti:itemmetadata/*/*[qti:fieldlabel="cc_profile"][qti:fieldentry="cc.multiple_choice.v0p1"])!=1]',
    'cc.multiple_choice.v0p1', 'cc.essay.v0p1'],
  ['quiz', 'has a question in disorder', unless('//qti:item[@ident]', 'qti:itemmetadata', 'qti:presentation', 'qti:resprocessing', 'qti:itemfeedback'),
    /<itemmetadata>.*<\/itemmetadata>/, ''],
  ['quiz', 'has a question twice', '//qti:item[@ident = preceding-sibling::qti:item/@ident]',
    /<item .*?<\/item>/s, '$&$&'],
  ['quiz', 'has too few options', '//qti:item[count(.//qti:response_lid[@rcardinality="Single"]//qti:response_label)<3]',
    /(<response_label .*\s+){3}/, ''],
  ['quiz', 'counts what is not asked', '//qti:varequal[not(@respident = ancestor::qti:item//qti:response_lid/@ident) or not(. = ancestor::qti:item//qti:response_label/@ident)]',
    'respident="', '$&no-'],
  ['quiz', 'counts without a score', '//qti:outcomes[not(qti:decvar[@varname="SCORE"])]',
    /<decvar.*?>/, ''],
  ['quiz', 'answers before it asks', unless('//qti:respcondition', 'qti:conditionvar'),
    /<conditionvar>.*?<\/conditionvar>/, ''],
  ['quiz', 'shows what it does not say', '//qti:displayfeedback[not(@linkrefid = ancestor::qti:item/qti:itemfeedback/@ident)]',
    'itemfeedback ident="', '$&no-'],
];

/** What is wrong with a file of a cartridge. */
export function faultsOf(kind: Kind, content: string): string[] {
  using xml = XmlDocument.fromString(content);
  return rules
    .filter(([of, , path]) => of === kind && xml.find(path, namespaces).length > 0)
    .map(([, fault]) => fault);
}
