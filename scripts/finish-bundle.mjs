// Trunk's post_build hook, release only: one stylesheet instead of many, a lean glue, then a .br and a .gz beside every file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { brotli } from './brotli.mjs';
import * as lean from './glue.mjs';
import { joinParts } from './parts.mjs';
import { withoutEmptyElements } from './wasm-elements.mjs';
import { shortenExports, withoutUnusedExports } from './wasm-exports.mjs';
import { importedNames, letters, shortenImports } from './wasm-imports.mjs';
import { withShortLocations } from './wasm-locations.mjs';
import { optimised } from './wasm-opt.mjs';
import { serviceWorker } from './worker.mjs';

const LATER_STYLES = ['remarks', 'full', 'handout', 'dialog', 'steps', 'documents', 'trails', 'open', 'compare', 'start', 'embed', 'print'];

const dist = process.env.TRUNK_STAGING_DIR;
const page = join(dist, 'index.html');

if (process.env.TRUNK_PROFILE === 'release') {
  let html = readFileSync(page, 'utf8');
  html = joinStylesheets(html);
  html = leanGlue(html);
  writeFileSync(join(dist, 'embed.js'), minified(read('embed.js'), 'js'));
  html = namedByContent(html);
  writeFileSync(page, withIntegrity(html));
  writeFileSync(join(dist, 'sw.js'), serviceWorker(dist));
  compressAll();
}

// A browser opens six connections to a plain HTTP/1.1 server. With a stylesheet for each block the wasm would wait for a free one.
// Those that only a later part of the page needs are joined apart: that link has no rel until a part needs it (parts.mjs).
function joinStylesheets(html) {
  const link = /<link rel="stylesheet" href="([^"]+)"[^>]*>\s*/g;
  const hrefs = [...html.matchAll(link)].map(([, href]) => href);
  const later = hrefs.filter((href) => LATER_STYLES.some((name) => href.includes(`${name}-`)));
  const first = hrefs.filter((href) => !later.includes(href));
  if (first.length === 0 || later.length !== LATER_STYLES.length) throw new Error(`stylesheets ${hrefs}: finish-bundle.mjs no longer fits what Trunk writes`);
  const short = shortProperties(hrefs.map(read).join('\n'));
  const joined = (stem, those) => write(those[0], stem, '.css', short(minified(those.map(read).join('\n'), 'css')));
  const tags = `<link rel="stylesheet" href="${joined('app', first)}" integrity="">\n<link data-later href="${joined('later', later)}" integrity="">\n`;
  for (const href of hrefs) rmSync(file(href));
  const at = html.search(link);
  const rest = html.replace(link, '');
  return rest.slice(0, at) + tags + rest.slice(at);
}

// Names like `--a` in place of the tokens' own, the same in every stylesheet. Nothing else knows them. What begins with `--host-` is set by
// the page itself (src/embed/dress.rs).
function shortProperties(all) {
  const declared = new Set(all.match(/(?<![\w-])--[\w-]+(?=\s*:)/g));
  const shortOf = new Map([...declared].map((name, index) => [name, `--${letters(index)}`]));
  return (css) =>
    css.replace(/(?<![\w-])--[\w-]+/g, (name) => {
      if (name.startsWith('--host-')) return name;
      if (!shortOf.has(name)) throw new Error(`${name} is used and never declared`);
      return shortOf.get(name);
    });
}

// The pair gets new names with it: a browser that keeps one of the old files must not meet the other's new one.
function leanGlue(html) {
  const [, glueHref, wasmHref] = /data-js="([^"]+)" data-wasm="([^"]+)"/.exec(html);
  const writePart = (stem, content) => write('', stem, '.wasm', content);
  const joined = joinParts(process.env.TRAIL_PARTS, 'trail-designer', read(glueHref), writePart);
  const { wasm, glue } = leanPair(readFileSync(file(wasmHref)), joined);
  const lean = { [glueHref]: write(glueHref, 'app', '.js', minified(glue, 'js')), [wasmHref]: write(wasmHref, 'app', '.wasm', wasm) };
  for (const href of Object.keys(lean)) rmSync(file(href));
  return Object.entries(lean).reduce((text, [old, now]) => text.replaceAll(old, now), html);
}

// What the glue does not call goes before wasm-opt, and what the wasm does not call then goes after it.
function leanPair(whole, { glue: joined, shared, modules }) {
  const called = lean.withoutUnusedClasses(joined);
  const wasm = withoutEmptyElements(optimised(withoutUnusedExports(whole, called, shared)));
  const steps = [lean.withoutStreaming, lean.withPlainValues, lean.withoutSubstitutes, lean.withoutSynchronousStart, lean.withoutWarnings, lean.withoutUnusedFunctions];
  const glue = steps.reduce((text, step) => step(text), lean.withoutUnusedImports(called, importedNames(wasm)));
  const exported = shortenExports(wasm, glue, shared);
  return shortenImports(withShortLocations(exported.wasm, modules), exported.glue);
}

// Chromium ignores the attribute on a preload for fetch, and warns on every load.
function withIntegrity(html) {
  return html.replace(/<link [^>]*>/g, (tag) => {
    if (!/ integrity="/.test(tag)) return tag;
    if (/ as="fetch"/.test(tag)) return tag.replace(/ integrity="[^"]*"/, '');
    const [, href] = / href="([^"]+)"/.exec(tag);
    const hash = createHash('sha384').update(readFileSync(file(href))).digest('base64');
    return tag.replace(/ integrity="[^"]*"/, ` integrity="sha384-${hash}"`);
  });
}

// boot.js, and what it fetches later: an old page that finds a new one of them, or the other way round, would not start.
function namedByContent(html) {
  const moved = (name, text) => {
    rmSync(file(name));
    return write('', name.replace('.js', ''), '.js', text);
  };
  const keep = moved('keep.js', minified(read('keep.js'), 'js'));
  const boot = moved('boot.js', minified(read('boot.js').replace('keep.js', keep), 'js'));
  return html.replace('boot.js"', `${boot}"`);
}

// For browsers that know what the wasm needs of them anyway.
function minified(text, loader) {
  const options = ['--minify', `--loader=${loader}`, '--target=es2022', '--charset=utf8', '--log-level=warning'];
  return execFileSync('esbuild', loader === 'js' ? [...options, '--format=esm'] : options, { input: text, encoding: 'utf8', maxBuffer: 1 << 26 });
}

function file(href) {
  return join(dist, href.slice(href.lastIndexOf('/') + 1));
}

function read(href) {
  return readFileSync(file(href), 'utf8');
}

// Writes it under a name that its content decides, and answers with an href in the same folder as `beside`.
function write(beside, stem, ending, content) {
  const name = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}${ending}`;
  writeFileSync(join(dist, name), content);
  return beside.slice(0, beside.lastIndexOf('/') + 1) + name;
}

// config.json is the operator's to edit, and a server prefers a stale config.json.br over the edited file.
function compressAll() {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'config.json' || !/\.(html|js|css|wasm|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const raw = readFileSync(path);
    writeFileSync(`${path}.br`, brotli(raw));
    writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }));
  }
}
