/** No more rows than this stand between two checkpoints (goal A5). */
export const MOST_ROWS = 1_000

/** A checkpoint is made when the one before is this old: with the round it is under the five minutes of goal A5. */
export const OLDEST_MS = 240_000

/**
 * The rows that a checkpoint must be made at now: each thousandth row since the last one, and the newest row when the last
 * checkpoint is `oldestMs` old. A log that stands still needs none.
 */
export function dueRows(
  last: { seq: number; at: Date } | null,
  head: number,
  now: Date,
  oldestMs = OLDEST_MS,
): number[] {
  const rows: number[] = []
  let seq = last?.seq ?? 0
  while (head - seq >= MOST_ROWS) rows.push((seq += MOST_ROWS))
  const old = last === null || rows.length > 0 ? last === null : now.getTime() - last.at.getTime() >= oldestMs
  if (old && head > seq) rows.push(head)
  return rows
}
