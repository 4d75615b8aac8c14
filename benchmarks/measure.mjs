// One load of one page in a fresh, cold browser context, and what it cost.

export const keystrokes = 200;
// Chromium's own emulation: 1.6 Mbit/s down, 150 ms of latency a request, a main thread four times slower.
const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

// `only: 'usable'` stops when what is typed into the first usable input is in the preview.
export async function load(browser, side, { throttled = false, only }) {
  // What keeps our page for times without a network comes ten seconds after the start. On a slow machine that would fall into the
  // measurement, and on a fast one not; it has a row of its own (scripts/parts-report.mjs).
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const traffic = await watchTraffic(cdp);
    if (throttled) {
      await cdp.send('Network.emulateNetworkConditions', slow);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.addInitScript(noteFirstUsableInput, side);
    await page.goto(side.url);
    const usableMs = await page.waitForFunction(() => window.usableAt, undefined, { timeout: 60_000 }).then((handle) => handle.jsonValue());
    const answeredMs = await page.waitForFunction(() => window.answeredAt, undefined, { timeout: 60_000 }).then((handle) => handle.jsonValue());
    if (only === 'usable') return { usableMs, answeredMs };
    await traffic.quiet();
    await cdp.send('Performance.enable');
    const before = await taskSeconds(cdp);
    const keystrokeMs = await page.evaluate(typeAndWatch, { ...side, keystrokes });
    const taskMs = (1000 * ((await taskSeconds(cdp)) - before)) / keystrokes;
    await traffic.quiet();
    const { totalSize: heapBytes } = await cdp.send('Runtime.getHeapUsage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize: usedHeapBytes } = await cdp.send('Runtime.getHeapUsage');
    const wasmBytes = await page.evaluate(() => window.wasmMemory?.buffer.byteLength ?? 0);
    return { usableMs, answeredMs, keystrokeMs, taskMs, bytes: traffic.bytes(), heapBytes, usedHeapBytes, wasmBytes };
  } finally {
    await context.close();
  }
}

// What the main thread has been busy with so far: scripts, style, layout, paint.
async function taskSeconds(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

// Bytes on the wire, headers included, as the network stack counts them.
async function watchTraffic(cdp) {
  let bytes = 0;
  const pending = new Set();
  let settled = () => {};
  const end = ({ requestId, encodedDataLength = 0 }) => {
    bytes += encodedDataLength;
    pending.delete(requestId);
    if (pending.size === 0) settled();
  };
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => request.url.startsWith('data:') || pending.add(requestId));
  cdp.on('Network.loadingFinished', end);
  cdp.on('Network.loadingFailed', end);
  await cdp.send('Network.enable');
  return {
    bytes: () => bytes,
    // Nothing under way for a second: a look-up that waits for a pause in the typing belongs to its cost.
    quiet: async () => {
      for (;;) {
        if (pending.size > 0) await new Promise((resolve) => (settled = resolve));
        await new Promise((resolve) => setTimeout(resolve, 1000));
        if (pending.size === 0) return;
      }
    },
  };
}

// Types into the field as soon as it can be typed into, and notes when the preview holds what was typed.
function noteFirstUsableInput({ input, preview }) {
  addEventListener('TrunkApplicationStarted', ({ detail }) => (window.wasmMemory = detail.wasm.memory));
  const typed = 'typed-at-once';
  const look = () => {
    const field = document.querySelector(input);
    if (!window.usableAt && field && !field.disabled && field.getClientRects().length > 0) {
      window.usableAt = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, typed);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }
    if (window.usableAt && document.querySelector(preview)?.textContent.includes(typed)) window.answeredAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// Milliseconds from an input event to the moment the preview holds the new value, once for each keystroke.
async function typeAndWatch({ input, preview, keystrokes }) {
  const control = document.querySelector(input);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  for (let index = 0; index < keystrokes; index += 1) {
    const value = `security-audit-${index}`;
    await new Promise(requestAnimationFrame);
    const started = performance.now();
    const shown = new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(preview).textContent.includes(`"${value}"`)) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      setTimeout(() => reject(new Error(`${preview} did not show ${value} within 5 seconds`)), 5000);
    });
    setValue.call(control, value);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    times.push((await shown) - started);
  }
  return times;
}
