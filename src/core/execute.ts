import type { Pool, PoolClient } from 'pg'
import type { z } from 'zod'
import { transaction, type Actor, type Context, type Connection } from './context.ts'
import type { AuditFacts, Operation } from './operation.ts'
import { refuseUnlessConfirmed } from './policy.ts'
import { Refusal } from './refusal.ts'
import type { Secrets } from './secrets.ts'
import { sql } from './sql.ts'

/** The doors into the database: one pool and one login each. */
export type Door =
  | 'samspil_staff'
  | 'samspil_police'
  | 'samspil_steering'
  | 'samspil_control'
  | 'samspil_worker'
/** The citizens' own door stands beside them: nobody comes through it as a colleague, nor the other way round. */
export type Doors = Record<Door | 'samspil_portal', Pool>

/** Who calls: the session's token and the door that its account belongs to. */
export type Caller = { token: Buffer; door: Door }

/** Sees what operations send and remember; the tests write catalogue/ from it. */
export type Observer = {
  statement: (operation: string, text: string) => void
  facts: (operation: string, facts: AuditFacts) => void
}
export type Road = {
  doors: Doors
  secrets: Secrets
  clock: () => Date
  observer?: Observer
  writable?: () => boolean
}
export type Call = { name: string; caller: Caller; input: unknown; key?: string | undefined }

/**
 * The one road: parse, log (committed), begin the sealed context, allow, run, remember; all but the first log row in one
 * transaction. A refusal leaves nothing but its own log row. Throws Refusal for an expected "no".
 */
export async function execute<I, O>(road: Road, operation: Operation<I, O>, call: Call): Promise<O> {
  const input = parse(operation, call.input)
  if (operation.kind === 'write' && road.writable?.() === false)
    throw new Refusal(
      'busy',
      'disk-low',
      'Serverens disk er næsten fuld, så der kan ikke gemmes lige nu. Det, du skrev, er her stadig. Prøv igen om lidt.',
    )
  return throughDoor(
    road.doors[call.caller.door],
    async (client) => {
      const event = await log(client, operation, call, input)
      return inTransaction(client, () => inContext(road, client, operation, { ...call, input, event }))
    },
    (client, code) => logRefusal(client, operation, call, { input, code }),
  )
}

/** Runs with a connection of a door and gives it back; one that broke is thrown away, and what was denied is logged. */
export async function throughDoor<O>(
  door: Pool,
  run: (client: PoolClient) => Promise<O>,
  denied: (client: PoolClient, code: string) => Promise<void>,
): Promise<O> {
  const client = await door.connect()
  let broken = false
  try {
    return await run(client)
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal?.code === 'database-away') broken = true
    if (!refusal)
      broken = !(
        error instanceof Error &&
        'code' in error &&
        typeof error.code === 'string' &&
        error.code.length === 5
      )
    if (refusal?.kind === 'denied') await denied(client, refusal.code)
    throw refusal ?? error
  } finally {
    client.release(broken)
  }
}

/** The input as the contract has it. Throws Refusal with a Danish sentence for each field that is wrong. */
export function parse<I>(operation: { input: z.ZodType<I> }, input: unknown): I {
  const parsed = operation.input.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  throw new Refusal(
    'invalid',
    'invalid-input',
    Object.values(fields)[0] ?? 'Noget mangler eller er skrevet forkert.',
    fields,
  )
}

async function log<I, O>(
  client: Connection,
  operation: Operation<I, O>,
  call: Call,
  input: I,
): Promise<string> {
  const opens = operation.opens(input)
  const purpose = opens.family
    ? sql`gate.purpose_for(${call.caller.token}, ${opens.family}, ${operation.purpose})`
    : sql`${operation.purpose}`
  const { event } = await transaction(client).one<{ event: string }>(sql`
    select audit.log(${call.caller.token}, ${call.name}, ${operation.kind}, ${purpose}, ${opens.family ?? null}, ${opens.signal ?? null}, '{}') as event`)
  return event
}

async function logRefusal<I, O>(
  client: Connection,
  operation: Operation<I, O>,
  call: Call,
  refused: { input: I; code: string },
): Promise<void> {
  const opens = operation.opens(refused.input)
  await transaction(client).run(sql`
    select audit.log(${call.caller.token}, ${call.name}, 'refused', ${operation.purpose}, ${opens.family ?? null}, ${opens.signal ?? null}, ${JSON.stringify({ codes: { reason: refused.code } })})`)
}

