// The portal's server: two pages, calls that it makes for the designer's frame (mode "host"), and tokens (mode "proxy").
//   DESIGNER=http://127.0.0.1:8080 PORT=8081 node server.mjs
// Before that: TRAIL_EMBED_ORIGINS=http://localhost:8081 make run
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = import.meta.dirname;
const files = ['index.html', 'react.html', 'portal.css', 'portal.js'];
const mediaTypes = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const bodyLimit = 64 * 1024;

/**
 * designer: where the frame comes from; its proxy is asked for calls, too. tokens: what `/token` hands out, one after the other. frames: what
 * else may be framed.
 * Answers with its address, and with a way to settle the rest once that is known to the proxy.
 */
export async function startPortal({ host = 'localhost', port = 0, ...settings } = {}) {
  let { designer = '', tokens = [], frames = '' } = settings;
  const react = await bundled('react.jsx');
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://portal');
    try {
      if (request.method === 'POST' && pathname === '/trail-call') await call(designer, request, response);
      else if (request.method === 'POST' && pathname === '/token') send(response, '.json', JSON.stringify({ token: tokens.shift(), expiresInSeconds: 300 }));
      else if (pathname === '/react.js') send(response, '.js', react, { designer });
      else await file(pathname === '/' ? 'index.html' : pathname.slice(1), { designer, frames }, response);
    } catch (error) {
      response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    }
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://${host}:${server.address().port}`,
    configure: (next) => ({ designer = '', tokens = [], frames = '' } = next),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bundled(name) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, name)],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

async function file(name, places, response) {
  if (!files.includes(name)) return response.writeHead(404).end();
  send(response, extname(name), await readFile(join(folder, name), 'utf8'), places);
}

// What a host page needs of a policy: the frame, and the element's script. No WebAssembly, nothing inline.
function send(response, kind, text, { designer = '', frames = '' } = {}) {
  const policy = `default-src 'none'; script-src 'self' ${designer}; style-src 'self'; connect-src 'self'; frame-src ${`${designer} ${frames}`.trim() || "'none'"}; img-src data:`;
  response.writeHead(200, { 'content-type': mediaTypes[kind] ?? 'application/json', 'content-security-policy': policy, 'cache-control': 'no-store' });
  response.end(text.replaceAll('{{designer}}', designer));
}

// A call of the frame, sent on to the proxy by this server. A real portal asks here who its user is, and what they may do.
async function call(designer, request, response) {
  const { action, account, region, parameters, idempotencyKey, changeReference } = JSON.parse(await body(request));
  const isContext = action === 'Context';
  const part = (text) => encodeURIComponent(String(text));
  const path = isContext ? '/api/v1/context' : `/api/v1/accounts/${part(account)}/regions/${part(region)}/${part(action)}`;
  const answer = await fetch(designer + path, {
    method: isContext ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      'x-trail-request': '1',
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      ...(changeReference && { 'x-change-reference': Buffer.from(changeReference).toString('latin1') }),
    },
    ...(!isContext && { body: JSON.stringify(parameters ?? {}) }),
  });
  const reconciled = answer.headers.get('x-trail-outcome') === 'reconciled';
  send(response, '.json', JSON.stringify({ status: answer.status, body: await answer.json(), reconciled }));
}

async function body(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > bodyLimit) throw new Error('too long');
  }
  return text;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { DESIGNER: designer = 'http://127.0.0.1:8080', PORT: port = '8081' } = process.env;
  const portal = await startPortal({ port: Number(port), designer });
  console.log(`Portal: ${portal.url} (plain), ${portal.url}/react.html (React)`);
  console.log(`The designer at ${designer} lets it in when it was started with TRAIL_EMBED_ORIGINS=${portal.url}`);
}
