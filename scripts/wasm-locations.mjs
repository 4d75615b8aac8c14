// Where in the sources a panic arose stands in the data: file, line and column. Of a library its name is kept and the rest left out; with the
// message that is enough to know it by, and of our own sources nothing is left out.
import { SECTION, readNumber, sections } from './wasm-binary.mjs';

// How rustc writes the path of a file that is not ours, and how much of it is the library's name.
const LIBRARY = /^(\/rustc\/\w+\/library\/\w+|\/rust\/deps\/[\w.-]+|crates\/[\w-]+-\d[\w.]*)\/[\x20-\x7e]*\.rs$/;
const LONGEST_PATH = 200;
const LAST_LINE = 50_000;
const RECORD = 16;
const BLANK = 0x20;

// main: Buffer, parts: those that lie in the same memory → main with shorter places.
export function withShortLocations(main, parts) {
  const short = Buffer.from(main);
  const memory = [...segments(main)];
  const found = [...locations(main, memory)];
  const elsewhere = parts.flatMap((part) => [...locations(part, memory, main)].map(({ address }) => address));
  const names = new Map();
  for (const { record, address, path, name } of found) {
    const shared = names.get(name) ?? address;
    names.set(name, shared);
    short.writeUInt32LE(shared, record);
    short.writeUInt32LE(name.length, record + 4);
    short.fill(0, record + 8, record + RECORD);
    const kept = shared === address ? name.length : 0;
    const at = place(memory, address, path.length);
    if (!elsewhere.includes(address)) short.fill(BLANK, at + kept, at + path.length);
  }
  if (found.length === 0) throw new Error('no place of a panic is left: wasm-locations.mjs can go, or no longer fits what rustc writes');
  return short;
}

// Records of a path (address and length), a line and a column, where the path is a library's.
function* locations(wasm, memory, holder = wasm) {
  for (const { address, at, length } of segments(wasm)) {
    for (let record = at + ((4 - (address % 4)) % 4); record + RECORD <= at + length; record += 4) {
      const [start, size, line, column] = [0, 4, 8, 12].map((offset) => wasm.readUInt32LE(record + offset));
      if (size > LONGEST_PATH || line < 1 || line > LAST_LINE || column < 1 || column > LAST_LINE) continue;
      const there = place(memory, start, size);
      const path = there === undefined ? '' : holder.toString('latin1', there, there + size);
      const name = LIBRARY.exec(path)?.[1];
      if (name) yield { record, address: start, path, name };
    }
  }
}

// Where in the file something of the memory lies.
function place(memory, address, size) {
  const segment = memory.find((segment) => address >= segment.address && address + size <= segment.address + segment.length);
  return segment && segment.at + address - segment.address;
}

// Active segments of data: { address, at: their first byte in the file, length }.
function* segments(wasm) {
  for (const { id, start } of sections(wasm)) {
    if (id !== SECTION.data) continue;
    const [count, first] = readNumber(wasm, start);
    for (let index = 0, at = first; index < count; index += 1) {
      const [kind, code] = readNumber(wasm, at);
      if (kind !== 0 || wasm[code] !== 0x41) throw new Error(`data of kind ${kind} is new to wasm-locations.mjs`);
      const [address, end] = readNumber(wasm, code + 1);
      const [length, content] = readNumber(wasm, end + 1);
      yield { address, at: content, length };
      at = content + length;
    }
  }
}
