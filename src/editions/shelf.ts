/**
 * The shelf of the offline page. The build draws it out of sight, because a page cannot know the sums of
 * what is made from it; once the downloads are made, it is filled; and copies go without it.
 */
import type { Listed } from './downloads.ts';

const shelf = /<!--shelf-->[\s\S]*?<!--\/shelf-->/;

/** The page as it stands in a copy, which has no downloads to list. */
export function withoutShelf(html: string): string {
  return html.replace(shelf, '').replace('<div id="no-shelf" hidden>', '<div id="no-shelf">');
}

/** The page with the downloads that there are. @param folder link from the page to the downloads */
export function withShelf(
  html: string,
  listed: Listed[],
  language: string,
  folder: string,
): string {
  const hidden = (what: boolean) => (what ? ' hidden' : '');
  return html
    .replace(/<div id="no-shelf"(?: hidden)?>/, `<div id="no-shelf"${hidden(listed.length > 0)}>`)
    .replace(shelf, (block) =>
      block
        .replace(/<div id="shelf"(?: hidden)?>/, `<div id="shelf"${hidden(listed.length === 0)}>`)
        .replace(
          /<p id="all-sums">.*?<\/p>/,
          `<p id="all-sums">${listed.length ? sums(folder) : ''}</p>`,
        )
        .replace(
          /<section data-edition="([\w-]+)"(?: hidden)?>([\s\S]*?<ul class="files">)[\s\S]*?<\/ul>/g,
          (_, edition: string, before: string) => {
            const own = listed.filter((download) => download.edition === edition);
            const items = own.map((download) => item(download, language, folder)).join('');
            return `<section data-edition="${edition}"${hidden(own.length === 0)}>${before}${items}</ul>`;
          },
        ),
    );
}

function sums(folder: string): string {
  return ['SHA256SUMS', 'editions.json']
    .map((file) => `<a href="${folder}${file}">${file}</a>`)
    .join(' · ');
}

function item(
  { file, languages, bytes, sha256, cid }: Listed,
  language: string,
  folder: string,
): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language).format(languages.map((tag) => names.of(tag) ?? tag));
  const proofs = [`SHA-256 ${sha256}`, ...(cid ? [`CID ${cid}`] : [])];
  return (
    `<li><a href="${folder}${file}" download>${file}</a> ` +
    `<span>${list}, ${sizeIn(language, bytes)}</span> ${proofs.map((proof) => `<code>${proof}</code>`).join(' ')}</li>`
  );
}

/** A size as the language writes it, in the unit that fits. */
export function sizeIn(language: string, bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
