import type { ClientConfig } from 'pg'
import { PostgresFailure } from './postgres.ts'
import type { Postgres } from './postgres.ts'
import { withClient } from './readiness.ts'

const OLDEST = 15
const NEWEST = 18

type Facts = {
  version: string
  number: number
  encoding: string
  replica: boolean
  encrypted: boolean
  local: boolean
}

/**
 * A PostgreSQL that others run. It is asked once what it is; its restarts are seen by the connection pool.
 * Throws PostgresFailure when it cannot be reached or may not be used.
 */
export async function openExternal(databaseUrl: string, log: (line: string) => void): Promise<Postgres> {
  const url = parsed(databaseUrl)
  const admin = configOf(url)
  const facts = await askedFor(admin, url)
  const why = whyNotUse(facts)
  if (why) throw new PostgresFailure(why)
  if (!facts.local && !facts.encrypted) {
    log('ADVARSEL: Forbindelsen til databasen er ikke krypteret. Sæt sslmode=verify-full i DATABASE_URL.')
  }
  log(`PostgreSQL ${facts.version} på ${placeOf(url)} svarer.`)
  return {
    kind: 'external',
    version: facts.version,
    admin,
    dataDirectory: null,
    configFor: (database, user, password) => configOf(url, { database, user, password }),
    onRestart() {},
    onSpace() {},
    async stop() {},
  }
}

/** Why a server cannot hold the product's data, in Danish; null when it can. `number` is server_version_num, 180004 for 18.4. */
export function whyNotUse(facts: Pick<Facts, 'version' | 'number' | 'encoding' | 'replica'>): string | null {
  const major = Math.floor(facts.number / 10_000)
  if (major < OLDEST || major > NEWEST) {
    return `DATABASE_URL fører til PostgreSQL ${facts.version}. Samspil bruger version ${OLDEST} til ${NEWEST}.`
  }
  if (facts.encoding !== 'UTF8')
    return `Databasen har tegnsættet ${facts.encoding}. Opret den med ENCODING 'UTF8'.`
  if (facts.replica)
    return 'DATABASE_URL fører til en kopi, der kun kan læses. Brug adressen på den primære server.'
  return null
}

async function askedFor(admin: ClientConfig, url: URL): Promise<Facts> {
  try {
    return await withClient({ ...admin, connectionTimeoutMillis: 10_000 }, async (client) => {
      const { rows } = await client.query<Facts>(
        `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
                current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica,
                coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as encrypted,
                coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true) as local`,
      )
      const [facts] = rows
      if (!facts) throw new Error('no answer')
      return facts
    })
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string }
    throw new PostgresFailure(
      `Databasen på ${placeOf(url)} kan ikke bruges: ${code ?? message}. Se DATABASE_URL.`,
      { cause },
    )
  }
}

function parsed(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    // The address itself is left out, as it holds a password.
    throw new PostgresFailure(
      'DATABASE_URL skal se sådan ud: postgresql://bruger:adgangskode@vært:5432/database',
    )
  }
  return url
}

function configOf(
  url: URL,
  other: { database?: string; user?: string | undefined; password?: string | undefined } = {},
): ClientConfig {
  const made = new URL(url)
  if (other.database !== undefined) made.pathname = `/${encodeURIComponent(other.database)}`
  // As parameters, which the driver prefers, since an address without a host (a socket) can hold no login.
  if (other.user !== undefined) made.searchParams.set('user', other.user)
  if (other.password !== undefined) made.searchParams.set('password', other.password)
  return { connectionString: made.href }
}

function placeOf(url: URL): string {
  return url.searchParams.get('host') ?? url.host
}
