/**
 * What Canvas shows of a Common Cartridge, by the rules of its viewer’s source as we read them
 * (`instructure/common-cartridge-viewer`). The viewer itself is not run here.
 */
import { parseHTML, DOMParser } from 'linkedom';
import type { Files } from './moodle.ts';

const kinds: Record<string, string> = {
  webcontent: 'page',
  imswl_xmlv1p1: 'link',
  'imsqti_xmlv1p2/imscc_xmlv1p1/assessment': 'quiz',
};

export interface Shown {
  title: string;
  /** `unidentified`, as the viewer says it, for any other type. */
  kind: string;
  /** Of a quiz its questions, each with the options that count as right; of a link its address. */
  content: string[];
  /** Its file is locked, by the rules of Canvas’s own import (`lib/cc/importer/standard`). */
  isLocked: boolean;
}

/** The modules, with what each lists. */
export function modulesIn(files: Files): { title: string; items: Shown[] }[] {
  const manifest = documentOf(files, 'imsmanifest.xml');
  return [...manifest.querySelectorAll('organizations > organization > item > item')].map(
    (module) => ({
      title: module.querySelector('title')!.textContent,
      items: [...module.querySelectorAll('item')].map((item) => {
        const id = item.getAttribute('identifierref');
        const resource = manifest.querySelector(`resource[identifier="${id}"]`);
        const kind = kinds[resource?.getAttribute('type') ?? ''] ?? 'unidentified';
        const href =
          resource?.getAttribute('href') ?? resource?.querySelector('file')?.getAttribute('href');
        const title = item.querySelector('title')!.textContent;
        const role = resource?.querySelector('intendedEndUserRole value')?.textContent;
        const isLocked = kind === 'page' && role === 'Instructor';
        const content = href && files[href] ? contentOf(files, href, kind) : [];
        return { title, kind, content, isLocked };
      }),
    }),
  );
}

function contentOf(files: Files, href: string, kind: string): string[] {
  if (kind === 'page') {
    const { document } = parseHTML(Buffer.from(files[href]!).toString());
    return [document.body.textContent];
  }
  const document = documentOf(files, href);
  if (kind === 'link') return [document.querySelector('url')!.getAttribute('href')!];
  return [...document.querySelectorAll('assessment section > item')].map((item) => {
    const right = new Set(
      [...item.querySelectorAll('resprocessing respcondition')]
        .filter((each) => (each.getAttribute('continue') ?? 'No') === 'No')
        .flatMap((each) => [...each.querySelectorAll('conditionvar > varequal')])
        .map(({ textContent }) => textContent),
    );
    const text = (element: Element | null) =>
      parseHTML(`<p>${element!.querySelector('mattext')!.textContent}</p>`).document.querySelector(
        'p',
      )!.textContent;
    const counted = [...item.querySelectorAll('response_label')]
      .filter((label) => right.has(label.getAttribute('ident')!))
      .map(text);
    return [text(item.querySelector('presentation > material')), ...counted].join(' → ');
  });
}

function documentOf(files: Files, path: string): Document {
  const text = Buffer.from(files[path]!).toString();
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
}
