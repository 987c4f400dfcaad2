/** Three enhancements of every page; without scripts, all of them are ordinary links. */
import { asides, tools } from '../shared/markup.ts';
import { offer } from './offer.ts';
import { tell } from './tell.ts';

declare global {
  interface HTMLElement {
    /** `source` ties the card to the link that opened it. */
    showPopover(options?: { source?: HTMLElement }): void;
  }
}

document.addEventListener('click', (event) => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('a');
  // The other language opens at the same section. The address stays relative: Kiwix takes others for foreign ones.
  if (anchor?.matches('[data-language]') && location.hash) {
    anchor.setAttribute('href', anchor.getAttribute('href')!.replace(/#.*|$/, location.hash));
  }
  if (!anchor?.matches('[href^="#"]')) return;
  // A link to its own section is there to be copied.
  if (anchor.closest(tools)) {
    const output = document.querySelector('output')!;
    void navigator.clipboard?.writeText(anchor.href).then(
      () => tell(output, `${output.dataset['copied']} ${anchor.href}`),
      () => offer(output, output.dataset['refused']!, anchor.href),
    );
  }
  // A note, a term or an entity opens as a card beside the text.
  const card = document.getElementById(anchor.hash.slice(1));
  if (!card?.matches(asides) || event.ctrlKey || event.metaKey) return;
  if (!card.showPopover) return;
  event.preventDefault();
  card.popover = 'auto';
  // A finger has no Escape.
  const close = document.createElement('button');
  close.textContent = '×';
  close.ariaLabel = document.querySelector('output')!.dataset['close']!;
  close.addEventListener('click', () => card.hidePopover());
  card.append(close);
  // With the focus, screen readers read the card; when it closes, the browser takes the focus back to the link.
  card.tabIndex = -1;
  card.showPopover({ source: anchor });
  card.focus();
  // Without both attributes on close, the card is an ordinary list item again.
  card.addEventListener('toggle', () => {
    if (card.matches(':popover-open')) return;
    close.remove();
    card.popover = null;
    card.removeAttribute('tabindex');
  });
});
