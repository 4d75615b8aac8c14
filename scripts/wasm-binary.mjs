// Just enough of WebAssembly's binary format (chapter 5 of its specification) to change names and leave things out.

export const SECTION = { custom: 0, import: 2, function: 3, export: 7, element: 9, code: 10, data: 11 };

// Every section: { id, at: its first byte, start and end of its content }.
export function* sections(wasm) {
  for (let at = 8; at < wasm.length; ) {
    const [size, start] = readNumber(wasm, at + 1);
    yield { id: wasm[at], at, start, end: start + size };
    at = start + size;
  }
}

// The module with every section as it was, but `change(section)` in place of the content of those for which it is not undefined.
export function withSections(wasm, change) {
  const parts = [wasm.subarray(0, 8)];
  for (const section of sections(wasm)) {
    const content = change(section);
    if (content === undefined) parts.push(wasm.subarray(section.at, section.end));
    else parts.push(Buffer.from([section.id]), number(content.length), content);
  }
  return Buffer.concat(parts);
}

// Every import: { name, kind, nameAt: where the name with its length begins, kindAt: where that ends, at and end of all of it }.
export function* imports(wasm, start) {
  const [count, first] = readNumber(wasm, start);
  for (let index = 0, at = first; index < count; index += 1) {
    const nameAt = readName(wasm, at)[1];
    const [name, kindAt] = readName(wasm, nameAt);
    const end = skipImportKind(wasm, kindAt);
    yield { name, kind: wasm[kindAt], nameAt, kindAt, at, end };
    at = end;
  }
}

// Every export: { name, kind, index }.
export function* exports(wasm, start) {
  const [count, first] = readNumber(wasm, start);
  for (let place = 0, at = first; place < count; place += 1) {
    const [name, kindAt] = readName(wasm, at);
    const [index, end] = readNumber(wasm, kindAt + 1);
    yield { name, kind: wasm[kindAt], index };
    at = end;
  }
}

// Every function of the module's own, in the order of their indices: { start, end }.
export function functionBodies(wasm, section) {
  const [count, first] = readNumber(wasm, section);
  const bodies = [];
  for (let at = first; bodies.length < count; ) {
    const [size, start] = readNumber(wasm, at);
    at = start + size;
    bodies.push({ start, end: at });
  }
  return bodies;
}

// The names of functions by their indices, from the custom section `name`.
export function functionNames(wasm, all) {
  const section = all.find(({ id, start }) => id === SECTION.custom && readName(wasm, start)[0] === 'name');
  const names = new Map();
  if (!section) return names;
  for (let at = readName(wasm, section.start)[1]; at < section.end; ) {
    const [size, start] = readNumber(wasm, at + 1);
    if (wasm[at] === 1) {
      const [count, first] = readNumber(wasm, start);
      for (let index = 0, entry = first; index < count; index += 1) {
        const [number, nameAt] = readNumber(wasm, entry);
        const [name, end] = readName(wasm, nameAt);
        names.set(number, name);
        entry = end;
      }
    }
    at = start + size;
  }
  return names;
}

export function readName(wasm, at) {
  const [length, start] = readNumber(wasm, at);
  return [wasm.toString('utf8', start, start + length), start + length];
}

// LEB128, unsigned: [value, the place after it].
export function readNumber(wasm, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

export function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

export function name(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([number(bytes.length), bytes]);
}

// 5.5.5: function, table, memory or global.
function skipImportKind(wasm, at) {
  switch (wasm[at]) {
    case 0:
      return readNumber(wasm, at + 1)[1];
    case 1:
      return skipLimits(wasm, at + 2);
    case 2:
      return skipLimits(wasm, at + 1);
    case 3:
      return at + 3;
    default:
      throw new Error(`an import of kind ${wasm[at]} is new to wasm-binary.mjs`);
  }
}

function skipLimits(wasm, at) {
  const least = readNumber(wasm, at + 1)[1];
  return wasm[at] & 1 ? readNumber(wasm, least)[1] : least;
}
