// Compiled generic code comes in many copies that differ in little. Brotli pays less for a copy the nearer the original is, so
// functions that are alike are put side by side.
import { SECTION, functionBodies, imports, name, number, readNumber, sections } from './wasm-binary.mjs';

// Two functions are as alike as the share of runs of this many bytes that they have in common.
const RUN = 4;
// A run that more functions have says nothing about any of them.
const COMMON = 400;
const HARDLY_ALIKE = 0.05;
const FUNCTION = 0;

// wasm: Buffer → the same module, each function named after its place in the better order: wasm-opt can sort by name, and then mends
// all that refers to functions.
export function namedInOrder(wasm) {
  const all = [...sections(wasm)];
  const only = (id) => all.find((section) => section.id === id);
  const imported = only(SECTION.import) ? [...imports(wasm, only(SECTION.import).start)].filter(({ kind }) => kind === FUNCTION).length : 0;
  if (!only(SECTION.code)) return wasm;
  const bodies = functionBodies(wasm, only(SECTION.code).start).map(({ start, end }) => wasm.subarray(start, end));
  const place = new Map(inOrder(bodies, typesOf(wasm, only(SECTION.function).start)).map((body, index) => [body, index]));
  const names = bodies.flatMap((_, body) => [number(imported + body), name(String(place.get(body)).padStart(6, '0'))]);
  const map = Buffer.concat([number(bodies.length), ...names]);
  const section = Buffer.concat([name('name'), Buffer.from([1]), number(map.length), map]);
  return Buffer.concat([wasm, Buffer.from([SECTION.custom]), number(section.length), section]);
}

function typesOf(wasm, start) {
  const [count, first] = readNumber(wasm, start);
  const types = [];
  for (let at = first; types.length < count; ) {
    const [type, next] = readNumber(wasm, at);
    types.push(type);
    at = next;
  }
  return types;
}

// From each to the one that is most like it of those that are left; where none is, on with the next by type and first bytes.
function inOrder(bodies, types) {
  const runs = bodies.map(runsOf);
  const having = new Map();
  runs.forEach((set, body) => {
    for (const run of set) {
      if (having.has(run)) having.get(run).push(body);
      else having.set(run, [body]);
    }
  });
  const left = new Set(bodies.keys());
  const order = [];
  for (const start of [...left].sort((a, b) => types[a] - types[b] || Buffer.compare(bodies[a], bodies[b]))) {
    for (let body = start; left.delete(body); ) {
      order.push(body);
      body = mostAlike(runs, body, having, left) ?? body;
    }
  }
  return order;
}

function mostAlike(runs, body, having, left) {
  const shared = new Map();
  for (const run of runs[body]) {
    const others = having.get(run);
    if (others.length > COMMON) continue;
    for (const other of others) if (left.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best;
  let most = HARDLY_ALIKE;
  for (const [other, count] of shared) {
    const alike = count / (runs[body].size + runs[other].size - count);
    if (alike >= most && (alike > most || best === undefined)) [best, most] = [other, alike];
  }
  return best;
}

function runsOf(bytes) {
  const runs = new Set();
  for (let at = 0; at + RUN <= bytes.length; at += 1) runs.add(bytes.readUInt32LE(at));
  return runs;
}
