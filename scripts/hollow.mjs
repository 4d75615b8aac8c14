// Takes what the page never reaches, and the linker cannot know of, out of the linked wasm before it is cut into parts:
// - the classes that wasm-streams gives to JavaScript, ten kilobytes of code that leptos drags in;
// - what a panic would say that cannot happen: validator puts each value into its error and unwraps, and a text always has a form in
//   JSON; the cell that remembers a loaded part and the locks of std assert their own states. That wording is ten kilobytes more;
//   and what only a thread's end, the last of all thread ids or an unwinding panic could bring about.
//   node scripts/hollow.mjs <linked with --emit-relocs>.wasm <result>.wasm
// It also takes wide alignment off the data: a table that asks for a cache line of its own (unicode-ident's do) makes the data of every part
// begin at one, and data that outgrows its place so is left in the first load, all of it.
// The functions stay where they are, for wasm-bindgen looks for them, but they are empty and refer to nothing: wasm-split-cli leaves
// out what nothing refers to. finish-bundle.mjs then takes the classes out of the glue.
import { readFileSync, writeFileSync } from 'node:fs';
import { SECTION, exports, functionBodies, functionNames, imports, number, readName, readNumber, sections, withSections } from './wasm-binary.mjs';

const UNUSED = /^(__wbg_)?intounderlying(bytesource|source|sink)_/;
const UNSAID = [
  /serde_json\.\.error\.\.Error\$u20\$as\$u20\$core\.\.fmt\.\.Debug/,
  /async_once_cell\.\.QuickInitGuard\$u20\$as\$u20\$core\.\.fmt\.\.Debug/,
  /4core9panicking13assert_failedii.*3std$/,
  /3std6thread5local18panic_access_error/,
  /3std6thread2id.*9exhausted/,
  /4core4cell4lazy14panic_poisoned/,
];
const FUNCTION = 0;

// Subsection of `linking` about the segments of data (tool-conventions, Linking.md), and the widest value of wasm as a power of two.
const SEGMENT_INFO = 5;
const WIDEST = 3;

// Kinds of relocation that carry an addend (tool-conventions, Linking.md), and those that rustc's linker writes at all.
const WITH_ADDEND = new Set([3, 4, 5, 8, 9, 11]);
const LAST_KIND = 13;

const [, , input, output] = process.argv;
writeFileSync(output, hollowed(readFileSync(input)));

function hollowed(original) {
  const wasm = Buffer.from(original);
  const all = [...sections(wasm)];
  const only = (id) => all.find((section) => section.id === id);
  const imported = [...imports(wasm, only(SECTION.import).start)].filter(({ kind }) => kind === FUNCTION).length;
  const unused = [...exports(wasm, only(SECTION.export).start)].filter(({ name, kind }) => kind === FUNCTION && UNUSED.test(name));
  if (unused.length === 0) throw new Error(`no export is like ${UNUSED}: where leptos needs wasm-streams no more, hollow.mjs can go`);
  const bodies = functionBodies(wasm, only(SECTION.code).start);
  const named = functionNames(wasm, all);
  const unsaid = UNSAID.map((pattern) => {
    const [index] = [...named].find(([, name]) => pattern.test(name)) ?? [];
    if (index === undefined) throw new Error(`no function is like ${pattern}: take it off the list of hollow.mjs`);
    return { index };
  });
  const hollow = [...unused, ...unsaid].map(({ index }) => bodies[index - imported]);
  for (const { start, end } of hollow) empty(wasm, start, end);
  narrow(wasm, all);
  let found = false;
  const result = withSections(wasm, ({ id, start, end }) => {
    if (id !== SECTION.custom || readName(wasm, start)[0] !== 'reloc.CODE') return undefined;
    found = true;
    return withoutRelocations(wasm, start, end, all, hollow);
  });
  if (!found) throw new Error('the wasm has no relocations: link it with --emit-relocs');
  return result;
}

// No locals, then `unreachable` (0) to the end (11): as long as before, so that no other relocation moves.
function empty(wasm, start, end) {
  wasm.fill(0, start, end - 1);
}

// No value of wasm needs to lie at more than a multiple of eight, and wherever it lies the code stays right.
function narrow(wasm, all) {
  const linking = all.find(({ id, start }) => id === SECTION.custom && readName(wasm, start)[0] === 'linking');
  let segments = 0;
  for (let at = readNumber(wasm, readName(wasm, linking.start)[1])[1]; at < linking.end; ) {
    const kind = wasm[at];
    const [size, start] = readNumber(wasm, at + 1);
    at = start + size;
    if (kind !== SEGMENT_INFO) continue;
    const [count, first] = readNumber(wasm, start);
    for (let place = first; segments < count; segments += 1) {
      const alignmentAt = readName(wasm, place)[1];
      const [alignment, flagsAt] = readNumber(wasm, alignmentAt);
      // One byte holds every alignment there is.
      wasm[alignmentAt] = Math.min(alignment, WIDEST);
      place = readNumber(wasm, flagsAt)[1];
    }
  }
  if (segments === 0) throw new Error('the wasm says nothing of its data: hollow.mjs no longer fits what the linker writes');
}

function withoutRelocations(wasm, start, end, all, hollow) {
  const [target, countAt] = readNumber(wasm, readName(wasm, start)[1]);
  const [count, first] = readNumber(wasm, countAt);
  const base = all[target].start;
  const kept = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    const entry = at;
    const kind = wasm[at];
    if (kind > LAST_KIND && kind !== 20) throw new Error(`a relocation of kind ${kind} is new to hollow.mjs`);
    const [offset, symbolAt] = readNumber(wasm, at + 1);
    at = readNumber(wasm, symbolAt)[1];
    if (WITH_ADDEND.has(kind)) at = readNumber(wasm, at)[1];
    const place = base + offset;
    if (!hollow.some((body) => body.start <= place && place < body.end)) kept.push(wasm.subarray(entry, at));
  }
  if (at !== end) throw new Error('the relocations end elsewhere than they should: hollow.mjs no longer fits what the linker writes');
  return Buffer.concat([wasm.subarray(start, countAt), number(kept.length), ...kept]);
}
