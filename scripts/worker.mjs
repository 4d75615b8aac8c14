// The service worker, which keeps the page for times without a network: Workbox, and the list of all that it keeps.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// Other origins load it, and it is no part of the page.
const NOT_KEPT = ['embed.js', 'sw.js'];
const HASHED = /-[0-9a-f]{10}\.\w+$/;

// → the worker's text. What has a hash in its name is known by it; the others by what is in them now.
export function serviceWorker(dist) {
  const kept = readdirSync(dist).filter((name) => /\.(html|js|css|wasm)$/.test(name) && !NOT_KEPT.includes(name)).sort();
  const manifest = kept.map((url) => ({ url, revision: HASHED.test(url) ? null : revision(readFileSync(join(dist, url))) }));
  // `production` leaves Workbox's log out.
  const defined = [`--define:self.__WB_MANIFEST=${JSON.stringify(manifest)}`, '--define:process.env.NODE_ENV="production"'];
  const options = ['--bundle', '--minify', '--format=iife', '--target=es2022', '--charset=utf8', '--log-level=warning'];
  const env = { ...process.env, NODE_PATH: join(process.env.WORKBOX_HOME, 'node_modules') };
  return execFileSync('esbuild', ['worker/sw.js', ...options, ...defined], { encoding: 'utf8', env, maxBuffer: 1 << 26 });
}

// What a file without a hash in its name is known by.
export function revision(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
