import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { clearNotes, writeCatalogue } from './catalogue.ts'
import { buildWeb } from './web-build.ts'

const root = path.join(import.meta.dirname, '..')
const counts = z.object({ passed: z.int(), failed: z.int() })
type Counts = z.infer<typeof counts>

function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(path.join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: 'inherit' }).on(
      'exit',
      (code) => resolve(code === 0),
    )
  })
}

/** Counts of a finished part; a part that left no count has failed as a whole. */
async function countsOf(file: string, ok: boolean): Promise<Counts> {
  const text = await readFile(path.join(root, '.cache', file), 'utf8').catch(() => null)
  const found = text === null ? { passed: 0, failed: 1 } : counts.parse(JSON.parse(text))
  return ok || found.failed > 0 ? found : { ...found, failed: 1 }
}

/** Everything: rules, operations on a real PostgreSQL, conventions, then the journeys in a browser. */
async function main(): Promise<void> {
  const unitOnly = process.argv.includes('--unit')
  await Promise.all([
    clearNotes(),
    rm(path.join(root, '.cache/unit.json'), { force: true }),
    rm(path.join(root, '.cache/journeys.json'), { force: true }),
  ])
  const unit = await countsOf(
    'unit.json',
    await run('vitest', ['run', '--reporter=default', '--reporter=./test/reporter.ts']),
  )
  const untested = await writeCatalogue()
  if (untested.length) console.error(`Ingen test har kørt: ${untested.join(', ')}`)
  const parts: Counts[] = [unit, { passed: 0, failed: untested.length }]
  if (!unitOnly) {
    const built = await buildWeb().then(
      () => true,
      (error: unknown) => {
        console.error(error)
        return false
      },
    )
    parts.push(
      built
        ? await countsOf(
            'journeys.json',
            await run('playwright', ['test', '-c', 'test/e2e/playwright.config.ts']),
          )
        : { passed: 0, failed: 1 },
    )
  }
  const sum = (key: keyof Counts) => parts.reduce((total, part) => total + part[key], 0)
  process.exitCode = sum('failed') ? 1 : 0
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}

await main()
