import { beforeAll, describe, expect, it } from 'vitest'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

/** Which changes somebody sees: their own, in families whose team they are on, and never what was written. */
describe('recent changes of one’s own (ux.md section 3)', () => {
  let world: World
  let line: Person
  let jonas: Person
  let family: TestFamily
  const seenBy = async (person: Person) => (await person.did('today.changes', {})).changes

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    family = await newFamily(line)
    await line.did('promise.make', {
      familyId: family.familyId,
      toPerson: family.noah,
      words: 'Vi finder en klub',
      dueOn: '2031-05-01',
      promisedAt: new Date().toISOString(),
    })
  })

  it('mine, with the family and the way back, and without the words', async () => {
    const changes = await seenBy(line)
    expect(changes[0]).toMatchObject({
      operation: 'promise.make',
      familyId: family.familyId,
      state: 'open',
      takeBack: { operation: 'promise.take-back' },
    })
    expect(JSON.stringify(changes)).not.toMatch(/klub|Noah/)
  })

  it('nobody else’s, on the team or not, in this municipality or another', async () => {
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: jonas.staffId,
      kind: 'coordinator',
    })
    expect(await seenBy(jonas)).toEqual([])
    expect(await seenBy(world.staff('hanne'))).toEqual([])
    expect(await seenBy((await newWorld()).staff('line'))).toEqual([])
  })

  it('none of a family whose team one has left', async () => {
    expect(await seenBy(line)).not.toEqual([])
    await jonas.did('family.leave-team', { familyId: family.familyId, staffId: line.staffId })
    expect(await seenBy(line)).toEqual([])
  })

  it('is for the core team alone, and the database gives it to this operation alone', async () => {
    await expect(seenBy(world.staff('mette'))).rejects.toMatchObject({ kind: 'denied', code: 'wrong-role' })
    const client = await world.database.road.doors.samspil_staff.connect()
    try {
      const { rows } = await client.query<{ event: string }>(
        `select audit.log($1, 'today.get', 'read', 'SAGSBEHANDLING', null, null, '{}') as event`,
        [line.caller.token],
      )
      await client.query('begin')
      await client.query('select * from gate.begin($1, $2)', [line.caller.token, rows[0]?.event])
      await expect(
        client.query(`select * from gate.own_changes(array['promise.make'])`),
      ).rejects.toMatchObject({ code: '42501' })
      await client.query('rollback')
    } finally {
      client.release()
    }
  })
})
