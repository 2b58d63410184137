import { Pool, types, type ClientConfig } from 'pg'
import type { Login } from '#db/access-model.ts'
import type { Doors } from '#core/execute.ts'

const DATE = 1082
const TIMESTAMPTZ = 1184
const NUMERIC = 1700

/** Days stay 'YYYY-MM-DD'; instants become ISO 8601 in UTC; amounts become numbers. */
const parsers: NonNullable<ClientConfig['types']> = {
  getTypeParser(id, format) {
    const oid: number = id
    if (oid === DATE) return (value: string) => value
    if (oid === TIMESTAMPTZ) return (value: string) => new Date(value).toISOString()
    if (oid === NUMERIC) return Number
    return types.getTypeParser(id, format ?? 'text')
  },
}

export type ConfigFor = (login: Login) => ClientConfig

/** One pool for each login that serves people, one for log-in itself, and one for what sends messages. */
export function openDoors(
  configFor: ConfigFor,
  size = 8,
): { doors: Doors; signIn: Pool; courier: Pool; close: () => Promise<void> } {
  const open = (login: Login, max: number) => {
    const pool = new Pool({
      ...configFor(login),
      types: parsers,
      max,
      application_name: login,
      connectionTimeoutMillis: 10_000,
    })
    // A connection that breaks fails the statement it runs and is replaced; between statements nobody else would listen,
    // and an error without a listener ends the process.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const doors: Doors = {
    samspil_staff: open('samspil_staff', size),
    samspil_police: open('samspil_police', 2),
    samspil_steering: open('samspil_steering', 2),
    samspil_control: open('samspil_control', 2),
    samspil_worker: open('samspil_worker', 2),
    samspil_portal: open('samspil_portal', 2),
  }
  const signIn = open('samspil_login', 4)
  const courier = open('samspil_courier', 1)
  const close = async () => {
    await Promise.all([...Object.values(doors), signIn, courier].map((pool) => pool.end()))
  }
  return { doors, signIn, courier, close }
}
