// The npm package of embed.js: npm would pack it, Node and TypeScript find it by its name, and it is the file beside the designer.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hosting, repository, site } from './made.mjs';

const folder = join(hosting, 'embed');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

let consumer;
before(() => {
  consumer = mkdtempSync(join(tmpdir(), 'trail-designer-consumer-'));
  mkdirSync(join(consumer, 'node_modules'));
  symlinkSync(folder, join(consumer, 'node_modules', manifest.name));
  writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
});
after(() => rmSync(consumer, { recursive: true }));

test('npm packs these files and no others', () => {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--offline'], { cwd: folder, encoding: 'utf8' }));
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), ['LICENSE', 'README.md', 'embed.d.ts', 'embed.js', 'package.json']);
  assert.match(packed.version, /^\d+\.\d+\.\d+$/);
});

test('it is the file that lies beside the designer', () => {
  for (const name of ['embed.js', 'embed.d.ts']) assert.equal(readFileSync(join(folder, name), 'utf8'), readFileSync(join(site, name), 'utf8'));
});

test('it is found by its name, and may be imported where there is no page', () => {
  writeFileSync(join(consumer, 'server.js'), `import * as embed from '${manifest.name}';\nconsole.log(Object.keys(embed).sort().join());`);
  assert.equal(execFileSync('node', ['server.js'], { cwd: consumer, encoding: 'utf8' }).trim(), 'TrailDesigner,TrailDesignerError');
});

test('where there is a page the element is defined once', () => {
  writeFileSync(
    join(consumer, 'page.js'),
    `globalThis.HTMLElement = class {};
     const defined = [];
     globalThis.customElements = { get: () => undefined, define: (name, element) => defined.push([name, element]) };
     const { TrailDesigner } = await import('${manifest.name}');
     console.log(defined.length, defined[0][0], defined[0][1] === TrailDesigner);`,
  );
  assert.equal(execFileSync('node', ['page.js'], { cwd: consumer, encoding: 'utf8' }).trim(), '1 trail-designer true');
});

test('TypeScript finds its types', () => {
  writeFileSync(
    join(consumer, 'use.ts'),
    `import { TrailDesigner } from '${manifest.name}';
     const designer: TrailDesigner = document.createElement('trail-designer');
     designer.addEventListener('trail-created', ({ detail }) => console.log(detail.requestId));
     // @ts-expect-error There is no such mode.
     designer.mode = 'elsewhere';`,
  );
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom'];
  execFileSync(join(repository, 'tests/e2e/node_modules/.bin/tsc'), [...options, 'use.ts'], { cwd: consumer, encoding: 'utf8' });
});
