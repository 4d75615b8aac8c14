// The parts of the wasm that are fetched when they are first needed (src/later.rs): optimised, named after their content, and their
// loader put into the glue, so that the page starts with no request more.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importedNames } from './wasm-imports.mjs';
import { optimised } from './wasm-opt.mjs';

const LOADER = './__wasm_split.js';

// What several parts share is cut into many chunks, most of them a few functions long: those go into one file together.
const SMALL = 8192;
// The parts that show what the later stylesheet is about: they wait for it (finish-bundle.mjs).
const STYLED = ['form', 'panel', 'export', 'submit', 'start', 'open', 'compare', 'share', 'trails'].map((name) => `split_${name}.wasm`);
// How wasm-split-cli fetches a file.
const FETCH = /\(\) => \{\n    const src = fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\);\n    return async \(imports\) => \(WebAssembly\.instantiateStreaming\(src, imports\)\);\n\}\n/g;

// folder: where wasm-split-cli wrote, glue: string, main: the glue's own file stem there, write: (stem, Buffer) → file name →
// { glue, shared: the names that the parts import from the main module }.
export function joinParts(folder, main, glue, write) {
  let loader = readFileSync(join(folder, LOADER), 'utf8');
  const shared = new Set();
  const places = new Map();
  const small = [];
  let end = 0;
  for (const file of readdirSync(folder).filter((file) => file.endsWith('.wasm') && file !== `${main}.wasm`)) {
    const wasm = optimised(readFileSync(join(folder, file)));
    for (const name of importedNames(wasm)) shared.add(name);
    if (file.startsWith('chunk_') && wasm.length < SMALL) {
      small.push(wasm);
      places.set(file, `packed(${end}, ${end + wasm.length})`);
      end += wasm.length;
    } else {
      places.set(file, `fetched("./${write(file.replace(/\.wasm$/, ''), wasm)}"${STYLED.includes(file) ? ', styles' : ''})`);
    }
  }
  const pack = write('chunks', Buffer.concat(small));
  loader = replaced(loader, FETCH, (_, file) => {
    const place = places.get(file);
    places.delete(file);
    if (place === undefined) throw new Error(`${file} is fetched twice or is not there: parts.mjs no longer fits what wasm-split-cli writes`);
    return place;
  });
  if (places.size > 0) throw new Error(`nothing fetches ${[...places.keys()]}: parts.mjs no longer fits what wasm-split-cli writes`);
  loader = replaced(loader, /import \{ initSync \} from "[^"]+";/, '');
  // A server with another media type refuses streaming.
  loader += `
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
function fetched(url, besides) {
    return () => {
        const bytes = bytesOf(url);
        const ready = besides?.();
        return async (imports) => {
            await ready;
            return WebAssembly.instantiate(await bytes, imports);
        };
    };
}
let pack;
function packed(start, end) {
    return () => {
        const bytes = (pack ??= bytesOf("./${pack}"));
        bytes.catch(() => (pack = undefined));
        return async (imports) => WebAssembly.instantiate((await bytes).slice(start, end), imports);
    };
}
`;
  const names = [...loader.matchAll(/export const (\w+)/g)].map(([, name]) => name);
  loader = loader.replaceAll('export const', 'const');
  return { glue: `${withLoader(glue, `{ ${names.join(', ')} }`)}\n${loader}`, shared };
}

// wasm-bindgen imports the loader once for every function that it takes from there.
function withLoader(glue, object) {
  const bindings = [...glue.matchAll(/^import \* as (\w+) from "\.\/__wasm_split\.js";?\n/gm)];
  if (bindings.length === 0) throw new Error('the glue imports no loader: parts.mjs no longer fits what wasm-bindgen writes');
  return bindings.reduce((text, [statement, binding], index) => {
    const without = replaced(text, statement, '');
    return replaced(without, `        "${LOADER}": ${binding},\n`, index === 0 ? `        "${LOADER}": ${object},\n` : '');
  }, glue);
}

function replaced(text, what, by) {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`${what} is not there: parts.mjs no longer fits what wasm-split-cli writes`);
  return result;
}
