/** The search page: what the reader asks, and is told. */
import { directTo, listed } from './search/direct.ts';
import { few, find, titlesFirst, type Answer } from './search/find.ts';
import { loadIndex, type Index } from './search/load.ts';
import type { SearchData } from '../shared/search-data.ts';
import { respelled } from './search/respell.ts';
import { vocabularyOf } from './search/vocabulary.ts';
import { chooseKind, countKinds, kindChosen, onKindChosen } from './search/filter.ts';
import { element, fill, fillCount, resultItem } from './search/view.ts';

/** Results shown at once. */
const step = 10;
/** Milliseconds of quiet before what is typed is looked for. */
const patience = 150;

const part = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const form = part<HTMLFormElement>('#finder');
const box = part<HTMLInputElement>('#finder [name=q]');
const direct = part('#direct');
const told = part('#told');
const list = part('#found');
const more = part<HTMLButtonElement>('#more');
const otherwise = part('#otherwise');
const { content } = part<HTMLTemplateElement>('#search-data');
const data = JSON.parse(content.textContent!) as SearchData;
const titles = listed(data.titles);
const vocabulary = vocabularyOf(titles);

const indexes = new Map<string, Promise<Index>>();
let answer: Answer | undefined;
/** Counts the searches: an answer that comes late is not shown. */
let turn = 0;

function indexAt(folder: string): Promise<Index> {
  const known = indexes.get(folder) ?? loadIndex(folder);
  indexes.set(folder, known);
  // What failed may be tried again.
  known.catch(() => indexes.delete(folder));
  return known;
}

function say(...lines: (Node | string)[]): void {
  told.replaceChildren(...lines.map((line) => element('p', {}, line)));
}

async function search(): Promise<void> {
  const query = box.value.trim();
  const mine = ++turn;
  remember();
  list.ariaBusy = 'true';
  try {
    if (query) await answerTo(query, () => mine === turn);
    else clear();
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    clear();
    say(data.broken);
  }
  if (mine === turn) list.ariaBusy = 'false';
}

function clear(): void {
  answer = undefined;
  say();
  list.replaceChildren();
  countKinds([]);
  more.hidden = true;
  otherwise.hidden = false;
}

async function answerTo(query: string, isCurrent: () => boolean): Promise<void> {
  if (!indexes.has(data.index)) say(data.loading);
  const index = await indexAt(data.index);
  const found = await find(index, query, data.smallWords);
  found.hits = await titlesFirst(found);
  if (!isCurrent()) return;
  answer = found;
  await show(query);
  if (found.hits.length < few) await lookElsewhere(query, isCurrent);
}

/** The hits that the filter lets through. */
function chosen({ hits }: Answer): Answer['hits'] {
  const kind = kindChosen();
  return kind ? hits.filter((hit) => hit.kind === kind) : hits;
}

async function show(query: string): Promise<void> {
  const { hits, unknown } = answer!;
  // A kind chosen for an earlier query may have nothing now.
  if (chosen(answer!).length === 0) chooseKind('');
  remember();
  countKinds(hits);
  const count = chosen(answer!).length;
  const lines: (Node | string)[] = [
    count ? fillCount(data.results, count, data.locale, { query }) : fill(data.none, { query }),
  ];
  if (count && unknown.length > 0) lines.push(fill(data.unknown, { words: unknown.join(', ') }));
  const right = respelled(query, answer!, vocabulary);
  if (right) lines.push(suggestion(right));
  // What is told is true of what is shown: the list comes first.
  if (!(await showFrom(0))) return;
  say(...lines);
  otherwise.hidden = count > 0;
}

/** Shows the next results, from the one at `from`; false when others were asked for meanwhile. */
async function showFrom(from: number): Promise<boolean> {
  const asked = answer;
  const kind = kindChosen();
  const hits = chosen(answer!);
  const { catalogue } = await indexAt(data.index);
  const items = await Promise.all(
    hits
      .slice(from, from + step)
      .map(async (hit) => resultItem(hit, await hit.data(), catalogue, data.kinds[hit.kind])),
  );
  if (asked !== answer || kind !== kindChosen()) return false;
  if (from === 0) list.replaceChildren(...items);
  else list.append(...items);
  more.hidden = list.childElementCount >= hits.length;
  // The button moves away from under the reader: go on at what it brought.
  if (from > 0) items[0]?.querySelector('a')!.focus();
  return true;
}

function suggestion(query: string): HTMLAnchorElement {
  const href = `?q=${encodeURIComponent(query)}`;
  const anchor = element('a', { href }, fill(data.didYouMean, { word: query }));
  anchor.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.value = query;
    box.focus();
    void search();
  });
  return anchor;
}

/** Tells how much the other languages have, and leads there. */
async function lookElsewhere(query: string, isCurrent: () => boolean): Promise<void> {
  for (const { tag, index, page, smallWords, results } of data.others) {
    if (!isCurrent()) return;
    // This is a hint: without the other index, there is none.
    const found = await indexAt(index)
      .then((other) => find(other, query, smallWords))
      .catch(console.error);
    if (!found?.hits.length || !isCurrent()) continue;
    const href = `${page}?q=${encodeURIComponent(query)}`;
    const text = fillCount(results, found.hits.length, data.locale);
    told.append(element('p', {}, element('a', { href, hreflang: tag }, text)));
  }
}

/** Keeps the address, and the links to this page in other languages, at what is asked. */
function remember(): void {
  const params = new URLSearchParams();
  if (box.value.trim()) params.set('q', box.value.trim());
  if (kindChosen()) params.set('kind', kindChosen());
  const asked = params.size ? `?${params}` : '';
  history.replaceState(null, '', location.pathname + asked + location.hash);
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
    anchor.search = asked;
  }
}

/** What needs no index is shown at once, and above what comes later: nothing moves it. */
function showDirect(): void {
  const found = directTo(box.value, titles);
  direct.hidden = found.length === 0;
  const links = found.map(({ title, href }) => element('a', { href }, title));
  direct.querySelector('span')!.replaceChildren(...links);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function searchAfter(delay: number): void {
  clearTimeout(waiting);
  showDirect();
  waiting = setTimeout(search, delay);
  list.ariaBusy = 'true';
}
box.addEventListener('input', () => searchAfter(patience));
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

const asked = new URLSearchParams(location.search);
form.hidden = false;
box.value = (asked.get('q') ?? '').slice(0, box.maxLength);
chooseKind(asked.get('kind') ?? '');
showDirect();
if (box.value.trim()) void search();
else box.focus({ preventScroll: true });
// Who points at the box will ask. Focus says less: a window gives it back each time it has its own.
box.addEventListener('pointerdown', () => void indexAt(data.index).catch(() => {}), { once: true });
