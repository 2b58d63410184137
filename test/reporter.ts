import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** Counts the tests into .cache/unit.json, from which scripts/test.ts prints the closing line. */
export default class Counter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const directory = path.join(import.meta.dirname, '../.cache')
    mkdirSync(directory, { recursive: true })
    writeFileSync(
      path.join(directory, 'unit.json'),
      JSON.stringify({
        passed: count('passed'),
        failed: count('failed') + broken + errors.length,
        skipped: count('skipped'),
      }),
    )
  }
}
