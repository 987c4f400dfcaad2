/** The page that lists the downloads, made from a template that the build draws for each language. */
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { xml, type Xml } from '../../lib/xml.ts';
import { downloadSums, unmadeEditions } from '../../shared/markup.ts';
import type { DownloadEntry } from './edition.ts';

/**
 * @param template a page with a section for each edition, marked by `data-edition`, with an empty list; and with
 * recommended editions, marked by `data-pick`
 */
export function listPage(
  template: string,
  entries: readonly DownloadEntry[],
  language: string,
): string {
  const { document } = parseHTML(template);
  const filesOf = (edition: string | null) =>
    entries
      .filter((entry) => entry.edition === edition)
      // The reader's language first.
      .toSorted((a, b) => rank(a, language) - rank(b, language));
  for (const pick of document.querySelectorAll('[data-pick]')) {
    const [first] = filesOf(pick.getAttribute('data-pick'));
    if (first) pick.querySelector('a')!.setAttribute('href', first.file);
    else pick.remove();
  }
  const unmade = document.querySelector(unmadeEditions)!;
  for (const section of document.querySelectorAll('[data-edition]')) {
    const files = filesOf(section.getAttribute('data-edition'));
    if (files.length > 0) {
      const items = files.map((download) => itemOf(download, language).text);
      section.querySelector('ul')!.innerHTML = items.join('');
      continue;
    }
    // Links to it must lead to what became of it.
    const item = document.createElement('li');
    item.id = section.id;
    item.append(...section.querySelector('h2')!.childNodes);
    unmade.querySelector('ul')!.append(item);
    section.remove();
  }
  if (!unmade.querySelector('li')) unmade.remove();
  document.querySelector(downloadSums)!.innerHTML = ['SHA256SUMS', 'editions.json']
    .map((file) => `<a href="${file}">${file}</a>`)
    .join(' · ');
  return document.toString();
}

/** 0 for files in the language alone, 1 for those with others too, 2 for the rest. */
function rank({ languages }: DownloadEntry, language: string): number {
  return languages.includes(language) ? Math.min(languages.length, 2) - 1 : 2;
}

function itemOf(download: DownloadEntry, language: string): Xml {
  const { file, title, languages, bytes, sha256, cid } = download;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language).format(languages.map((tag) => names.of(tag) ?? tag));
  const proofs = [file, `SHA-256 ${sha256}`, ...(cid ? [`CID ${cid}`] : [])];
  const [written] = languages;
  const lang = languages.length === 1 && written !== language ? xml` lang="${written!}"` : xml``;
  // Several files of one edition may have one title: their endings tell them apart.
  const name = xml`<span${lang}>${title}</span> (${extname(file)})`;
  return xml`<li><a href="${file}" download>${name}</a> <span>${list}, ${sizeIn(language, bytes)}</span> ${proofs.map((proof) => xml`<code dir="ltr">${proof}</code> `)}</li>`;
}

/** A size in kilobytes or megabytes, formatted for the language. */
function sizeIn(language: string, bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
