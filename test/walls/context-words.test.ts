import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '../database.ts'
import { newFamily } from '../family.ts'
import { newWorld, type World } from '../world.ts'

/**
 * The sealed context is fields with a bar between. What a caller chooses (purpose, operation) and what an administrator
 * writes (roles) end up in it, so none of them may hold a bar: it would move the fields, and give away any family.
 */
describe('words that end up in the sealed context (goal G7, T25, T36)', () => {
  let world: World
  let familyId: string

  beforeAll(async () => {
    world = await newWorld()
    ;({ familyId } = await newFamily(world.staff('line')))
  })

  const personsSeen = async (purpose: string, operation: string) => {
    const hanne = world.staff('hanne')
    const client = await world.database.road.doors.samspil_staff.connect()
    try {
      const logged = await client.query<{ event: string }>(
        `select audit.log($1, $2, 'read', $3, null, null, '{}') as event`,
        [hanne.caller.token, operation, purpose],
      )
      await client.query('begin')
      await client.query('select 1 from gate.begin($1, $2)', [hanne.caller.token, logged.rows[0]?.event])
      return (await client.query('select 1 from data.person')).rowCount
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it('refuses a purpose or an operation that carries fields of its own', async () => {
    expect(await personsSeen('SAGSBEHANDLING', 'family.open')).toBe(0)
    expect(
      await personsSeen(`SAGSBEHANDLING|1|${familyId}|coordinator|F,S,P,J,Z|||family.open`, 'family.open'),
    ).toBe('23514')
    expect(await personsSeen('SAGSBEHANDLING#', 'family.open')).toBe('23514')
    expect(await personsSeen('SAGSBEHANDLING', 'family.open|x')).toBe('23514')
  })

  it('refuses a role that carries fields of its own, also from an administrator', async () => {
    const write = (roles: string[]) =>
      asOwner(testCluster(), world.database.name, (owner) =>
        owner.query('update data.staff set roles = $3 where tenant = $1 and id = $2', [
          world.tenant,
          world.staff('hanne').staffId,
          roles,
        ]),
      )
    await expect(
      write([`core|SAGSBEHANDLING|1|${familyId}|coordinator|F|||family.open`]),
    ).rejects.toMatchObject({ code: '23514' })
    await expect(write(['core'])).resolves.toBeDefined()
  })
})
