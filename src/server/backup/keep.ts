import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

const DAY_MS = 86_400_000
const nameOf = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}$/

export type KeptBackup = { name: string; takenAt: Date }

/** The backups of a directory, the newest first; what else lies there is not touched. */
export async function listBackups(directory: string): Promise<KeptBackup[]> {
  const names = await readdir(directory).catch(() => [])
  return names
    .flatMap((name) => {
      const [, day, hour, minute, second] = nameOf.exec(name) ?? []
      return day ? [{ name, takenAt: new Date(`${day}T${hour}:${minute}:${second}Z`) }] : []
    })
    .sort((a, b) => b.takenAt.getTime() - a.takenAt.getTime())
}

/** Whether a new backup is due: none yet, or the newest is a day old. */
export function isDue(backups: readonly KeptBackup[], now: Date): boolean {
  const [newest] = backups
  return !newest || now.getTime() - newest.takenAt.getTime() >= DAY_MS
}

/** Whether a backup has been due for a day and was not taken: somebody must look. */
export function isLate(backups: readonly KeptBackup[], now: Date): boolean {
  return isDue(backups, new Date(now.getTime() - DAY_MS))
}

/**
 * Backups that have passed their days, so that who was deleted is gone from them too; the newest stays whatever its age,
 * since none at all would be worse.
 */
export function outlived(backups: readonly KeptBackup[], now: Date, keepDays: number): KeptBackup[] {
  return backups.slice(1).filter(({ takenAt }) => now.getTime() - takenAt.getTime() >= keepDays * DAY_MS)
}

/** Deletes those that have passed their days. Returns how many. */
export async function forgetBackups(directory: string, now: Date, keepDays: number): Promise<number> {
  const old = outlived(await listBackups(directory), now, keepDays)
  for (const { name } of old) await rm(path.join(directory, name), { recursive: true, force: true })
  return old.length
}
