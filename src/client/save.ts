/** Saving the site for offline reading: offers it, shows how far it is and what is saved, removes it. */
import { saveButtons, saveStatus } from '../shared/markup.ts';
import type { Saving, SavingWords } from '../shared/saving.ts';
import { element, fill } from './search/view.ts';

const place = document.querySelector<HTMLElement>('#saving')!;
const buttons = place.querySelector(saveButtons)!;
const told = place.querySelector(saveStatus)!;
const words = JSON.parse(place.querySelector('template')!.content.textContent!) as SavingWords;
const root = new URL(words.root, location.href).href;

const say = (text: string) => told.replaceChildren(element('p', {}, text));
const known = () => navigator.serviceWorker.getRegistration(root);
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

/** What is stored for this site, and for none else of the same host. */
async function stores(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.endsWith(root));
}

async function countStored(): Promise<number> {
  const counts = await Promise.all(
    (await stores()).map(async (name) => (await (await caches.open(name)).keys()).length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function save(language: string, saving: Saving): Promise<void> {
  const languages = [...new Set([...savedBy((await known())?.active), language])].toSorted();
  const before = await countStored();
  const total = saving[language]!.files;
  const progress = setInterval(async () => {
    const done = Math.min(Math.max((await countStored()) - before, 0), total);
    say(fill(words.saving, { done: String(done), total: String(total) }));
  }, 500);
  try {
    const registration = await navigator.serviceWorker.register(`${root}sw.js?save=${languages}`, {
      scope: root,
      updateViaCache: 'none',
    });
    await settled(registration.installing ?? registration.waiting ?? registration.active!);
    if (registration.waiting) takeOver(registration.waiting);
    await show(saving);
    say(
      fill(words.saved, {
        language: words.languages[language]!,
        version: saving[language]!.version,
      }),
    );
  } catch (error) {
    console.error(error);
    await show(saving);
    say(words.failed);
  } finally {
    clearInterval(progress);
  }
}

/** Waits until a worker has stored everything. @throws Error when it could not */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'redundant') reject(new Error('The worker could not store everything.'));
      else if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Lets a worker that waits replace the one at work. */
function takeOver(worker: ServiceWorker): void {
  worker.postMessage('take over', []);
}

async function remove(saving: Saving): Promise<void> {
  await (await known())?.unregister();
  for (const name of await stores()) await caches.delete(name);
  await show(saving);
  say(words.removed);
}

function button(text: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', () => {
    for (const other of buttons.querySelectorAll('button')) other.disabled = true;
    void act();
  });
  return made;
}

/** What can be done now. */
async function show(saving: Saving): Promise<void> {
  const registration = await known();
  const saved = savedBy(workerOf(registration));
  const offers = Object.entries(saving)
    .filter(([language]) => !saved.includes(language))
    .map(([language, { bytes }]) => {
      const what = { language: words.languages[language]!, size: sizeOf(bytes) };
      return button(fill(words.save, what), () => save(language, saving));
    });
  const removal = saved.length > 0 ? [button(words.remove, () => remove(saving))] : [];
  buttons.replaceChildren(...offers, ...removal);
  if (saved.length === 0) return;
  const list = new Intl.ListFormat(words.locale).format(saved.map((tag) => words.languages[tag]!));
  say(fill(words.saved, { language: list, version: saving[saved[0]!]!.version }));
  if (registration?.waiting) offerNewer(registration.waiting);
}

function offerNewer(worker: ServiceWorker): void {
  say(words.newer);
  const take = button(words.useNewer, async () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    takeOver(worker);
  });
  buttons.prepend(take);
}

place.hidden = false;
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  void fetch(`${root}saving.json`)
    .then((answer) => answer.json() as Promise<Saving>)
    .then(show);
} else {
  buttons.remove();
  say(words.cannot);
}
