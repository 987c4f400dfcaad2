/// <reference lib="webworker" />
/**
 * The service worker: serves the saved languages from the browser's cache. It is registered only when the
 * reader asks for it, as "sw.js?save=en,fr". Each file is stored under its hash and accepted only with that
 * hash, and a new version takes over when all of its files are stored: two versions are never mixed.
 */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { saved: Record<string, PrecacheEntry[]> };

const languages = new URL(self.location.href).searchParams.get('save')!.split(',');
self.saved = {};
// The lists are scripts, so that the browser sees a new version as a new worker.
importScripts(...languages.map((language) => `${language}/saved.js`));

precacheAndRoute(
  languages.flatMap((language) => self.saved[language]!),
  { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/./] },
);

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
// The page that asked for it is served by it at once.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
