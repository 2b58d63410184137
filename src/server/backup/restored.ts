import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { asOwner, type Cluster } from '../database/open.ts'

const mark = z.object({ id: z.string(), takenAt: z.string() })

/** Stands in the state directory from a restore until the next start has made the old data safe to serve. */
export function restoredMark(state: string): string {
  return path.join(state, 'restored.json')
}

/**
 * After a restore: ends every session, since those that were ended after the copy would be open again. What was deleted after
 * the copy goes with the schedule, which runs before anyone is answered; its rules know no other day than today's.
 */
export async function settleRestored(
  state: string,
  { cluster, database, log }: { cluster: Cluster; database: string; log: (line: string) => void },
): Promise<void> {
  const file = restoredMark(state)
  if (!existsSync(file)) return
  const { takenAt } = mark.parse(JSON.parse(readFileSync(file, 'utf8')))
  await asOwner(cluster, database, (owner) =>
    owner.query('update gate.session set ended_at = now() where ended_at is null'),
  )
  log(`Databasen er lagt tilbage fra sikkerhedskopien fra ${takenAt}. Alle er logget ud.`)
  rmSync(file)
}
