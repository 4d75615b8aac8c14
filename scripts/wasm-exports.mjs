// What the wasm hands to its glue: only what the glue calls, so that the optimiser can drop the rest, and under short names.
import { SECTION, exports, name, number, sections, withSections } from './wasm-binary.mjs';
import { letters } from './wasm-imports.mjs';

// wasm: Buffer, glue: string, kept: the names that the parts import → the wasm without the exports that neither mentions (wasm-bindgen keeps
// all that the linker made).
export function withoutUnusedExports(wasm, glue, kept) {
  const mentioned = new Set([...glue.match(/\w+/g), ...kept]);
  return withExports(wasm, (all) => all.filter(({ name }) => mentioned.has(name)));
}

// wasm: Buffer, glue: string, kept: the names that the parts import → the pair with names like `$a` in place of the others.
export function shortenExports(wasm, glue, kept) {
  const names = exportsOf(wasm).map(({ name }) => name);
  const missing = [...kept].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`the parts import ${missing.join(', ')}, which the main module no longer exports`);
  const shortOf = new Map(names.filter((name) => !kept.has(name)).map((name, index) => [name, `$${letters(index)}`]));
  const used = new Set();
  const short = glue.replace(/[\w$]+/g, (word) => {
    if (/^\$\w/.test(word)) throw new Error(`the glue has a name like ours: ${word}`);
    if (!shortOf.has(word)) return word;
    used.add(word);
    return shortOf.get(word);
  });
  const unused = [...shortOf.keys()].filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`the glue does not use ${unused.join(', ')}`);
  return { wasm: withExports(wasm, (all) => all.map((item) => ({ ...item, name: shortOf.get(item.name) ?? item.name }))), glue: short };
}

function exportsOf(wasm) {
  return [...sections(wasm)].filter(({ id }) => id === SECTION.export).flatMap(({ start }) => [...exports(wasm, start)]);
}

function withExports(wasm, change) {
  const changed = change(exportsOf(wasm));
  const content = changed.flatMap((item) => [name(item.name), Buffer.from([item.kind]), number(item.index)]);
  return withSections(wasm, ({ id }) => (id === SECTION.export ? Buffer.concat([number(changed.length), ...content]) : undefined));
}
