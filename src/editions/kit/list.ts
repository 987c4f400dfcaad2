/** The page that lists the downloads, made from a template that the build draws for each language. */
import { parseHTML } from 'linkedom';
import { downloadSums } from '../../shared/markup.ts';
import type { DownloadEntry } from './edition.ts';

/** @param template a page with a section for each edition, marked by `data-edition`, with an empty list */
export function listPage(
  template: string,
  entries: readonly DownloadEntry[],
  language: string,
): string {
  const { document } = parseHTML(template);
  for (const section of document.querySelectorAll('[data-edition]')) {
    const items = entries
      .filter(({ edition }) => edition === section.getAttribute('data-edition'))
      // The reader's language first.
      .toSorted((a, b) => rank(a, language) - rank(b, language))
      .map((download) => itemOf(download, language));
    if (items.length > 0) section.querySelector('ul')!.innerHTML = items.join('');
    else section.remove();
  }
  document.querySelector(downloadSums)!.innerHTML = ['SHA256SUMS', 'editions.json']
    .map((file) => `<a href="${file}">${file}</a>`)
    .join(' · ');
  return document.toString();
}

/** 0 for files in the language alone, 1 for those with others too, 2 for the rest. */
function rank({ languages }: DownloadEntry, language: string): number {
  return languages.includes(language) ? Math.min(languages.length, 2) - 1 : 2;
}

function itemOf({ file, languages, bytes, sha256, cid }: DownloadEntry, language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language).format(languages.map((tag) => names.of(tag) ?? tag));
  const proofs = [`SHA-256 ${sha256}`, ...(cid ? [`CID ${cid}`] : [])];
  return (
    `<li><a href="${file}" download>${file}</a> ` +
    `<span>${list}, ${sizeIn(language, bytes)}</span> ${proofs.map((proof) => `<code>${proof}</code>`).join(' ')}</li>`
  );
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