/**
 * Sent with the end of a transaction, in the same round trip: what a connection would otherwise carry to the next person who
 * gets it from the pool. A cursor `with hold` outlives its transaction and the walls it was opened behind; settings and
 * channels outlive it too. Prepared statements stay: they hold text, never rows or a context.
 */
const leaveNothing = 'close all; reset all; unlisten *'

/** One transaction of a connection, which carries nothing on to the next person. */
export async function inTransaction<O>(client: PoolClient, run: () => Promise<O>): Promise<O> {
  await client.query('begin')
  try {
    const result = await run()
    await client.query(`commit; ${leaveNothing}`)
    return result
  } catch (error) {
    if (asRefusal(error)?.code !== 'database-away') await client.query(`rollback; ${leaveNothing}`)
    throw error
  }
}

type Logged<I> = Omit<Call, 'input'> & { input: I; event: string }
type Begun = Actor & { purposeAllowed: boolean }

function refuseUnlessAllowed<I, O>(operation: Operation<I, O>, actor: Begun, input: I): void {
  const { allow, kind } = operation
  if (actor.roles.length === 0)
    throw new Refusal(
      'denied',
      'no-role',
      'Du har ingen rolle i Samspil endnu. Bed en administrator i kommunen om at give dig en, og log så ind igen.',
    )
  if (!allow.holds(actor, input)) throw new Refusal('denied', allow.code, allow.reason)
  if (!actor.purposeAllowed)
    throw new Refusal('denied', 'wrong-purpose', 'Din rolle kan ikke bruge oplysninger til dette formål.')
  const guest = actor.via !== null && actor.via !== 'relation'
  if (kind === 'write' && guest && !allow.alsoVia?.some((via) => via === actor.via))
    throw new Refusal(
      'denied',
      'only-reading',
      'Du kan læse, men ikke skrive her, fordi du ikke er på familiens team. Bed en af familiens to kontakter om det.',
    )
  if (allow.stepUp) refuseUnlessConfirmed(actor)
}

async function inContext<I, O>(
  road: Road,
  client: PoolClient,
  operation: Operation<I, O>,
  call: Logged<I>,
): Promise<O> {
  const gate = transaction(client)
  const actor = await gate.one<Begun>(sql`select * from gate.begin(${call.caller.token}, ${call.event})`)
  refuseUnlessAllowed(operation, actor, call.input)
  const before =
    operation.kind === 'write' && call.key && !operation.secretAnswer
      ? await gate.one<{ answer: O | null }>(sql`select gate.once(${call.key}, ${call.name}) as answer`)
      : null
  if (before && before.answer !== null) return before.answer
  const { observer } = road
  const observed = observer && ((text: string) => observer.statement(call.name, text))
  const context: Context = {
    tx: transaction(client, observed),
    actor,
    now: road.clock(),
    secrets: road.secrets,
  }
  const output = operation.output.parse(await operation.run(context, call.input))
  const facts = operation.audit(call.input, output)
  observer?.facts(call.name, facts)
  if (operation.kind === 'write' || !isEmpty(facts))
    await gate.run(sql`select audit.record(${JSON.stringify(facts)})`)
  if (before) await gate.run(sql`select gate.remember(${call.key}, ${JSON.stringify(output)})`)
  return output
}

function isEmpty(facts: AuditFacts): boolean {
  return Object.keys(facts).length === 0
}

const databaseAway = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
])

/** Errors of the database that mean an expected "no"; anything else is a fault. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error)) return null
  const gone = /^Connection terminated|^Client has encountered a connection error/.test(error.message)
  if (gone || ('code' in error && databaseAway.has(String(error.code))))
    return new Refusal(
      'busy',
      'database-away',
      'Databasen starter igen. Det, du skrev, er her stadig. Prøv igen om lidt.',
    )
  if (!('code' in error)) return null
  if (error.code === '28000' && error.message === 'ingen gyldig session')
    return new Refusal(
      'signed-out',
      'no-session',
      'Du er logget ud. Log ind igen; det, du skrev, er her stadig.',
    )
  if (error.code === '42501')
    return new Refusal('denied', 'not-visible', 'Du kan ikke gøre det her med denne familie.')
  if (error.code === '23505' || error.code === '23P01')
    return new Refusal(
      'conflict',
      'constraint' in error ? String(error.constraint) : 'duplicate',
      'Det er gjort i mellemtiden. Se efter, og prøv igen hvis der stadig mangler noget.',
    )
  return null
}
