/** The search page: reads the query, shows the results and a status line. */
import { directTo, titleEntries } from './search/direct.ts';
import { sameHere } from './search/elsewhere.ts';
import { find, minHits, titlesFirst, type Answer } from './search/find.ts';
import { loadIndex, type Index } from './search/load.ts';
import type { SearchData } from '../shared/search-data.ts';
import { chooseKind, countKinds, kindChosen, onKindChosen } from './search/filter.ts';
import { element, fill, fillCount, resultItem } from './search/view.ts';

const pageSize = 10;
const debounceMs = 150;
const typed = 'as=typed';

const part = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const form = part<HTMLFormElement>('#finder');
const box = part<HTMLInputElement>('#finder [name=q]');
const direct = part('#direct');
const words = part('#try');
const status = part('#told');
const list = part('#found');
const more = part<HTMLButtonElement>('#more');
const otherwise = part('#otherwise');
const { content } = part<HTMLTemplateElement>('#search-data');
const data = JSON.parse(content.textContent!) as SearchData;
const titles = titleEntries(data.titles);

const indexes = new Map<string, Promise<Index>>();
let answer: Answer | undefined;
let hasIndex = false;
/** The reader wants the words as they are, though no text has them. */
let asTyped = false;
/** Number of the latest search: an answer to an earlier one is not shown. */
let latest = 0;

function indexAt(folder: string): Promise<Index> {
  const index = indexes.get(folder) ?? loadIndex(folder);
  indexes.set(folder, index);
  // A failed load may be tried again.
  index.catch(() => indexes.delete(folder));
  return index;
}

function showStatus(...lines: (Node | string)[]): void {
  status.replaceChildren(...lines.map((line) => element('p', {}, line)));
}

async function search(): Promise<void> {
  const query = box.value.trim();
  const number = ++latest;
  remember();
  list.ariaBusy = 'true';
  try {
    if (query) await answerTo(query, () => number === latest);
    else clear();
  } catch (error) {
    console.error(error);
    if (number !== latest) return;
    clear();
    showStatus(data.broken);
  }
  if (number === latest) list.ariaBusy = 'false';
}

function clear(): void {
  answer = undefined;
  showStatus();
  showDirect();
  list.replaceChildren();
  countKinds([]);
  more.hidden = true;
  otherwise.hidden = false;
}

async function answerTo(query: string, isCurrent: () => boolean): Promise<void> {
  if (!indexes.has(data.index)) showStatus(data.loading);
  const index = await indexAt(data.index);
  hasIndex = true;
  const found = await find(index, query, data, asTyped);
  found.hits = await titlesFirst(found);
  if (!isCurrent()) return;
  answer = found;
  await show(query);
  if (found.hits.length < minHits || found.unknown.length > 0)
    await lookElsewhere(query, isCurrent);
}

/** The hits of the chosen kind. */
function filteredHits({ hits }: Answer): Answer['hits'] {
  const kind = kindChosen();
  return kind ? hits.filter((hit) => hit.kind === kind) : hits;
}

async function show(query: string): Promise<void> {
  const { hits, unknown, corrected, asWritten, isPartial } = answer!;
  // A kind chosen for an earlier query may have nothing now.
  if (filteredHits(answer!).length === 0) chooseKind('');
  remember();
  countKinds(hits);
  const count = filteredHits(answer!).length;
  const lines: (Node | string)[] = [
    count
      ? fillCount(data.results, count, data.locale, { query: asWritten })
      : fill(data.none, { query }),
  ];
  if (corrected.size > 0) lines.push(wayBack(query));
  if (count && unknown.length > 0) lines.push(fill(data.unknown, { words: unknown.join(', ') }));
  if (count && isPartial) lines.push(data.partly);
  // The status describes the list, so the list is shown first.
  if (!(await showFrom(0))) return;
  showStatus(...lines);
  otherwise.hidden = count > 0;
}

/** Shows the next results, from the one at `from`; false when another search has begun meanwhile. */
async function showFrom(from: number): Promise<boolean> {
  const current = answer;
  const kind = kindChosen();
  const hits = filteredHits(answer!);
  const { catalogue } = await indexAt(data.index);
  const items = await Promise.all(
    hits
      .slice(from, from + pageSize)
      .map(async (hit) => resultItem(hit, await hit.data(), catalogue, data.kinds[hit.kind])),
  );
  if (current !== answer || kind !== kindChosen()) return false;
  if (from === 0) {
    list.replaceChildren(...items);
    showDirect(shownResults());
  } else list.append(...items);
  more.hidden = list.childElementCount >= hits.length;
  // The button has moved down: move the focus to the first new result.
  if (from > 0) items[0]?.querySelector('a')!.focus();
  return true;
}

