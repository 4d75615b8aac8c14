// The parts of the wasm that are fetched when they are first needed (src/later.rs): optimised, named after their content, and their
// loader put into the glue, so that the page starts with no request more.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loader, packed } from './loader.mjs';
import { importedNames } from './wasm-imports.mjs';
import { optimised } from './wasm-opt.mjs';

const LOADER = './__wasm_split.js';

// What several parts share is cut into many chunks, most of them a few functions long: those go into one file together.
const SMALL = 8192;
// Fetched as soon as the page is there: what it needs of them does not wait for what it does not need.
const EARLY = 'picture';
// The parts that show what the later stylesheet is about: they wait for it (finish-bundle.mjs).
const STYLED = ['remarks', 'form', 'panel', 'export', 'permissions', 'submit', 'start', 'open', 'compare', 'share', 'trails', 'embed'];
// What wasm-split-cli writes of a chunk and of a part: how it is fetched, then what it needs besides.
const CHUNK = /^const __(chunk_\d+) = makeLoad\([^]*?\n, \[\]\);$/gm;
const PART = /^export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([^]*?\n, \[([^\]]*)\]\)\);$/gm;
const FILE = /new URL\("\.\/([^"]+)", import\.meta\.url\)/g;

// folder: where wasm-split-cli wrote, glue: string, main: the glue's own file stem there, write: (stem, Buffer) → file name →
// { glue, shared: the names that the parts import from the main module, modules: the parts themselves }.
export function joinParts(folder, main, glue, write) {
  const theirs = readFileSync(join(folder, LOADER), 'utf8');
  const parts = [...theirs.matchAll(PART)].map(([, name, needed]) => ({ name, needed: needed.split(', ') }));
  const users = (chunk) => parts.filter(({ needed }) => needed.includes(`__${chunk}`)).map(({ name }) => name);
  const chunks = [...theirs.matchAll(CHUNK)].map(([, name]) => ({ name, users: users(name) }));
  const shared = new Set();
  const modules = [];
  const read = (file) => {
    const wasm = optimised(readFileSync(join(folder, file)));
    for (const name of importedNames(wasm)) shared.add(name);
    modules.push(wasm);
    return wasm;
  };
  const placed = (stem, wasm) => `./${write(stem, wasm)}`;
  for (const chunk of chunks) chunk.wasm = read(`${chunk.name}.wasm`);
  const [small, large] = [chunks.filter(({ wasm }) => wasm.length < SMALL), chunks.filter(({ wasm }) => wasm.length >= SMALL)];
  for (const chunk of large) chunk.file = placed(chunk.name, chunk.wasm);
  const isEarly = ({ users }) => users.includes(EARLY);
  const packs = [
    { stem: 'chunks_early', chunks: small.filter(isEarly) },
    { stem: 'chunks', chunks: small.filter((chunk) => !isEarly(chunk)) },
  ];
  for (const part of parts) {
    part.file = placed(`split_${part.name}`, read(`split_${part.name}.wasm`));
    part.isStyled = STYLED.includes(part.name);
    part.packs = packs.reduce((bits, { chunks }, place) => (chunks.some(({ users }) => users.includes(part.name)) ? bits | (1 << place) : bits), 0);
  }
  const known = [...chunks.map(({ name }) => `${name}.wasm`), ...parts.map(({ name }) => `split_${name}.wasm`)].sort();
  const fetched = [...theirs.matchAll(FILE)].map(([, file]) => file).sort();
  const written = readdirSync(folder).filter((file) => file.endsWith('.wasm') && file !== `${main}.wasm`).sort();
  if (known.join() !== fetched.join() || known.join() !== written.join()) {
    throw new Error(`${written} are there, ${fetched} fetched, ${known} known: parts.mjs no longer fits what wasm-split-cli writes`);
  }
  return { glue: `${withLoader(glue)}\n${loader(parts, large, packs.map(({ stem, chunks }) => placed(stem, packed(chunks, parts))))}`, shared, modules };
}

// wasm-bindgen imports the loader once for every function that it takes from there.
function withLoader(glue) {
  const bindings = [...glue.matchAll(/^import \* as (\w+) from "\.\/__wasm_split\.js";?\n/gm)];
  if (bindings.length === 0) throw new Error('the glue imports no loader: parts.mjs no longer fits what wasm-bindgen writes');
  return bindings.reduce((text, [statement, binding], index) => {
    const without = replaced(text, statement, '');
    return replaced(without, `        "${LOADER}": ${binding},\n`, index === 0 ? `        "${LOADER}": parts,\n` : '');
  }, glue);
}

function replaced(text, what, by) {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`${what} is not there: parts.mjs no longer fits what wasm-bindgen writes`);
  return result;
}
