import { defineConfig } from '@playwright/test'

/** Journeys through the real thing: a demonstration server of their own, Chromium, Danish, two sizes of window. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  // A second try where others share the machine; a journey that needed it is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 15_000 },
  globalSetup: './demo-server.ts',
  reporter: [['list'], ['./count-reporter.ts']],
  use: {
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 15_000,
    // Colours are measured on what stands still, not in the middle of a fade.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(process.env.SAMSPIL_BROWSER ? { executablePath: process.env.SAMSPIL_BROWSER } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
  },
})
