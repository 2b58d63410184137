/**
 * A small world that is both planted in the database and judged by the oracle. Columns have the database's names. Instants
 * are seconds from now and days are days from today in Denmark: 0 is this very moment, which is where rules go wrong.
 */
export type Cell = string | number | boolean | null | string[]
export type Row = { tenant: number } & Record<string, Cell>
export type World = Record<string, Row[]>

export type Door =
  | 'samspil_staff'
  | 'samspil_police'
  | 'samspil_steering'
  | 'samspil_control'
  | 'samspil_portal'
  | 'samspil_worker'
  | 'samspil_login'
  | 'samspil_courier'
  | 'samspil_mailbox'

/** Someone with a connection, who has logged that they are about to do something; or has not. */
export type Actor = {
  tenant: number
  staff: string
  /** Behind the citizens' door: the keyed hash of the number that was shown at log-in. */
  citizen: string | null
  door: Door
  session: 'valid' | 'ended' | 'expired'
  /** The committed log row: fresh, too old, one of a refusal, or none (then there is no context). */
  logged: 'fresh' | 'old' | 'refused' | 'none'
  family: string | null
  signal: string | null
  purpose: string
  operation: string
}

export const rowsOf = (world: World, table: string, tenant: number): Row[] =>
  (world[table] ?? []).filter((row) => row.tenant === tenant)

/** Whether a range of instants holds at a moment: its start belongs to it, its end does not. */
export function holds(from: Cell | undefined, to: Cell | undefined, now: number): boolean {
  return Number(from) <= now && (to === null || to === undefined || Number(to) > now)
}
