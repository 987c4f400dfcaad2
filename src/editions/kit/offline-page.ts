/** The page to read offline, as a copy without downloads shows it. */
import { parseHTML } from 'linkedom';
import { downloadLink, elsewhere, saving } from '../../shared/markup.ts';

/** @param cannotBeSaved what shows the copy is no browser that could save it */
export function offlinePage(html: string, cannotBeSaved: boolean): string {
  const { document } = parseHTML(html);
  if (cannotBeSaved) {
    document.querySelector(saving)?.remove();
    for (const script of document.querySelectorAll('script')) {
      if (script.textContent.includes(saving)) script.remove();
    }
  }
  // The files are not here: their names stay, and a line says where they are.
  for (const link of document.querySelectorAll(downloadLink)) link.replaceWith(...link.childNodes);
  for (const line of document.querySelectorAll(elsewhere)) line.removeAttribute('hidden');
  return document.toString();
}
