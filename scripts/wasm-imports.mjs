// Shorter names for what the wasm imports from its glue. wasm-bindgen ends each with a hash of 16 digits, which stands in both
// files and does not compress: 170 imports cost five kilobytes of brotli.
import { SECTION, imports, name, number, readNumber, sections, withSections } from './wasm-binary.mjs';

// wasm: Buffer → the names that it imports.
export function importedNames(wasm) {
  const names = [];
  for (const { id, start } of sections(wasm)) {
    if (id === SECTION.import) for (const { name } of imports(wasm, start)) names.push(name);
  }
  return names;
}

// wasm: Buffer, glue: string → the same pair with names like `_a`, `_b` … `_aa`. Names the glue does not define as such are an error.
// The loaders of the parts keep theirs.
export function shortenImports(wasm, glue) {
  const shortOf = new Map();
  for (const name of importedNames(wasm)) {
    if (!name.startsWith('__wasm_split_load_') && !shortOf.has(name)) shortOf.set(name, `_${letters(shortOf.size)}`);
  }
  const missing = new Set(shortOf.keys());
  const short = glue.replace(/^(\s*)(__w\w+)(?=: function)/gm, (whole, indent, name) => {
    if (!shortOf.has(name)) return whole;
    missing.delete(name);
    return indent + shortOf.get(name);
  });
  if (missing.size > 0) throw new Error(`the glue does not define ${[...missing].join(', ')}: wasm-imports.mjs no longer fits what wasm-bindgen writes`);
  return { wasm: renamed(wasm, (name) => shortOf.get(name) ?? name), glue: short };
}

// 0 → a, 25 → z, 26 → aa
export function letters(index) {
  return index < 26 ? String.fromCharCode(97 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function renamed(wasm, rename) {
  return withSections(wasm, ({ id, start }) => {
    if (id !== SECTION.import) return undefined;
    const parts = [number(readNumber(wasm, start)[0])];
    for (const item of imports(wasm, start)) {
      parts.push(wasm.subarray(item.at, item.nameAt), name(rename(item.name)), wasm.subarray(item.kindAt, item.end));
    }
    return Buffer.concat(parts);
  });
}
