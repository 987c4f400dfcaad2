/** Three enhancements of every page; without scripts, all of them are ordinary links. */
import { asides, permalink, tools } from '../shared/markup.ts';
import { showCard } from './card.ts';
import { offer } from './offer.ts';
import { tell } from './tell.ts';

document.addEventListener('click', (event) => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('a');
  // The other language opens at the same section. The address stays relative: Kiwix takes others for foreign ones.
  if (anchor?.matches('[data-language]') && location.hash) {
    anchor.setAttribute('href', anchor.getAttribute('href')!.replace(/#.*|$/, location.hash));
  }
  const isPermanent = anchor?.matches(permalink);
  if (!anchor || (!isPermanent && !anchor.matches('[href^="#"]'))) return;
  const opensElsewhere = event.ctrlKey || event.metaKey;
  // The address of a section or a figure is there to be copied.
  if (anchor.closest(tools) && !(isPermanent && (opensElsewhere || !navigator.clipboard))) {
    if (isPermanent) event.preventDefault();
    const output = document.querySelector('output')!;
    void navigator.clipboard?.writeText(anchor.href).then(
      () => tell(output, `${output.dataset['copied']} ${anchor.href}`),
      () => offer(output, output.dataset['refused']!, anchor.href),
    );
  }
  // A note, a term or an entity opens as a card beside the text.
  const card = document.getElementById(anchor.hash.slice(1));
  if (!card?.matches(asides) || opensElsewhere || !card.showPopover) return;
  event.preventDefault();
  showCard(card, anchor);
});
