/** Removes from a page what a book does not need, and opens what it cannot fold. */
import { figure, keyNumber, printed, tools } from '../../shared/markup.ts';

/** Controls, navigation, decorative pictures, and parts that are only for printed pages. */
const chrome = [
  'script, style, template, dialog, form, nav, button, input, svg[aria-hidden=true]',
  tools,
  keyNumber,
  printed,
  `details:not(${figure} details), ${figure} summary`,
].join();

/** Attributes for the site's scripts and style sheets. */
const hooks = /^(data-|popover|rel$)/;

export function clean(body: Element): void {
  for (const element of body.querySelectorAll(chrome)) element.remove();
  for (const element of body.querySelectorAll('article, details')) {
    element.replaceWith(...element.childNodes);
  }
  for (const caption of body.querySelectorAll(`${figure} caption`)) {
    const title = caption.closest(figure)!.querySelector('figcaption > b');
    if (caption.textContent === title?.textContent) caption.remove();
  }
  for (const element of body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (hooks.test(name)) element.removeAttribute(name);
    }
  }
}
