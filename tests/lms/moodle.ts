/**
 * What Moodle makes of a file, by the rules of its source as we read them: `backup/converter/imscc11` and `backup/cc`
 * for a Common Cartridge, `question/format.php` and `question/format/gift` for GIFT. Moodle itself is not run here.
 */
import { posix } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

export type Files = Record<string, Uint8Array>;

const spaces = {
  imscc: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  lom: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource',
  lomimscc: 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
  wl: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1',
  qti: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
};

const open = (content: Uint8Array) => XmlDocument.fromBuffer(content);
const find = (from: XmlDocument | XmlElement, path: string) =>
  from.find(path, spaces) as unknown as XmlElement[];
const values = (from: XmlDocument | XmlElement, path: string) =>
  find(from, path).map((node) => ('value' in node ? String(node.value) : node.content));

/** True when the restore page takes the package for a Common Cartridge 1.1: it reads the first 500 bytes. */
export function isCartridge(files: Files): boolean {
  const start = Buffer.from(files['imsmanifest.xml']!.subarray(0, 500)).toString().toLowerCase();
  return start
    .replaceAll(/[\s"']/g, '')
    .includes('xmlns=http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1');
}

export interface Activity {
  title: string;
  kind: 'page' | 'url' | 'quiz' | 'label' | 'unknown';
  /** Of a link its address, of a page its text. */
  content: string;
  /** The addresses in a page that name a file of the package. */
  files: string[];
  questions: Question[];
  /** Hidden from pupils, because it is for teachers. */
  isHidden: boolean;
}

export interface Question {
  name: string;
  text: string;
  feedback: string;
  answers: { text: string; score: number }[];
}

export interface Course {
  title: string;
  sections: { title: string; activities: Activity[] }[];
}

export function courseIn(files: Files): Course {
  const manifest = open(files['imsmanifest.xml']!);
  const [title = ''] = values(
    manifest,
    '/imscc:manifest/imscc:metadata/lomimscc:lom/lomimscc:general/lomimscc:title/lomimscc:string',
  );
  const sections = find(
    manifest,
    '/imscc:manifest/imscc:organizations/imscc:organization/imscc:item/imscc:item',
  ).map((section) => ({
    title: values(section, 'imscc:title')[0]!,
    activities: find(section, 'imscc:item').map((item) => activityIn(files, manifest, item)),
  }));
  return { title, sections };
}

function activityIn(files: Files, manifest: XmlDocument, item: XmlElement): Activity {
  const [title = ''] = values(item, 'imscc:title');
  const [id = ''] = values(item, '@identifierref');
  const resource = `/imscc:manifest/imscc:resources/imscc:resource[@identifier="${id}"]`;
  const [type = ''] = values(manifest, `${resource}/@type`);
  const [path = ''] = values(manifest, `${resource}/imscc:file/@href`);
  const roles = values(manifest, `${resource}//lom:intendedEndUserRole/lom:value`);
  const isHidden = /^(?:instructor|mentor)$/i.test(roles[0]?.trim() ?? '');
  const activity = { title, content: '', files: [], questions: [], isHidden };
  const content = files[path];
  if (type === '') return { ...activity, kind: 'label' };
  if (!content) return { ...activity, kind: 'unknown' };
  if (type === 'imswl_xmlv1p1') {
    const [url = ''] = values(open(content), '/wl:webLink/wl:url/@href');
    return { ...activity, kind: 'url', content: url };
  }
  if (type === 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment') {
    return { ...activity, kind: 'quiz', questions: questionsIn(open(content)) };
  }
  if (type === 'webcontent' && /\.x?html?$/.test(path)) {
    const html = Buffer.from(content).toString();
    const body = /<body[^>]*>(.+)<\/body>/is.exec(html)?.[1] ?? html;
    const inside = [...body.matchAll(/ (?:href|src)="([^":]+)"/g)].map(([, address]) =>
      posix.join(posix.dirname(path), address!),
    );
    return {
      ...activity,
      kind: 'page',
      content: body,
      files: inside.filter((each) => files[each]),
    };
  }
  return { ...activity, kind: 'unknown' };
}

function questionsIn(quiz: XmlDocument): Question[] {
  const profile =
    'qti:itemmetadata/qti:qtimetadata/qti:qtimetadatafield[qti:fieldlabel="cc_profile"]/qti:fieldentry';
  return find(quiz, '/qti:questestinterop/qti:assessment/qti:section/qti:item')
    .filter((item) => values(item, profile).at(-1) === 'cc.multiple_choice.v0p1')
    .map((item) => {
      const shown = values(
        item,
        'qti:resprocessing/qti:respcondition[@continue="Yes"]/qti:displayfeedback/@linkrefid',
      );
      const feedback = shown.flatMap((id) =>
        values(item, `qti:itemfeedback[@ident="${id}"]/qti:flow_mat/qti:material/qti:mattext`),
      );
      const labels = 'qti:presentation/qti:response_lid/qti:render_choice/qti:response_label';
      return {
        name: values(item, '@title')[0] ?? '',
        text: decoded(values(item, 'qti:presentation/qti:material/qti:mattext')[0] ?? ''),
        feedback: decoded(feedback.join(' ')),
        answers: find(item, labels).map((label) => {
          const right = `qti:resprocessing/qti:respcondition[qti:conditionvar/qti:varequal="${values(label, '@ident')[0]}"]/qti:setvar`;
          return {
            text: decoded(values(label, 'qti:material/qti:mattext')[0] ?? ''),
            score: values(item, right).length > 0 ? 1 : 0,
          };
        }),
      };
    });
}

/** Every text is read as HTML, and before version 4 in Latin-1: what is not ASCII would come out as other letters. */
function decoded(html: string): string {
  return Buffer.from(html)
    .toString('latin1')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The names in the path of a category. */
export function categoriesIn(path: string): string[] {
  return path.split(/(?<!\/)\/(?!\/)/).map((name) => name.replaceAll('//', '/').trim());
}

export interface GiftQuestion extends Omit<Question, 'answers'> {
  category: string;
  answers: { text: string; score: number }[];
}

/** The questions of a file in GIFT. @throws Error for what Moodle would refuse */
export function giftIn(file: string): GiftQuestion[] {
  const questions: GiftQuestion[] = [];
  let category = '';
  for (const block of file.split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => !line.trim().startsWith('//'));
    const text = masked(lines.join('\n').trim());
    if (text.startsWith('$CATEGORY:')) category = text.slice(10).trim();
    else if (text) questions.push({ category, ...giftQuestion(text) });
  }
  return questions;
}

const marks = [':', '#', '=', '{', '}', '~'].map((sign, at) => [sign, `\u{e000}${at}\u{e000}`]);

/** Escaped signs are put aside, and a doubled backslash is one. */
function masked(text: string): string {
  let hidden = text.replaceAll('\\\\', '\u{e001}');
  for (const [sign, mark] of marks) hidden = hidden.replaceAll(`\\${sign}`, mark!);
  return hidden.replaceAll('\\n', '\u{e002}').replaceAll('\u{e001}', '\\');
}

/** The text of a part, after the name of its format, if it has one. */
function unmasked(text: string): string {
  const format = /^\[(html|plain|markdown|moodle)\]/.exec(text);
  let shown = text.slice(format?.[0].length ?? 0);
  for (const [sign, mark] of marks) shown = shown.replaceAll(mark!, sign!);
  return shown.replaceAll('\u{e002}', '\n').trim();
}

function giftQuestion(text: string): Omit<GiftQuestion, 'category'> {
  const [, name, rest] = /^::(.*?)::(.*)$/s.exec(text) ?? [];
  if (rest === undefined) throw new Error(`Without a name: ${text}`);
  const [start, end] = [rest.indexOf('{'), rest.indexOf('}')];
  if (start < 0 || end < start) throw new Error(`Braces: ${text}`);
  const inside = rest.slice(start + 1, end).trim();
  const feedback = inside.lastIndexOf('####');
  const answers = (feedback < 0 ? inside : inside.slice(0, feedback))
    .trim()
    .replaceAll('=', '~=')
    .split('~')
    .filter((each) => each.trim())
    .map((each) => each.trim())
    .map((each) => {
      const weight = /^%-*(\d{1,2})\.?(\d*)%/.exec(each);
      const own = each.replace(/^=/, '').slice(weight?.[0].length ?? 0);
      return {
        text: unmasked(own.split('#')[0]!.trim()),
        score: each.startsWith('=') ? 1 : Number(weight?.[1] ?? 0) / 100,
      };
    });
  if (answers.length < 2) throw new Error(`Too few answers: ${text}`);
  return {
    name: unmasked(name!),
    text: unmasked((rest.slice(0, start) + rest.slice(end + 1)).trim()),
    feedback: feedback < 0 ? '' : unmasked(inside.slice(feedback + 4).trim()),
    answers,
  };
}
