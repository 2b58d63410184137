import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { plainEnvironment, run } from './run.ts'

/** Above this the server's log is put aside as `.1` at the next start; at our settings that takes years. */
const LOG_LIMIT = 10 * 2 ** 20

export type Launch = {
  command: string
  args: string[]
  dropTo: Account | null
  logFile: string
}

/**
 * How to start the server as a direct child. With setpriv of util-linux the kernel interrupts it when our process
 * ends, even by SIGKILL, so that no orphan is left; without it the next start ends the orphan.
 */
export async function launchOf(
  program: string,
  args: string[],
  dropTo: Account | null,
  logDirectory: string,
): Promise<Launch> {
  const logFile = join(logDirectory, 'postgres.log')
  if (!(await run('setpriv', ['--pdeathsig', 'INT', 'true'], null)).ok)
    return { command: program, args, dropTo, logFile }
  // Changing the account clears the signal, so setpriv has to do both.
  const change = dropTo ? [`--reuid=${dropTo.uid}`, `--regid=${dropTo.gid}`, '--clear-groups'] : []
  return {
    command: 'setpriv',
    args: [...change, '--pdeathsig', 'INT', '--', program, ...args],
    dropTo: null,
    logFile,
  }
}

/** Starts it. The signal of setpriv follows the thread that starts it, so this must not run in a worker thread. */
export function launch(plan: Launch): ChildProcess {
  if (existsSync(plan.logFile) && statSync(plan.logFile).size > LOG_LIMIT)
    renameSync(plan.logFile, `${plan.logFile}.1`)
  const log = openSync(plan.logFile, 'a', 0o600)
  try {
    return spawn(plan.command, plan.args, {
      ...plan.dropTo,
      cwd: '/',
      env: plainEnvironment,
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C in the terminal is for us, and the server is stopped when our work is done.
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

/** The last lines of the server's log, at most `bytes` of it. */
export function logTail(logFile: string, bytes = 1_500): string {
  if (!existsSync(logFile)) return ''
  return readFileSync(logFile).subarray(-bytes).toString('utf8').trim()
}
