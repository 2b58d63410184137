import { spawn } from 'node:child_process'
import path from 'node:path'

const bin = path.join(import.meta.dirname, '../node_modules/.bin')
const steps: [name: string, command: string, args: string[]][] = [
  ['format', 'oxfmt', ['--check']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  // One checker: each of several would work out the same types for itself, at three times the time and memory.
  ['types', 'tsc', ['-p', '.', '--checkers', '1']],
  ['unused code', 'knip', ['--no-progress']],
]

/** Format, lint, types, unused code; each is run and named, so that one run tells everything. */
for (const [name, command, args] of steps) {
  const code = await new Promise<number | null>((resolve) =>
    spawn(path.join(bin, command), args, { stdio: 'inherit' }).on('exit', resolve),
  )
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (code !== 0) process.exitCode = 1
}
