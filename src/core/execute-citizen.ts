import type { PoolClient } from 'pg'
import type { Citizen, CitizenOperation } from './citizen-operation.ts'
import { transaction } from './context.ts'
import { inTransaction, parse, throughDoor, type Road } from './execute.ts'
import { sql } from './sql.ts'

/** A citizen who calls: the token of their own session. Their door is samspil_portal and no other. */
export type CitizenCaller = { token: Buffer }
export type CitizenCall = { name: string; caller: CitizenCaller; input: unknown }

/**
 * The citizens' road, beside that of colleagues (execute.ts): parse, log one committed row for each of their families, and read
 * each family in a sealed context of its own. Throws Refusal for an expected "no".
 */
export async function executeForCitizen<I, O>(
  road: Road,
  operation: CitizenOperation<I, O>,
  call: CitizenCall,
): Promise<O> {
  const input = parse(operation, call.input)
  return throughDoor(
    road.doors.samspil_portal,
    async (client) => {
      const events = await log(client, call, 'read', {})
      const parts: O[] = []
      for (const event of events)
        parts.push(
          await inTransaction(client, () => read(road, client, operation, { ...call, input, event })),
        )
      return operation.output.parse(operation.together(parts as [O, ...O[]]))
    },
    async (client, reason) => {
      await log(client, call, 'refused', { codes: { reason } })
    },
  )
}

async function log(
  client: PoolClient,
  { name, caller: { token } }: CitizenCall,
  kind: 'read' | 'refused',
  facts: object,
): Promise<string[]> {
  const { events } = await transaction(client).one<{ events: string[] }>(
    sql`select audit.log_citizen(${token}, ${name}, ${kind}, ${JSON.stringify(facts)})::text[] as events`,
  )
  return events
}

type Logged<I> = CitizenCall & { input: I; event: string }

async function read<I, O>(
  { clock, observer }: Road,
  client: PoolClient,
  operation: CitizenOperation<I, O>,
  { name, caller, input, event }: Logged<I>,
): Promise<O> {
  const gate = transaction(client)
  const citizen = await gate.one<Citizen>(sql`
    select tenant, family_id, persons, children, young_children from gate.begin_citizen(${caller.token}, ${event})`)
  const tx = transaction(client, observer && ((text) => observer.statement(name, text)))
  const part = operation.output.parse(await operation.run({ tx, citizen, now: clock() }, input))
  const facts = operation.audit(input, part)
  observer?.facts(name, facts)
  await gate.run(sql`select audit.record_citizen(${JSON.stringify(facts)})`)
  return part
}
