// Starts the app. A file of its own, because the page's CSP allows no inline script; Trunk writes the hashed names onto the tag.
const tag = document.querySelector('script[data-wasm]');
const resolve = (name) => new URL(name, document.baseURI).href;

// The only message a user gets when WebAssembly is blocked or the app breaks before it is on the page, so it depends on nothing but the
// static page. What was typed meanwhile stays where it is.
const fail = (reason) => {
  const place = document.getElementById('boot-text');
  if (!place) return;
  const say = (text, lang) => {
    const line = document.createElement('span');
    line.lang = lang;
    line.textContent = text;
    return line;
  };
  for (const card of document.querySelectorAll('.bone, .bones:not(:has(input))')) card.remove();
  place.className = 'boot-text';
  place.replaceChildren(
    say('Trail Designer could not start. A draft saved earlier is kept in this browser; copy what you typed on this page, then reload it, or try a browser that allows WebAssembly.', 'en'),
    say('Trail Designer 无法启动。之前保存的草稿仍保留在此浏览器中；请复制在此页面输入的内容，然后重新加载页面，或使用允许 WebAssembly 的浏览器。', 'zh-CN'),
    say(String(reason), 'en'),
  );
};
// The app takes the outline away once it is on the page. After that it speaks for itself.
addEventListener('error', ({ error }) => fail(error));
addEventListener('unhandledrejection', ({ reason }) => fail(reason));

// A file that is dropped anywhere is opened by the page (src/open/dropped.rs), and not by the browser in its place. While another dialog is
// open none is taken, and the pointer says so.
const drop = (event) => {
  const { files, types } = event.dataTransfer;
  if (!types.includes('Files')) return;
  event.preventDefault();
  const isElsewhere = document.querySelector('dialog[open]:not(#open)');
  if (isElsewhere) event.dataTransfer.dropEffect = 'none';
  if (event.type !== 'drop' || isElsewhere) return;
  window.dropped = files;
  const tool = document.getElementById('open');
  if (tool) tool.dispatchEvent(new Event('dropped'));
  else document.getElementById('tool-open')?.click();
};
addEventListener('dragover', drop);
addEventListener('drop', drop);
// Who opens the tool asks for another file than one that was dropped and could not be read. The click above is not the user's.
addEventListener('click', ({ isTrusted, target }) => {
  if (isTrusted && target.closest('#tool-open')) window.dropped = undefined;
}, true);

const wasmUrl = resolve(tag.dataset.wasm);
// Compiling overlaps with the download of both files. Where streaming is refused (a server with another media type), the
// glue gets the address instead and falls back by itself.
const compiled = WebAssembly.compileStreaming(fetch(wasmUrl)).catch(() => wasmUrl);
const { default: init } = await import(resolve(tag.dataset.js));
const wasm = await init({ module_or_path: await compiled });
dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));

// Later than anything that a visitor waits for: what becomes of the network, and what keeps the page for times without one.
const keep = () => import('./keep.js').catch(() => {});
if (navigator.onLine) setTimeout(keep, 10_000);
else keep();
