import type { QueryResult, QueryResultRow } from 'pg'
import { camelCase, statementName, type Statement } from './sql.ts'
import type { Secrets } from './secrets.ts'

/** Why data is read or changed; stands in each log row (security.md 4.1). */
export type Purpose =
  | 'SAGSBEHANDLING'
  | 'MOEDE_115'
  | 'TILSYN'
  | 'NOEDADGANG'
  | 'PARTSINDSIGT'
  | 'STATISTIK'
  | 'DRIFT'

/** Who acts, as the database sealed it: facts, not wishes. */
export type Actor = {
  tenant: number
  staffId: string
  roles: string[]
  /** Relation to the opened family; null when there is none or no family is opened. */
  relation: 'coordinator' | 'member' | null
  /** By which grant the opened family may be seen; null when by none, or when a wall stands before it (docs/security.md). */
  via: 'relation' | 'supervision' | 'break-glass' | 'records' | null
  /** The wall before the opened family. */
  barred: 'recused' | 'sealed' | 'restricted' | null
  departments: string[]
  /** Whether the session has shown again, in the last ten minutes, who it belongs to. */
  steppedUp: boolean
}

/** What a statement is sent through; a client of the pool, or the admin connection in installation. */
export type Connection = {
  query(config: { name?: string; text: string; values: unknown[] }): Promise<QueryResult>
}

/** One transaction inside a sealed context. Rows arrive in camelCase; days and instants as ISO strings. */
export type Tx = {
  many<T>(statement: Statement): Promise<T[]>
  maybe<T>(statement: Statement): Promise<T | undefined>
  one<T>(statement: Statement): Promise<T>
  /** Number of rows changed. */
  run(statement: Statement): Promise<number>
}

/** What an operation gets: its transaction, who acts, and the time as an argument. */
export type Context = { tx: Tx; actor: Actor; now: Date; secrets: Secrets }

/** Wraps a connection; `observe` sees each statement's text (the catalogue is written from it). */
export function transaction(connection: Connection, observe?: (text: string) => void): Tx {
  const send = async (statement: Statement) => {
    observe?.(statement.text)
    return connection.query({
      name: statementName(statement.text),
      text: statement.text,
      values: statement.values,
    })
  }
  const rows = async <T>(statement: Statement) => {
    const result = await send(statement)
    const names = result.fields.map((field) => [field.name, camelCase(field.name)] as const)
    return result.rows.map(
      (row: QueryResultRow) => Object.fromEntries(names.map(([from, to]) => [to, row[from]])) as T,
    )
  }
  return {
    many: rows,
    maybe: async <T>(statement: Statement) => (await rows<T>(statement))[0],
    async one<T>(statement: Statement) {
      const [row] = await rows<T>(statement)
      if (row === undefined) throw new Error('a statement that must give one row gave none')
      return row
    },
    run: async (statement) => (await send(statement)).rowCount ?? 0,
  }
}
