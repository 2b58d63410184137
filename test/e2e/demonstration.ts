import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { startDemo, stopDemo } from './demo-process.ts'

export const firstPort = Number(process.env.SAMSPIL_E2E_PORT ?? 4690)
/** Between the ports of two demonstrations at once. */
const portsApart = 100

export const builtState = (home: string) => path.join(home, 'built')

let started: Promise<void> | undefined

/**
 * The demonstration of this process: a copy of the built one, started when the process first needs it. A test that fails
 * ends its process, so a second try, and every journey after it, meets a Vestby that nothing was left in.
 */
export function demonstration(): Promise<void> {
  return (started ??= startOwn())
}

async function startOwn(): Promise<void> {
  const home = process.env.SAMSPIL_E2E_HOME
  if (!home) return
  const state = ownState()
  await stopDemo(state)
  await rm(state, { recursive: true, force: true })
  await promisify(execFile)('cp', ['-a', builtState(home), state])
  const { url } = await startDemo(state, ownPort())
  process.env.SAMSPIL_E2E_URL = url
}

/** Stops the demonstration of this process, where it has one of its own. */
export async function stopDemonstration(): Promise<void> {
  const home = process.env.SAMSPIL_E2E_HOME
  if (home && started) await stopDemo(ownState())
}

/** Where the demonstration of this process keeps its database. */
export function ownState(): string {
  return path.join(process.env.SAMSPIL_E2E_HOME ?? '', String(process.env.TEST_PARALLEL_INDEX))
}

export function ownPort(): number {
  return firstPort + Number(process.env.TEST_PARALLEL_INDEX) * portsApart
}

/** Stops every demonstration below `home`. */
export async function stopOwnDemos(home: string): Promise<void> {
  for (const name of await readdir(home)) await stopDemo(path.join(home, name))
}
