// One server for both sides, so that they differ in nothing but their files: brotli 11, prepared before the first request.
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotli } from '../scripts/brotli.mjs';

const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

// `backend` is the address of a proxy that answers /api/; without one there is no /api/.
export async function serve(folder, backend) {
  const files = load(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://side');
    if (backend && pathname.startsWith('/api/')) return forward(request, response, backend);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, file.headers).end(file.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function load(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || !mediaType) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const body = brotli(readFileSync(path));
    files.set(`/${relative(folder, path)}`, {
      body,
      headers: {
        'content-type': mediaType,
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': 'no-store',
        // An isolated page gets clocks of 5 microseconds instead of 100.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    });
  }
  return files;
}

function forward(request, response, backend) {
  const headers = { ...request.headers, host: new URL(backend).host };
  if (headers.origin) headers.origin = backend;
  const upstream = httpRequest(new URL(request.url, backend), { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.writeHead(502).end());
  request.pipe(upstream);
}
