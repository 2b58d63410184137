import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { confirm } from '#test/confirmed.ts'
import { testCluster } from '#test/database.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

let world: World
let line: Person
let jonas: Person

async function key(person: Person, name: string): Promise<string> {
  const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
    owner.query<{ id: string }>(
      `insert into gate.passkey (tenant, staff_id, credential, public_key, counter, transports, name)
       values ($1, $2, gen_random_uuid()::text, 'x', 0, '{}', $3) returning id`,
      [world.tenant, person.staffId, name],
    ),
  )
  return rows[0]?.id ?? ''
}

beforeEach(async () => {
  world = await newWorld()
  ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
})

describe('one’s own ways to log in (security.md T04)', () => {
  it('a key gets another name, and is taken away after confirmation only', async () => {
    const passkeyId = await key(line, 'Telefon')
    await line.did('staff.rename-passkey', { passkeyId, name: 'Min telefon' })
    const names = async () => (await line.did('staff.my-sign-in', {})).passkeys.map(({ name }) => name)
    expect(await names()).toEqual(['Min telefon'])
    await expect(line.did('staff.remove-passkey', { passkeyId })).rejects.toMatchObject({ code: 'step-up' })
    await confirm(world, line)
    await line.did('staff.remove-passkey', { passkeyId })
    expect(await names()).toEqual([])
  })

  it('a colleague’s key looks as if it did not exist', async () => {
    const passkeyId = await key(jonas, 'Telefon')
    await confirm(world, line)
    await expect(line.did('staff.rename-passkey', { passkeyId, name: 'Min' })).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(line.did('staff.remove-passkey', { passkeyId })).rejects.toMatchObject({ kind: 'missing' })
    expect((await jonas.did('staff.my-sign-in', {})).passkeys).toHaveLength(1)
  })

  it('the app is taken away after confirmation, and only where there is one', async () => {
    await expect(line.did('staff.remove-totp', {})).rejects.toMatchObject({ code: 'step-up' })
    await confirm(world, line)
    await expect(line.did('staff.remove-totp', {})).rejects.toMatchObject({ kind: 'missing' })
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(
        `insert into gate.totp (tenant, staff_id, secret_sealed, confirmed_at) values ($1, $2, 'x', now())`,
        [world.tenant, line.staffId],
      ),
    )
    expect((await line.did('staff.my-sign-in', {})).totp).toBe(true)
    await line.did('staff.remove-totp', {})
    expect((await line.did('staff.my-sign-in', {})).totp).toBe(false)
  })
})
