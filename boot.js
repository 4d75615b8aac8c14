// Starts the app. A file of its own, because the page's CSP allows no inline script; Trunk writes the hashed names onto the tag.
const tag = document.querySelector('script[data-wasm]');
const resolve = (name) => new URL(name, document.baseURI).href;

try {
  const wasmUrl = resolve(tag.dataset.wasm);
  // Compiling overlaps with the download of both files. Where streaming is refused (a server with another media type), the
  // glue gets the address instead and falls back by itself.
  const compiled = WebAssembly.compileStreaming(fetch(wasmUrl)).catch(() => wasmUrl);
  const { default: init } = await import(resolve(tag.dataset.js));
  const wasm = await init({ module_or_path: await compiled });
  dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
} catch (reason) {
  // The only message a user gets when WebAssembly is blocked, so it depends on nothing but the static page.
  const say = (text, lang) => {
    const line = document.createElement('p');
    line.className = 'boot-text';
    line.lang = lang;
    line.textContent = text;
    return line;
  };
  // What was typed meanwhile stays where it is.
  for (const bone of document.querySelectorAll('.bone')) bone.remove();
  document.getElementById('boot-text')?.replaceWith(
    say('Trail Designer could not start. A saved draft is kept in this browser. Reload the page, or try a browser that allows WebAssembly.', 'en'),
    say('Trail Designer 无法启动。已保存的草稿仍保留在此浏览器中。请重新加载页面，或使用允许 WebAssembly 的浏览器。', 'zh-CN'),
    say(String(reason), 'en'),
  );
  throw reason;
}
