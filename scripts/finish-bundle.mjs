// Trunk's post_build hook, release only: one stylesheet instead of four, then a .br and a .gz beside every file.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = process.env.TRUNK_STAGING_DIR;
if (process.env.TRUNK_PROFILE === 'release') {
  joinStylesheets();
  compressAll();
}

// A browser opens six connections to a plain HTTP/1.1 server. With four stylesheets the wasm would wait for a free one.
function joinStylesheets() {
  const page = join(dist, 'index.html');
  const html = readFileSync(page, 'utf8');
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"[^>]*>\s*/g)];
  if (links.length === 0) throw new Error('index.html links no stylesheet: the pattern of finish-bundle.mjs no longer fits what Trunk writes');
  const base = links[0][1].slice(0, links[0][1].lastIndexOf('/') + 1);
  const names = links.map(([, href]) => href.slice(base.length));
  const css = names.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n').replace(/\/\*[^]*?\*\//g, '').replace(/\n\s*/g, '\n');
  const name = `app-${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`;
  const integrity = `sha384-${createHash('sha384').update(css).digest('base64')}`;
  writeFileSync(join(dist, name), css);
  for (const old of names) rmSync(join(dist, old));
  let first = true;
  const joined = html.replace(/<link rel="stylesheet" href="[^"]+"[^>]*>\s*/g, () => {
    const link = first ? `<link rel="stylesheet" href="${base}${name}" integrity="${integrity}">\n` : '';
    first = false;
    return link;
  });
  writeFileSync(page, joined);
}

// config.json is the operator's to edit, and a server prefers a stale config.json.br over the edited file.
function compressAll() {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'config.json' || !/\.(html|js|css|wasm|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const raw = readFileSync(path);
    const brotli = brotliCompressSync(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    });
    writeFileSync(`${path}.br`, brotli);
    writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }));
  }
}