/** A link that searches for the words as they were typed. */
function wayBack(query: string): HTMLAnchorElement {
  const href = `?q=${encodeURIComponent(query)}&${typed}`;
  const anchor = element('a', { href }, fill(data.instead, { query }));
  anchor.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    asTyped = true;
    box.focus();
    void search();
  });
  return anchor;
}

/** Shows how many results the other languages have, with links to them, and what tells the same here. */
async function lookElsewhere(query: string, isCurrent: () => boolean): Promise<void> {
  for (const { tag, index, page, results, ...language } of data.others) {
    if (!isCurrent()) return;
    // Only a hint: when the other index cannot be loaded, there is none.
    const found = await indexAt(index)
      .then((other) => find(other, query, language, true))
      .catch(console.error);
    if (!found?.hits.length || !isCurrent()) continue;
    const href = `${page}?q=${encodeURIComponent(query)}`;
    const text = fillCount(results, found.hits.length, data.locale);
    status.append(element('p', {}, element('a', { href, hreflang: tag }, text)));
    const shown = shownResults();
    const here = (await sameHere(found.hits, titles)).filter(
      ({ href: same }) => !shown.includes(same),
    );
    if (here.length === 0 || !isCurrent()) continue;
    const links = here.flatMap(({ title, href: target }) => [
      ' · ',
      element('a', { href: target }, title),
    ]);
    status.append(element('p', {}, data.here, ' ', ...links.slice(1)));
  }
}

/** Writes the query into the address, and into the links to this page in other languages. */
function remember(): void {
  const params = new URLSearchParams();
  if (box.value.trim()) params.set('q', box.value.trim());
  if (kindChosen()) params.set('kind', kindChosen());
  if (asTyped) params.set('as', 'typed');
  const query = params.size ? `?${params}` : '';
  try {
    history.replaceState(null, '', location.pathname + query + location.hash);
  } catch {
    // Safari refuses a hundred changes in half a minute: a later letter will do.
  }
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
    anchor.search = query;
  }
}

/**
 * Shows the titles that need no index: at once while there is none, and later what is not among the results.
 * @param results the addresses of what the list shows
 */
function showDirect(results: (string | null)[] = []): void {
  const found = directTo(box.value, titles).filter(({ href }) => !results.includes(href));
  direct.hidden = found.length === 0;
  const links = found.map(({ title, href }) => element('a', { href }, title));
  direct.querySelector('span')!.replaceChildren(...links);
}

/** The addresses of what the list shows. */
const shownResults = () =>
  [...list.querySelectorAll('h2 a')].map((link) => link.getAttribute('href'));

let timer: ReturnType<typeof setTimeout> | undefined;
function searchAfter(delay: number): void {
  clearTimeout(timer);
  asTyped = false;
  // At once: what is typed is not lost when the page is loaded again.
  remember();
  words.hidden = box.value.trim() !== '';
  // Where the index is here, its answer is as quick, and nothing comes and goes above it.
  if (!hasIndex) showDirect();
  timer = setTimeout(search, delay);
  list.ariaBusy = 'true';
}
box.addEventListener('input', () => searchAfter(debounceMs));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  searchAfter(0);
});
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  box.value = '';
  searchAfter(0);
});
onKindChosen(() => void (answer && show(box.value.trim())));
more.addEventListener('click', () => void showFrom(list.childElementCount));

const params = new URLSearchParams(location.search);
form.hidden = false;
box.value = (params.get('q') ?? '').slice(0, box.maxLength);
asTyped = params.get('as') === 'typed';
chooseKind(params.get('kind') ?? '');
words.hidden = box.value.trim() !== '';
showDirect();
if (box.value.trim()) void search();
else box.focus({ preventScroll: true });
// Preload on `pointerdown`, not on `focus`: switching windows refocuses the box.
box.addEventListener('pointerdown', () => void indexAt(data.index).catch(() => {}), { once: true });
