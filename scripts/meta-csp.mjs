// Puts the policy into index.html, for hosts that send no header of their own choice: what a <meta> may say of it.
//   node scripts/meta-csp.mjs SITE POLICY_FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { brotli } from './brotli.mjs';
import { revision } from './worker.mjs';

const [, , site, policyFile] = process.argv;
const page = join(site, 'index.html');
// Who may frame the page can be said in a header alone; in a <meta> it is ignored, with a warning on every load.
const policy = readFileSync(policyFile, 'utf8')
  .trim()
  .split('; ')
  .filter((directive) => !directive.startsWith('frame-ancestors'))
  .join('; ');
const before = readFileSync(page, 'utf8');
const html = before.replace(/<meta charset="utf-8">\n?/, (first) => `${first}<meta http-equiv="Content-Security-Policy" content="${policy}">\n`);
if (html === before) throw new Error(`${page} has no <meta charset="utf-8"> any more: meta-csp.mjs no longer fits it`);
put(page, html);
// The service worker knows the page by what was in it.
const worker = join(site, 'sw.js');
const named = readFileSync(worker, 'utf8');
if (!named.includes(revision(before))) throw new Error(`${worker} does not know the page: meta-csp.mjs no longer fits it`);
put(worker, named.replace(revision(before), revision(html)));

function put(file, text) {
  writeFileSync(file, text);
  writeFileSync(`${file}.br`, brotli(Buffer.from(text)));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}
