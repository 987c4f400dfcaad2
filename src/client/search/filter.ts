/** The filter by kind, with the number of results of each. */
import type { Kind } from '../../shared/kinds.ts';

const filter = document.querySelector<HTMLElement>('#finder fieldset')!;
const radios = [...filter.querySelectorAll('input')];

/** The chosen kind; empty when all are shown. */
export function kindChosen(): Kind | '' {
  return (radios.find((radio) => radio.checked)?.value ?? '') as Kind | '';
}

export function chooseKind(kind: string): void {
  for (const radio of radios) radio.checked = radio.value === kind;
}

/** Shows the kinds that the results have, and hides the filter when there are no results. */
export function countKinds(hits: { kind: Kind }[]): void {
  filter.hidden = hits.length === 0;
  for (const radio of radios) {
    const label = radio.parentElement!;
    const count = hits.filter(({ kind }) => !radio.value || kind === radio.value).length;
    label.querySelector('span')!.textContent = `(${count})`;
    label.hidden = count === 0;
  }
}

export function onKindChosen(listener: () => void): void {
  filter.addEventListener('change', listener);
}
