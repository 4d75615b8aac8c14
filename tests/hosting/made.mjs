// Where `make dist` has put things, and a proxy that serves its site.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const repository = resolve(import.meta.dirname, '../..');
const target = resolve(repository, process.env['CARGO_TARGET_DIR'] ?? 'target');
export const hosting = join(target, 'hosting');
export const site = join(hosting, 'site');

// Paths within the folder, with `/` between.
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

// Under a bare environment: what the shell has set must not decide a test.
export async function serveSite(variables = {}) {
  const child = spawn(join(target, 'release/trail-proxy'), ['--simulator', '--listen', '127.0.0.1:0', '--app', site], {
    env: variables,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const [, url] = /listening on (http:\S+)/.exec(line) ?? [];
  if (!url) throw new Error(`the proxy did not say where it listens: ${line}`);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
