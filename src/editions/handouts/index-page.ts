/** The page that lists a folder, opened from the disk. */
import { xml, type Xml } from '../../lib/xml.ts';
import type { Publication } from '../../site/publication.ts';

/** What a file is called, and where it is in the folder, in each of its forms. */
export interface Listed {
  title: string;
  paths: string[];
}

export interface ListedFolder {
  title: string;
  files: Listed[];
}

export interface Words {
  title: string;
  lead: string;
}

const style =
  'body{max-inline-size:46rem;margin-inline:auto;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif}' +
  'h1,h2{line-height:1.2}li{margin-block:.3rem}';

export function indexPage(
  { inLanguage, readingProgression, name, url, license }: Publication,
  { title, lead }: Words,
  folders: ListedFolder[],
): string {
  return xml`<!doctype html>
<html lang="${inLanguage}" dir="${readingProgression}">
<head><meta charset="utf-8"><title>${title} · ${name}</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="license" href="${license}"><style>${style}</style></head>
<body><main>
<h1>${name}</h1>
<p>${title}. ${lead}</p>
<p><a href="${url}">${url}</a></p>
${folders.map(folderHtml)}
</main></body>
</html>
`.text;
}

function folderHtml({ title, files }: ListedFolder): Xml {
  return xml`<h2>${title}</h2>
<ul>
${files.map(fileHtml)}
</ul>`;
}

function fileHtml({ title, paths }: Listed): Xml {
  const links = paths.map(
    (path) => xml` · <a href="${addressOf(path)}">${path.split('.').at(-1)!.toUpperCase()}</a>`,
  );
  return xml`<li>${title}${links}</li>`;
}

const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');
