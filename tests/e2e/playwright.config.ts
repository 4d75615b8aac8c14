// Journeys: one file each in journeys/, against dist/ and target/release/trail-proxy as `make build` leaves them.
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { target } from './fixtures/built.ts';

export default defineConfig({
  testDir: 'journeys',
  outputDir: join(target, 'e2e-results'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A journey that passes only the second time has failed.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    // Without this axe may see a colour in the middle of a transition.
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
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
