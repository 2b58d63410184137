import type { Client } from 'pg'
import type { Database, Cluster } from '#server/database/open.ts'

/** Where the goals are measured: a throw-away database of the real kind. */
export type Ground = { cluster: Cluster; database: Database; owner: Client }

/** A goal of docs/security.md with what was measured. `control` is the planted fault: it must have failed. */
export type Measured = {
  id: string
  says: string
  value: number
  target: string
  ok: boolean
  control: { says: string; failed: boolean }
}
