import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Counts the journeys into .cache/journeys.json, from which scripts/test.ts prints the closing line. */
export default class CountReporter implements Reporter {
  readonly #outcomes = new Map<string, boolean>()
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test.id, result.status === test.expectedStatus)
  }
  onEnd(): void {
    const results = [...this.#outcomes.values()]
    const directory = path.join(import.meta.dirname, '../../.cache')
    mkdirSync(directory, { recursive: true })
    writeFileSync(
      path.join(directory, 'journeys.json'),
      JSON.stringify({ passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length }),
    )
  }
}
