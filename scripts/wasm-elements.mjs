// The table of functions, as a module fills it: without the places that it fills with nothing. wasm-split-cli leaves such a place for every
// function that went to a part, and a table is empty to begin with.
import { SECTION, number, readNumber, sections, withSections } from './wasm-binary.mjs';

const I32_CONST = 0x41;
const END = 0x0b;
const REF_NULL = 0xd0;
const REF_FUNC = 0xd2;
// Active, in table 0; its items are indices of functions, or else expressions.
const INDICES = 0;
const EXPRESSIONS = 4;

// wasm: Buffer → Buffer
export function withoutEmptyElements(wasm) {
  return withSections(wasm, ({ id, start, end }) => {
    if (id !== SECTION.element) return undefined;
    const kept = [...segments(wasm, start, end)].filter(({ isEmpty }) => !isEmpty);
    return Buffer.concat([number(kept.length), ...kept.map((segment) => wasm.subarray(segment.start, segment.end))]);
  });
}

function* segments(wasm, sectionStart, sectionEnd) {
  const [count, first] = readNumber(wasm, sectionStart);
  let at = first;
  for (let index = 0; index < count; index += 1) {
    const start = at;
    const [kind, offset] = readNumber(wasm, at);
    const afterOffset = readNumber(wasm, offset + 1)[1];
    if (![INDICES, EXPRESSIONS].includes(kind) || wasm[offset] !== I32_CONST || wasm[afterOffset] !== END) {
      throw new Error(`elements of kind ${kind} are new to wasm-elements.mjs`);
    }
    const [items, firstItem] = readNumber(wasm, afterOffset + 1);
    at = firstItem;
    let isEmpty = true;
    for (let item = 0; item < items; item += 1) {
      if (kind === EXPRESSIONS) {
        const code = wasm[at];
        if (code !== REF_NULL && code !== REF_FUNC) throw new Error(`an element that is made by ${code} is new to wasm-elements.mjs`);
        if (code === REF_FUNC) isEmpty = false;
        at = readNumber(wasm, at + 1)[1] + 1;
      } else {
        isEmpty = false;
        at = readNumber(wasm, at)[1];
      }
    }
    yield { start, end: at, isEmpty };
  }
  if (at !== sectionEnd) throw new Error('the elements end elsewhere than they should');
}
