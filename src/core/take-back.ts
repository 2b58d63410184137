import type { Tx } from './context.ts'
import { Refusal } from './refusal.ts'
import { sql } from './sql.ts'

/** Said when something can no longer be taken back; the same for every reason, so that it tells nothing of others. */
export const tooLate = new Refusal(
  'conflict',
  'too-late',
  'Det kan ikke fortrydes mere: det er over et døgn gammelt, en anden har skrevet det, eller der er sket noget med det siden.',
)

/**
 * Takes back what the actor did by mistake with one row of the opened family, as the operation that runs says
 * (gate.take_back_own): one's own, within a day by the log, and only while nothing has happened with it (ux.md section 3).
 * The log row stays. Throws the Refusal `too-late` when it cannot be taken back.
 */
export async function takeBack(tx: Tx, id: string): Promise<void> {
  const { gone } = await tx.one<{ gone: number }>(sql`select gate.take_back_own(${id}) as gone`)
  if (gone === 0) throw tooLate
}
