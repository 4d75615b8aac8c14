// What stands in the glue to fetch the parts of the wasm: written anew and short, because every part and every chunk that parts share costs
// bytes before the first input.

// Who uses a chunk is a number, a bit for each part. Of the small chunks it stands in the file that they travel in.
const usersOf = (chunk, parts) => {
  // Bits beyond are no bits of a number in JavaScript.
  if (parts.length > 31) throw new Error('more parts than a number has bits: loader.mjs needs another way to say who uses a chunk');
  return parts.reduce((bits, part, place) => (chunk.users.includes(part.name) ? bits | (1 << place) : bits), 0);
};

// chunks: [{ wasm, users: names of parts }], parts: [{ name }] → the one file: how long each is and who uses it, a zero, and all of them.
export function packed(chunks, parts) {
  const table = JSON.stringify(chunks.map((chunk) => [chunk.wasm.length, usersOf(chunk, parts)]));
  return Buffer.concat([Buffer.from(`${table}\0`), ...chunks.map(({ wasm }) => wasm)]);
}

// parts: [{ name, file, isStyled, packs: which files of small chunks it uses, a bit for each }], large: chunks in files of their own,
// [{ file, users }], packs: the files of the small ones → the JavaScript. `parts` is what the wasm imports.
export function loader(parts, large, packs) {
  const shared = large.map((chunk) => `[${JSON.stringify(chunk.file)},${usersOf(chunk, parts)}]`);
  const own = parts.map(({ name, file, isStyled, packs }) => `[${[JSON.stringify(name), JSON.stringify(file), packs, Number(isStyled)]}]`);
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
// A server with another media type refuses streaming.
const instance = (bytes) => WebAssembly.instantiate(bytes, { __wasm_split: wasm });
const loaded = (chunks, bit) => Promise.all(chunks.filter(([users]) => (users >> bit) & 1).map(([, load]) => load()));
const large = [${shared.join()}].map(([file, users]) => [users, once(async () => instance(await bytesOf(file)))]);
const packs = ${JSON.stringify(packs)}.map((file) => once(async () => {
    const pack = new Uint8Array(await bytesOf(file));
    let end = pack.indexOf(0) + 1;
    return JSON.parse(decodeText(pack.subarray(0, end - 1))).map(([length, users]) => {
        const bytes = pack.slice(end, (end += length));
        return [users, once(() => instance(bytes))];
    });
}));
const parts = {};
[${own.join()}].forEach(([name, file, used, isStyled], bit) => {
    const load = once(async () => {
        const small = packs.map((pack, place) => (used >> place) & 1 && pack().then((small) => loaded(small, bit)));
        const [bytes] = await Promise.all([bytesOf(file), loaded(large, bit), isStyled && styles(), ...small]);
        return instance(bytes);
    });
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
