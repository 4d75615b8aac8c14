// The service worker: keeps the page for times without a network. scripts/worker.mjs puts the list of files in; keep.js registers it.
import { clientsClaim } from 'workbox-core/clientsClaim.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheFallbackPlugin } from 'workbox-precaching/PrecacheFallbackPlugin.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';

const PATIENCE_SECONDS = 3;
const PAGE = 'index.html';
const CONFIG = 'config.json';
const HASHED = /-[0-9a-f]{10}\.(css|js|wasm)$/;

const precacheController = new PrecacheController();
precacheController.addToCacheList(self.__WB_MANIFEST);

const { pathname: root } = new URL(self.registration.scope);
const isFile = (url, name) => url.pathname === root + name;

// The page comes from the network while there is one: its headers say who may frame it and what it may call, and a kept copy would
// go on saying what the operator has taken back. What it names is kept under names that never mean anything else.
const isServed = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`${response.url}: HTTP ${response.status}`);
    return response;
  },
};
const page = new NetworkOnly({
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [isServed, new PrecacheFallbackPlugin({ fallbackURL: PAGE, precacheController })],
});
registerRoute(({ request, url }) => request.mode === 'navigate' && (url.pathname === root || isFile(url, PAGE)), page);

// The operator's file: the kept copy is for times without a network alone.
const config = new NetworkFirst();
registerRoute(({ sameOrigin, url }) => sameOrigin && isFile(url, CONFIG), config);

registerRoute(new PrecacheRoute(precacheController));

// A tab that runs an older version finds its later parts here, for as long as it is there, whatever the server has by now.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && HASHED.test(url.pathname),
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
);

self.addEventListener('install', (event) => {
  precacheController.install(event);
  event.waitUntil(config.handle({ event, request: new Request(CONFIG, { cache: 'no-store' }) }));
});
self.addEventListener('activate', (event) => event.waitUntil(tidy(event)));
clientsClaim();

// Says what keep.js asks.
self.addEventListener('message', (event) => {
  const { type, url } = event.data ?? {};
  if (type === 'use') event.waitUntil(self.skipWaiting());
  if (type === 'holds') event.ports[0]?.postMessage(precacheController.getCacheKeyForURL(url) !== undefined);
  if (type === 'tidy') event.waitUntil(tidy(event));
});

// Files of versions before go once a single tab is left, and none that a version to come has fetched already.
async function tidy(event) {
  const { installing, waiting } = self.registration;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length < 2 && !installing && !waiting) await precacheController.activate(event);
}
