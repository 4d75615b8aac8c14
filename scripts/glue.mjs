// What the page never reaches in the JavaScript that wasm-bindgen writes. Every step knows the shape of what it takes, and fails where
// that is no longer there.

// The classes of wasm-streams, whose functions scripts/hollow.mjs has emptied.
export function withoutUnusedClasses(glue) {
  const taken = { classes: [], registries: [] };
  const take = (list) => (_, name) => {
    taken[list].push(name);
    return '';
  };
  const lean = glue
    .replace(/^export class (IntoUnderlying\w+) \{\n[^]*?^\}\nif \(Symbol\.dispose\) \1\.prototype\[Symbol\.dispose\] = \1\.prototype\.free;\n/gm, take('classes'))
    .replace(/^const (IntoUnderlying\w+)Finalization = \(typeof FinalizationRegistry === 'undefined'\)\n +\? .*\n +: new FinalizationRegistry\(.*\);\n/gm, take('registries'));
  if (taken.classes.length === 0 || taken.classes.join() !== taken.registries.join() || /intounderlying/i.test(lean)) {
    throw new Error(`classes ${taken.classes}, registries ${taken.registries}: glue.mjs no longer fits what wasm-bindgen writes`);
  }
  return lean;
}

// imported: the names that the wasm still imports after wasm-opt.
export function withoutUnusedImports(glue, imported) {
  const wanted = new Set(imported);
  let seen = 0;
  const lean = glue.replace(/^ {8}(__wb\w+): function\([^]*?^ {8}\}.*\n/gm, (whole, name) => {
    if ((whole.match(/^ {8}\w+: function/gm) ?? []).length !== 1) throw new Error(`${name} does not end where glue.mjs expects it`);
    seen += 1;
    return wanted.has(name) ? whole : '';
  });
  if (seen < wanted.size / 2) throw new Error(`${seen} of ${wanted.size} imports are where glue.mjs expects them`);
  return lean;
}

// Functions and lists on the top level whose name stands nowhere else, until there are none.
export function withoutUnusedFunctions(glue) {
  const count = new Map();
  for (const word of glue.match(/\w+/g)) count.set(word, (count.get(word) ?? 0) + 1);
  const drop = (whole, name) => (count.get(name) === 1 ? '' : whole);
  const lean = glue
    .replace(/^(?:async )?function (\w+)\(.*\) \{\n[^]*?^\}\n/gm, drop)
    .replace(/^const (\w+) = \[.*\];\n/gm, drop);
  return lean === glue ? glue : withoutUnusedFunctions(lean);
}

// boot.js calls it as it wants to be called.
export function withoutWarnings(glue) {
  return replaced(glue, /console\.warn\('using deprecated parameters [^\n]*\)/g, '{}');
}

// What boot.js hands over is compiled already, or the address of a server that refuses streaming. wasm-bindgen would try to stream once more
// and say at length why it cannot.
export function withoutStreaming(glue) {
  return replaced(
    glue,
    /^async function __wbg_load\(module, imports\) \{\n[^]*?^\}\n/m,
    `async function __wbg_load(module, imports) {
    if (!(module instanceof Response)) return { instance: await WebAssembly.instantiate(module, imports), module };
    if (!module.ok) throw new Error(\`failed to fetch Wasm: \${module.url}: HTTP \${module.status}\`);
    return WebAssembly.instantiate(await module.arrayBuffer(), imports);
}
`,
  );
}

// Nothing starts it otherwise.
export function withoutSynchronousStart(glue) {
  return replaced(glue, 'export { initSync, __wbg_init as default };', 'export { __wbg_init as default };');
}

// Values from JavaScript that stand in the message of a panic: as JavaScript itself would put them into a text.
export function withPlainValues(glue) {
  return replaced(glue, /^function debugString\(val\) \{\n[^]*?^\}\n/m, 'function debugString(val) {\n    return String(val);\n}\n');
}

// Every browser that runs the wasm has what these stand in for.
export function withoutSubstitutes(glue) {
  const lean = replaced(glue, /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n[^]*?^\}\n/m, '');
  return replaced(lean, /let result;\n +try \{\n +result = (arg0 instanceof \w+);\n +\} catch \(_\) \{\n +result = false;\n +\}\n +const ret = result;/g, 'const ret = $1;');
}

function replaced(glue, what, by) {
  const lean = glue.replace(what, by);
  if (lean === glue) throw new Error(`${what} is not there: glue.mjs no longer fits what wasm-bindgen writes`);
  return lean;
}
