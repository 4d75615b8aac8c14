// What stands in the glue to fetch the parts of the wasm: written anew and short, because every part and every chunk that parts share costs
// bytes before the first input.

// parts: [{ name, file, isStyled }], chunks: [{ bytes: how long it is in the pack } or { file }, with users: names of parts], pack: string →
// the JavaScript. `parts` is what the wasm imports.
export function loader(parts, chunks, pack) {
  // The users of a chunk are the bits of a number.
  if (parts.length > 31) throw new Error('more parts than a number has bits: loader.mjs needs another way to say who uses a chunk');
  const bit = (name) => {
    const place = parts.findIndex((part) => part.name === name);
    if (place < 0) throw new Error(`a chunk is used by ${name}, which is no part`);
    return 1 << place;
  };
  const users = (chunk) => chunk.users.reduce((bits, name) => bits | bit(name), 0);
  const shared = chunks.map((chunk) => `[${chunk.file ? JSON.stringify(chunk.file) : chunk.bytes},${users(chunk)}]`);
  const own = parts.map(({ name, file, isStyled }) => `[${JSON.stringify(name)},${JSON.stringify(file)}${isStyled ? ',1' : ''}]`);
  return `
// Begun once, and begun again where that has failed.
function once(begin) {
    let begun;
    return () => (begun ??= begin().catch((error) => {
        begun = undefined;
        throw error;
    }));
}
async function bytesOf(url) {
    const response = await fetch(new URL(url, import.meta.url));
    if (!response.ok) throw new Error(\`\${response.url}: HTTP \${response.status}\`);
    return response.arrayBuffer();
}
let sheet;
// The stylesheet that the page names and does not load. Where it is refused what needs it is plain, until it is asked for again.
function styles() {
    return (sheet ??= new Promise((done) => {
        const link = document.querySelector("link[data-later]");
        link.onload = done;
        link.onerror = () => {
            link.rel = "";
            sheet = undefined;
            addEventListener("online", styles, { once: true });
            done();
        };
        link.rel = "stylesheet";
    }));
}
// A server with another media type refuses streaming. What is needed besides is fetched at the same time.
function loaded(bytes, needed) {
    return once(async () => {
        const [own] = await Promise.all([bytes(), ...needed.map((load) => load())]);
        return WebAssembly.instantiate(own, { __wasm_split: wasm });
    });
}
const pack = once(() => bytesOf("./${pack}"));
let end = 0;
const chunks = [${shared.join()}].map(([place, users]) => {
    const start = end;
    if (place > 0) end += place;
    const stop = end;
    return [users, loaded(async () => (place > 0 ? (await pack()).slice(start, stop) : bytesOf(place)), [])];
});
const parts = {};
[${own.join()}].forEach(([name, file, isStyled], bit) => {
    const load = loaded(() => bytesOf(file), chunks.filter(([users]) => (users >> bit) & 1).map(([, load]) => load).concat(isStyled ? styles : []));
    parts["__wasm_split_load_" + name] = async (callback, data) => {
        let isThere = true;
        try {
            await load();
        } catch (error) {
            console.error(error);
            isThere = false;
        }
        wasm.__indirect_function_table.get(callback)(data, isThere);
    };
});
`;
}
