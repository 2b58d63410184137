import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PostgresFailure } from './postgres.ts'
import { postmasterOf, processBirth, serverProcesses } from './processes.ts'

/** How long each way of asking is given, in milliseconds: first politely, at last as a crash that recovery mends. */
const LADDER: readonly { signal: NodeJS.Signals; patience: number }[] = [
  { signal: 'SIGINT', patience: 60_000 },
  { signal: 'SIGQUIT', patience: 10_000 },
  { signal: 'SIGKILL', patience: 10_000 },
]

/**
 * Ends what still runs on a data directory that is claimed by us: the server of a killed Node process, which may
 * be shutting down already, or the sessions of a killed server, whose shared memory would block the next one.
 * Call only with the state directory claimed. Throws PostgresFailure when something cannot be ended.
 */
export async function endPreviousServer(data: string, log: (line: string) => void): Promise<void> {
  if (serverProcesses(data).length > 0) log('En tidligere PostgreSQL lukkes først.')
  for (const { signal, patience } of LADDER) {
    if (await ended(data, signal, patience)) {
      removeStaleLock(data)
      return
    }
  }
  throw new PostgresFailure(
    `En tidligere PostgreSQL på ${data} kan ikke stoppes (processer ${serverProcesses(data).join(', ')}).`,
  )
}

async function ended(data: string, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const running = serverProcesses(data)
  const postmaster = postmasterOf(data)
  const orderly = postmaster !== null && running.includes(postmaster)
  // The postmaster ends its own children. Without it nobody does, and fast shutdown has no meaning for them.
  if (!orderly && signal === 'SIGINT' && running.length > 0) return await gone(data, 1_000)
  for (const pid of orderly && signal !== 'SIGKILL' ? [postmaster] : running) signalIfAlive(pid, signal)
  return await gone(data, patience)
}

async function gone(data: string, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience
  while (serverProcesses(data).length > 0) {
    if (performance.now() > deadline) return false
    await delay(20)
  }
  return true
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * After a crash in a container the numbers of processes come again, and PostgreSQL takes its old number on
 * another process (even on one of Node's threads) for a server that runs. We have just seen that none does.
 */
function removeStaleLock(data: string): void {
  const pid = postmasterOf(data)
  if (pid !== null && processBirth(pid) !== null) rmSync(join(data, 'postmaster.pid'), { force: true })
}
