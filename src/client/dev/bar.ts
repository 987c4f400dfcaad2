/**
 * A bar at the foot of a page of the development server, with the findings of the checks and a note. All of the page
 * can be scrolled above it. Messages are inserted as text, never as HTML.
 */

/** A finding of the checks, as the server sends it. */
export interface Finding {
  file: string;
  line: number;
  code: string;
  message: string;
  fix: string;
}

/** Kept through the reload that follows each save. */
const foldedKey = 'dev-bar-folded';

const style = `
  :host { all: initial; color-scheme: inherit; }
  section {
    position: fixed; inset: auto 0 0; z-index: 100000; max-height: 40vh; overflow: auto;
    box-sizing: border-box; padding: 0 1rem; border-top: 3px solid light-dark(#b3261e, #ff8a80);
    background: Canvas; color: CanvasText; font: 15px/1.45 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  button {
    position: sticky; top: 0; display: block; width: 100%; padding: .6rem 0; border: 0;
    background: Canvas; color: inherit; font: inherit; font-weight: 600; text-align: start;
  }
  button::before { content: '▸ '; }
  button[aria-expanded=true]::before { content: '▾ '; }
  button:focus-visible { outline: 2px solid; outline-offset: -2px; }
  ul { margin: 0; padding: 0 0 .6rem; list-style: none; }
  li { padding: .5rem 0; border-top: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); }
  p { margin: 0; }
  .place, .code { font-family: ui-monospace, monospace; font-size: 13px; }
  .place { font-weight: 600; margin-inline-end: 1ch; }
  @media print { section { display: none; } }
`;

let note: string | undefined;
let findings: Finding[] = [];
let host: HTMLElement | undefined;

/** Shows findings in their order; with none, removes the bar. */
export function showFindings(next: Finding[]): void {
  findings = next;
  if (next.length === 0) sessionStorage.removeItem(foldedKey);
  draw();
}

/**
 * Shows another message to the author about this page.
 * @public asked for by the script that `dev/search.ts` serves
 */
export function showNote(text: string): void {
  note = text;
  draw();
}

function draw(): void {
  host?.remove();
  host = undefined;
  document.documentElement.style.paddingBottom = '';
  if (!note && findings.length === 0) return;
  host = document.createElement('dev-bar');
  const bar = element('section');
  bar.ariaLabel = 'To mend';
  const list = element('ul');
  if (note) list.append(element('li', note));
  for (const finding of findings) list.append(itemOf(finding));
  const button = element('button', heading());
  button.addEventListener('click', () => fold(!list.hidden));
  bar.append(button, list);
  host.attachShadow({ mode: 'open' }).append(element('style', style), bar);
  // The page's own body may be anything.
  document.documentElement.append(host);
  fold(sessionStorage.getItem(foldedKey) !== null);
}

/** Folds or opens the bar, and pads the page by its height. */
function fold(folded: boolean): void {
  const { shadowRoot } = host!;
  shadowRoot!.querySelector('ul')!.hidden = folded;
  shadowRoot!.querySelector('button')!.ariaExpanded = String(!folded);
  if (folded) sessionStorage.setItem(foldedKey, '');
  else sessionStorage.removeItem(foldedKey);
  const { offsetHeight } = shadowRoot!.querySelector('section')!;
  document.documentElement.style.paddingBottom = `${offsetHeight}px`;
}

function heading(): string {
  const { length } = findings;
  return length === 0 ? 'To know' : `${length} to mend`;
}

function itemOf({ file, line, code, message, fix }: Finding): HTMLElement {
  const item = element('li');
  const where = element('p');
  where.append(element('span', `${file}:${line}`, 'place'), ' ', element('span', code, 'code'));
  item.append(where, element('p', message, 'message'), element('p', fix, 'fix'));
  return item;
}

function element(name: string, text = '', className = ''): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  created.className = className;
  return created;
}

document.addEventListener(
  'keydown',
  ({ key }) => {
    // Astro's error overlay is in front, and handles the key itself.
    if (key === 'Escape' && host && !document.querySelector('vite-error-overlay')) fold(true);
  },
  { capture: true },
);
