/** Three touches for every page; without them all of it works as plain links. */
import { asides, tools } from '../shared/markup.ts';

declare global {
  interface HTMLElement {
    /** `source` ties the card to the link that opened it. */
    showPopover(options?: { source?: HTMLElement }): void;
  }
}

document.addEventListener('click', (event) => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('a');
  // The other language opens at the same section.
  if (anchor?.matches('[data-language]')) anchor.hash = location.hash;
  if (!anchor?.matches('[href^="#"]')) return;
  // The link to where one is, is one to take away.
  if (anchor.closest(tools)) {
    const told = document.querySelector('output')!;
    void navigator.clipboard
      ?.writeText(anchor.href)
      .then(() => (told.value = `${told.dataset['copied']} ${anchor.href}`));
  }
  // A note, a term or a name opens as a card beside the text.
  const card = document.getElementById(anchor.hash.slice(1));
  if (!card?.matches(asides) || event.ctrlKey || event.metaKey) return;
  if (!card.showPopover) return;
  event.preventDefault();
  card.popover = 'auto';
  card.showPopover({ source: anchor });
  // Closed, it is again an item of its list.
  card.addEventListener('toggle', () => {
    if (!card.matches(':popover-open')) card.popover = null;
  });
});
