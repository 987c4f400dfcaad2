/** Saving the site for offline reading: offers it, shows the progress and what is saved, removes it. */
import { saveButtons, saveStatus, saving as savingPart } from '../shared/markup.ts';
import type { Checked, Saving, SavingWords } from '../shared/saving.ts';
import { element, fill } from './search/view.ts';

const place = document.querySelector<HTMLElement>(savingPart)!;
const buttons = place.querySelector(saveButtons)!;
const statusLine = place.querySelector(saveStatus)!;
const words = JSON.parse(place.querySelector('template')!.content.textContent!) as SavingWords;
const root = new URL(words.root, location.href).href;

const showStatus = (text: string) => statusLine.replaceChildren(element('p', {}, text));
const currentRegistration = () => navigator.serviceWorker.getRegistration(root);
const workerOf = (registration?: ServiceWorkerRegistration) =>
  registration?.waiting ?? registration?.installing ?? registration?.active;

/** The languages that a worker saves. */
function savedBy(worker: ServiceWorker | null | undefined): string[] {
  return worker ? new URL(worker.scriptURL).searchParams.get('save')!.split(',') : [];
}

function sizeOf(bytes: number): string {
  const style = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(words.locale, style).format(bytes / 1e6);
}

/** The names of this site’s caches, without those of other sites on the same host. */
async function cacheNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.endsWith(root));
}

async function countStored(): Promise<number> {
  const counts = await Promise.all(
    (await cacheNames()).map(async (name) => (await (await caches.open(name)).keys()).length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Shows how many of `total` files are stored, until it is told to stop. */
function showProgress(total: number, before: number): () => void {
  let stopped = false;
  const timer = setInterval(async () => {
    const done = Math.min(Math.max((await countStored()) - before, 0), total);
    // A count that was begun before the end must not hide how it ended.
    if (stopped) return;
    showStatus(fill(words.saving, { done: String(done), total: String(total) }));
  }, 500);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

async function save(language: string, saving: Saving): Promise<void> {
  const languages = [
    ...new Set([...savedBy((await currentRegistration())?.active), language]),
  ].toSorted();
  const { files, version } = saving[language]!;
  const stopProgress = showProgress(files, await countStored());
  let outcome = words.failed;
  try {
    const registration = await navigator.serviceWorker.register(`${root}sw.js?save=${languages}`, {
      scope: root,
      updateViaCache: 'none',
    });
    await installed(registration.installing ?? registration.waiting ?? registration.active!);
    if (registration.waiting) takeOver(registration.waiting);
    outcome = fill(words.saved, { language: words.languages[language]!, version });
  } catch (error) {
    console.error(error);
  }
  stopProgress();
  await show(saving);
  showStatus(outcome);
}

/** Waits until a worker has stored all files. @throws Error when it could not */
function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (worker.state === 'redundant') reject(new Error('The worker could not store everything.'));
      else if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', check);
    check();
  });
}

/** Lets a waiting worker replace the active one. */
function takeOver(worker: ServiceWorker): void {
  worker.postMessage('take over', []);
}

async function remove(saving: Saving): Promise<void> {
  await (await currentRegistration())?.unregister();
  for (const name of await cacheNames()) await caches.delete(name);
  await show(saving);
  showStatus(words.removed);
}

/** Asks the worker, which has the hashes, to compare them with what the browser holds. */
async function checkSaved(saving: Saving): Promise<void> {
  showStatus(words.checking);
  const { active } = (await currentRegistration())!;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Checked>((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data as Checked));
  });
  port1.start();
  active!.postMessage('check', [port2]);
  const { files, wrong } = await answer;
  await show(saving);
  const counts = {
    files: String(files),
    wrong: String(wrong.length),
    version: saving[savedBy(active)[0]!]!.version,
  };
  showStatus(fill(wrong.length > 0 ? words.unsound : words.sound, counts));
  if (wrong.length === 0) return;
  statusLine.append(element('ul', {}, ...wrong.map((path) => element('li', {}, path))));
}

function button(text: string, act: () => Promise<void>): HTMLButtonElement {
  const control = element('button', { type: 'button' }, text);
  control.addEventListener('click', () => {
    for (const other of buttons.querySelectorAll('button')) other.disabled = true;
    void act();
  });
  return control;
}

/** Shows the buttons for what can be done now. */
async function show(saving: Saving): Promise<void> {
  const registration = await currentRegistration();
  const saved = savedBy(workerOf(registration));
  const offers = Object.entries(saving)
    .filter(([language]) => !saved.includes(language))
    .map(([language, { bytes }]) => {
      const what = { language: words.languages[language]!, size: sizeOf(bytes) };
      return button(fill(words.save, what), () => save(language, saving));
    });
  const held = [
    ...(registration?.active ? [button(words.check, () => checkSaved(saving))] : []),
    ...(saved.length > 0 ? [button(words.remove, () => remove(saving))] : []),
  ];
  buttons.replaceChildren(...offers, ...held);
  if (saved.length === 0) return;
  const list = new Intl.ListFormat(words.locale).format(saved.map((tag) => words.languages[tag]!));
  showStatus(fill(words.saved, { language: list, version: saving[saved[0]!]!.version }));
  if (registration?.waiting) offerNewer(registration.waiting);
}

function offerNewer(worker: ServiceWorker): void {
  showStatus(words.newer);
  const update = button(words.useNewer, async () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    takeOver(worker);
  });
  buttons.prepend(update);
}

place.hidden = false;
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  void fetch(`${root}saving.json`)
    .then((answer) => answer.json() as Promise<Saving>)
    .then(show);
} else {
  buttons.remove();
  showStatus(words.cannot);
}
