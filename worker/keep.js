// What the page hears of the network and of its own new versions. boot.js fetches it once nothing else is waited for; src/offline.rs
// reads what it notes on the root element, and shows it.
const HOUR_MS = 3_600_000;
const tag = document.querySelector('script[data-wasm]');

const tell = (what, state) => {
  document.documentElement.dataset[what] = state;
  dispatchEvent(new Event('kept'));
};

const look = () => tell('network', navigator.onLine ? 'there' : 'gone');
addEventListener('online', look);
addEventListener('offline', look);
if (!navigator.onLine) look();

// In a frame of another site whatever is kept is kept for that site alone, and the page around needs a network anyway.
if (self === top && navigator.serviceWorker) keep().catch((error) => console.warn('Not kept for times without a network:', error));

async function keep() {
  const { serviceWorker } = navigator;
  let isAsked = false;
  let wasKept = Boolean(serviceWorker.controller);
  serviceWorker.addEventListener('controllerchange', async () => {
    if (isAsked) location.reload();
    // The first worker ever takes over the page that has fetched it.
    else if (wasKept && !(await isThisPage(serviceWorker.controller))) tell('version', 'elsewhere');
    wasKept = true;
  });
  const registration = await serviceWorker.register(new URL('sw.js', import.meta.url));

  const offer = async (worker) => {
    // The page came from the network, so it may be the new version already.
    if (await isThisPage(worker)) worker.postMessage({ type: 'use' });
    else tell('version', 'ready');
  };
  const follow = (worker) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) void offer(worker);
    });
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.installing);
  if (registration.waiting) void offer(registration.waiting);
  serviceWorker.controller?.postMessage({ type: 'tidy' });

  // The button is the page's (src/offline.rs). What is typed is stored when the page goes.
  addEventListener('click', ({ target }) => {
    if (!target.closest?.('#use-version')) return;
    isAsked = true;
    if (registration.waiting) registration.waiting.postMessage({ type: 'use' });
    else location.reload();
  });

  // A tab may be there for days.
  const ask = () => registration.update().catch(() => undefined);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask());
  addEventListener('online', ask);
  setInterval(ask, HOUR_MS);
}

// Whether that worker keeps the version that runs here.
function isThisPage(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type: 'holds', url: new URL(tag.dataset.wasm, document.baseURI).href }, [port2]);
  });
}
