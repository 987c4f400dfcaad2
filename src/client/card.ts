/** A note, a term or an entity as a card: opened by its link, closed by Escape, by a click beside it or by its button. */

declare global {
  interface HTMLElement {
    /** `source` ties the card to the link that opened it. */
    showPopover(options?: { source?: HTMLElement }): void;
  }
}

/** Its style sheet keeps it off what has this name: the text in which the link stands. */
const told = '--told';

/** Shows an item of a list as a card; closed, it is an ordinary item again. */
export function showCard(card: HTMLElement, link: HTMLElement): void {
  const text = link.closest<HTMLElement>('p, li, td, dd, figcaption') ?? link;
  const { close, open } = document.querySelector('output')!.dataset;
  const button = closing(card, close!);
  const ways = leading(card, open!);
  text.style.setProperty('anchor-name', told);
  card.popover = 'auto';
  card.prepend(button);
  card.append(...ways);
  // With the focus, screen readers read the card; when it closes, the browser takes the focus back to the link.
  card.tabIndex = -1;
  card.showPopover({ source: link });
  card.focus();
  card.addEventListener('toggle', () => {
    if (card.matches(':popover-open')) return;
    for (const element of [button, ...ways]) element.remove();
    text.style.removeProperty('anchor-name');
    card.popover = null;
    card.removeAttribute('tabindex');
  });
}

/** A finger has no Escape. */
function closing(card: HTMLElement, name: string): HTMLElement {
  const button = document.createElement('button');
  button.textContent = '×';
  button.ariaLabel = name;
  button.addEventListener('click', () => card.hidePopover());
  return button;
}

/** A link in plain words to what the title leads to; nothing where that is nowhere. */
function leading(card: HTMLElement, name: string): HTMLElement[] {
  const title = card.querySelector<HTMLAnchorElement>(':scope > a');
  if (!title) return [];
  const link = document.createElement('a');
  link.href = title.getAttribute('href')!;
  link.textContent = name;
  return [link];
}
