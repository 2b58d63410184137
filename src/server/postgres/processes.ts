import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What tells a process from a later one with the same number: the boot and the moment it started.
 * Null when no such process runs; a zombie does not.
 */
export function processBirth(pid: number): string | null {
  if (!hasProc()) return told(['-o', 'lstart=', '-p', String(pid)])
  const stat = read(`/proc/${pid}/stat`)
  // The name in parentheses may itself hold spaces and parentheses, so count from the last one.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, started] = [fields?.[0], fields?.[19]]
  if (!started || state === 'Z' || state === 'X') return null
  return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${started}`
}

/**
 * The PostgreSQL processes of a data directory, which is their working directory; empty when it does not exist.
 * Where there is no /proc, only the postmaster is found.
 */
export function serverProcesses(data: string): number[] {
  if (!existsSync(data)) return []
  const directory = realpathSync(data)
  if (hasProc()) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isServerProcess(name, directory))
      .map(Number)
  }
  const pid = postmasterOf(data)
  const command = pid === null ? null : told(['-o', 'command=', '-p', String(pid)])
  return pid !== null && command?.includes('postgres') && command.includes(data) ? [pid] : []
}

/** The postmaster's number as its lock file has it, which may be stale; null without one. */
export function postmasterOf(data: string): number | null {
  const pid = Number.parseInt(read(join(data, 'postmaster.pid')) ?? '', 10)
  return Number.isSafeInteger(pid) && pid > 1 ? pid : null
}

function isServerProcess(pid: string, directory: string): boolean {
  if (read(`/proc/${pid}/comm`)?.trim() !== 'postgres') return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch {
    return false // gone meanwhile, or another user's
  }
}

function hasProc(): boolean {
  return existsSync('/proc/self/stat')
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function told(args: string[]): string | null {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
  } catch {
    return null
  }
}
