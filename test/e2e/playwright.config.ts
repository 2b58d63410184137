import { defineConfig } from '@playwright/test'
import { availableParallelism } from 'node:os'

/**
 * Journeys in the second of two demonstrations that run beside each other; every other file is in the first. Within each,
 * files go one after the other in the order of their names, so what a journey meets never depends on the machine.
 */
const second = ['journey', 'setup', 'sign-in', 'tasks', 'tasks-plan', 'tasks-team', 'window'].map(
  (name) => `${name}.spec.ts`,
)
const several = availableParallelism() > 1 && !process.env.SAMSPIL_E2E_URL

/** Journeys through the real thing: demonstration servers of their own, Chromium, Danish, two sizes of window. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: several ? 2 : 1,
  fullyParallel: false,
  projects: [
    { name: 'one', testIgnore: second, workers: 1 },
    { name: 'two', testMatch: second, workers: 1 },
  ],
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
