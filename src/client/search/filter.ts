/** The choice of a kind, with how many results each has. */
import type { Kind } from '../../shared/kinds.ts';

const filter = document.querySelector<HTMLElement>('#finder fieldset')!;
const radios = [...filter.querySelectorAll('input')];

/** Empty when everything is shown. */
export function kindChosen(): Kind | '' {
  return (radios.find((radio) => radio.checked)?.value ?? '') as Kind | '';
}

export function chooseKind(kind: string): void {
  for (const radio of radios) radio.checked = radio.value === kind;
}

/** Offers the kinds that the results have; none, when there are no results. */
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
