// `make bench`: the designer beside a bare react-jsonschema-form page for the same 11 parameters, alternating in one browser.
import { spawn } from 'node:child_process';
import { cpus, loadavg, totalmem, type, release } from 'node:os';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { keystrokes, load } from './measure.mjs';
import { writeReport } from './report.mjs';
import { serve } from './serve.mjs';

const repository = resolve(import.meta.dirname, '..');
const target = resolve(repository, process.env.CARGO_TARGET_DIR ?? 'target');
const rounds = 5;
// A load takes a fraction of a second and is the noisiest figure, so each round has some more of it.
const extraLoads = 4;

const proxy = await startProxy();
const ours = await serve(resolve(repository, 'dist'), proxy.url);
const rjsf = await serve(resolve(target, 'bench-rjsf'));
const sides = {
  ours: { url: ours.url, input: '#trail-name', preview: '#request-json' },
  rjsf: { url: rjsf.url, input: '#root_Name', preview: '#request-json' },
};
const busy = loadavg()[0];
if (busy > 1) console.log(`warning: the load of this machine is ${busy.toFixed(1)}; the times below will show it`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'],
});
try {
  const samples = Object.fromEntries(Object.keys(sides).map((name) => [name, { loads: [], plain: [], slow: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (let extra = 0; extra < extraLoads; extra += 1) {
      for (const [name, side] of Object.entries(sides)) {
        const sample = await load(browser, side, { only: 'usable' });
        if (round > 0) samples[name].loads.push(sample);
      }
    }
    for (const [name, side] of Object.entries(sides)) {
      const plain = await load(browser, side, {});
      const slow = await load(browser, side, { throttled: true, only: 'usable' });
      console.log(`round ${round + 1}${round === 0 ? ' (dropped)' : ''} ${name}: ${Math.round(plain.usableMs)} ms, ${Math.round(slow.usableMs)} ms slowed, ${plain.bytes} bytes`);
      if (round === 0) continue;
      samples[name].loads.push(plain);
      samples[name].plain.push(plain);
      samples[name].slow.push(slow);
    }
  }
  writeReport({
    samples,
    rounds: rounds - 1,
    loads: (rounds - 1) * (extraLoads + 1),
    keystrokes,
    machine: {
      processor: cpus()[0].model.trim(),
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${release().split('-')[0]}`,
      chromium: browser.version(),
      node: process.version,
      loadBefore: Number(busy.toFixed(2)),
    },
  });
} finally {
  await browser.close();
  ours.close();
  rjsf.close();
  proxy.stop();
}

// It says its address once it listens.
async function startProxy() {
  const program = resolve(target, 'release/trail-proxy');
  const child = spawn(program, ['--simulator', '--listen', '127.0.0.1:0', '--app', resolve(repository, 'dist'), '--log', 'warn'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const url = /listening on (http:\S+)\n/.exec(output)?.[1];
    if (!url) continue;
    process.on('exit', () => child.kill());
    return { url, stop: () => child.kill() };
  }
  throw new Error('the proxy ended before it listened');
}
