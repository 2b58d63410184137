import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const directory = path.join(import.meta.dirname, '../.cache/statements')
const seen = new Set<string>()

/** Notes each statement of each operation while the tests run; scripts/catalogue.ts writes catalogue/ from the notes. */
export function observeStatement(operation: string, text: string): void {
  const line = JSON.stringify([operation, text])
  if (seen.has(line)) return
  if (seen.size === 0) mkdirSync(directory, { recursive: true })
  seen.add(line)
  appendFileSync(path.join(directory, `${process.pid}.jsonl`), `${line}\n`)
}
