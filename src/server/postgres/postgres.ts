import type { ClientConfig } from 'pg'

/** How to reach PostgreSQL and when it was lost; the same for the server we start and for one that is run by others. */
export type Postgres = {
  kind: 'embedded' | 'external'
  /** As `server_version` gives it, such as '18.4'. */
  version: string
  /**
   * The login that owns the cluster (embedded) or the one of DATABASE_URL (external), in the product's own database.
   * For migrations and backups only: it passes by row-level security, so no request may run on it.
   */
  admin: ClientConfig
  /** The data directory, which base backups read; null when others run the server. */
  dataDirectory: string | null
  /** A connection to another database, or as another login; without a user it is the login of `admin`. */
  configFor(database: string, user?: string, password?: string): ClientConfig
  /** Told each time the server is lost, is back or is given up. Never called for an external server. */
  onRestart(listener: RestartListener): void
  /** Told when the disk runs low and when there is room again (security.md R8). Never called for an external server. */
  onSpace(listener: SpaceListener): void
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. May be called twice. */
  stop(): Promise<void>
}

export type RestartEvent =
  | { kind: 'down'; reason: string }
  | { kind: 'up'; afterMs: number }
  | { kind: 'given-up'; reason: string }

export type RestartListener = (event: RestartEvent) => void

/**
 * 'low': the reserve has been released, so that reads and their access log go on; changes must be refused until 'ample'.
 * PostgreSQL itself stays writable, since nothing may be read without a row in the access log.
 */
export type Space = 'ample' | 'low'

export type SpaceListener = (space: Space, freeBytes: number) => void

export type PostgresOptions = {
  /** The state directory (see `stateDirectory`). */
  state: string
  /** DATABASE_URL: use this server instead of starting one. */
  databaseUrl?: string
  /** SAMSPIL_PG_BIN: the directory that holds `postgres` and `initdb`, instead of the ones from npm. */
  binaries?: string
  /** One line for the operator, in Danish and without personal data. */
  log: (line: string) => void
  /** false turns fsync off: for tests alone, since a power cut then destroys the database. */
  durable?: boolean
  /** More server settings, such as archive_command. Those that guard the data cannot be changed here. */
  settings?: Readonly<Record<string, string>>
}

/** PostgreSQL could not be started or used. The message is Danish and is meant for the one who runs the server. */
export class PostgresFailure extends Error {
  override name = 'PostgresFailure'
}
