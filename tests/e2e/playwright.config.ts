// Journeys: one file each in journeys/, against dist/ and target/release/trail-proxy as `make build` leaves them.
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { target } from './fixtures/built.ts';

export default defineConfig({
  testDir: 'journeys',
  outputDir: join(target, 'e2e-results'),
  // What each screen tells assistive technology. New ones, and what was meant to change: `--update-snapshots`.
  snapshotPathTemplate: 'snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A journey that passes only the second time has failed. A gate, which nobody watches, gives it that second time: scripts/test.sh names each
  // one, and more than two of them fail all the same.
  retries: process.env['CI'] ? 1 : 0,
  // More than cores: some journeys wait for time to pass.
  workers: 3,
  // Long, because a machine that is busy is no failure.
  timeout: 120_000,
  expect: {
    timeout: 20_000,
    // A border of one button that changes its colour is more than that.
    toHaveScreenshot: { maxDiffPixels: 50, pathTemplate: '{testDir}/../pictures/{arg}{ext}' },
  },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    // Without this axe may see a colour in the middle of a transition.
    contextOptions: { reducedMotion: 'reduce' },
    // Only what is about them has one (journeys/offline.spec.ts): a worker takes a hand in every request, and fetches everything there is.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    // Pictures and DOM of every step would cost a quarter of the time.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
});
