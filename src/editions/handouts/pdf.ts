/** A sheet as PDF, which says of itself what the book says. */
import { parseHTML } from 'linkedom';
import type { Publication } from '../../site/publication.ts';
import { recordOf } from '../kit/record.ts';
import type { Site } from '../kit/site.ts';
import type { Printer } from '../kit/tools/printer.ts';
import { finish } from '../pdf/finish.ts';
import type { About } from '../pdf/metadata.ts';

/**
 * @param sheet the path of its page
 * @param html the page, with links to the published site
 */
export async function pdfOf(
  printer: Printer,
  site: Site,
  publication: Publication,
  sheet: string,
  html: string,
): Promise<Uint8Array> {
  const printed = await printer.print(html, { format: 'A4' });
  return finish(printed, aboutOf(site, publication, sheet, html));
}

function aboutOf(site: Site, publication: Publication, sheet: string, html: string): About {
  const { document } = parseHTML(html);
  return {
    record: recordOf(publication),
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    language: publication.inLanguage,
    url: site.url + sheet,
    work: publication.name,
    // The browser sets it in the fonts of the machine: nothing proves the rules for archives.
    archival: false,
  };
}
