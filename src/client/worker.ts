/// <reference lib="webworker" />
/**
 * The service worker: serves the saved languages from the browser's cache. It is registered only when the
 * reader asks for it, as "sw.js?save=en,fr". Each file is stored under its hash and accepted only with that
 * hash, and a new version takes over when all of its files are stored: two versions are never mixed.
 */
import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { unsavedPage, type Checked } from '../shared/saving.ts';

declare const self: ServiceWorkerGlobalScope & { saved: Record<string, PrecacheEntry[]> };

const languages = new URL(self.location.href).searchParams.get('save')!.split(',');
self.saved = {};
// The lists are scripts, so that the browser sees a new version as a new worker.
importScripts(...languages.map((language) => `${language}/saved.js`));
const entries = languages.flatMap((language) => self.saved[language]!);

precacheAndRoute(entries, {
  directoryIndex: 'index.html',
  cleanURLs: false,
  ignoreURLParametersMatching: [/./],
});

// A page that is not saved, where the list above had no answer.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request).catch(answerWithoutNetwork));
});

/** Our page instead of the browser’s. It is shown at any address, so that its links are made absolute. */
async function answerWithoutNetwork(): Promise<Response> {
  const page = await matchPrecache(unsavedPage);
  if (!page) return Response.error();
  const root = new URL('./', self.location.href).href;
  const html = (await page.text()).replaceAll(
    / (href|src)="(?![a-z]+:|[#/])/g,
    (start) => start + root,
  );
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
  if (event.data === 'check') {
    event.waitUntil(check().then((found) => event.ports[0]!.postMessage(found)));
  }
});

/** Compares every saved file with the hash under which it was published. */
async function check(): Promise<Checked> {
  const hashes = new Map(entries.map(({ url, integrity }) => [url, integrity]));
  const wrong: string[] = [];
  for (const [url, integrity] of hashes) {
    const stored = await matchPrecache(url);
    if (!stored || (await integrityOf(stored)) !== integrity) wrong.push(url);
  }
  return { files: hashes.size, wrong };
}

async function integrityOf(stored: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await stored.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

// The page that asked for it is served by it at once.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
