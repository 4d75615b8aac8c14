// Shorter names for what the wasm imports from its glue. wasm-bindgen ends each with a hash of 16 digits, which stands in both
// files and does not compress: 170 imports cost five kilobytes of brotli.

// wasm: Buffer, glue: string → the same pair with names like `_a`, `_b` … `_aa`. Names the glue does not define as such are an error.
export function shortenImports(wasm, glue) {
  const shortOf = new Map();
  const shorten = (name) => {
    if (!shortOf.has(name)) shortOf.set(name, shortName(shortOf.size));
    return shortOf.get(name);
  };
  const renamed = renameImports(wasm, shorten);
  const missing = new Set(shortOf.keys());
  const short = glue.replace(/^(\s*)(__w\w+)(?=: function)/gm, (whole, indent, name) => {
    if (!shortOf.has(name)) return whole;
    missing.delete(name);
    return indent + shortOf.get(name);
  });
  if (missing.size > 0) throw new Error(`the glue does not define ${[...missing].join(', ')}: wasm-imports.mjs no longer fits what wasm-bindgen writes`);
  return { wasm: renamed, glue: short };
}

function shortName(index) {
  return index < 26 ? `_${String.fromCharCode(97 + index)}` : shortName(Math.floor(index / 26) - 1) + String.fromCharCode(97 + (index % 26));
}

// The module with every section as it was, but the names in the import section (id 2) changed.
function renameImports(wasm, rename) {
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const [size, start] = readNumber(wasm, at + 1);
    const end = start + size;
    if (wasm[at] === 2) {
      const section = importSection(wasm, start, rename);
      parts.push(Buffer.from([2]), number(section.length), section);
    } else {
      parts.push(wasm.subarray(at, end));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

function importSection(wasm, start, rename) {
  const [count, first] = readNumber(wasm, start);
  const parts = [number(count)];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    const module = at;
    at = skipName(wasm, at);
    const [length, name] = readNumber(wasm, at);
    const renamed = Buffer.from(rename(wasm.toString('utf8', name, name + length)));
    parts.push(wasm.subarray(module, at), number(renamed.length), renamed);
    at = name + length;
    const kind = at;
    at = skipImportKind(wasm, at);
    parts.push(wasm.subarray(kind, at));
  }
  return Buffer.concat(parts);
}

// Binary format of WebAssembly, 5.5.5: function, table, memory or global.
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
      throw new Error(`an import of kind ${wasm[at]} is new to wasm-imports.mjs`);
  }
}

function skipLimits(wasm, at) {
  const least = readNumber(wasm, at + 1)[1];
  return wasm[at] & 1 ? readNumber(wasm, least)[1] : least;
}

function skipName(wasm, at) {
  const [length, name] = readNumber(wasm, at);
  return name + length;
}

// LEB128, unsigned: [value, the place after it].
function readNumber(wasm, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
