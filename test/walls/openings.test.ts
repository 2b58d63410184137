import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { nothing, operation } from '#core/operation.ts'
import { signedIn } from '#core/policy.ts'
import { newFamily, type TestFamily } from '../family.ts'
import { change, plant } from '../rows.ts'
import { newWorld, type Person, type World } from '../world.ts'

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()

describe('walls before grants, and openings for a time (HG-05, security.md 4.1)', () => {
  let world: World
  let birk: TestFamily
  let line: Person
  let hanne: Person
  let mette: Person
  const open = (by: Person) => by.did('family.open', { familyId: birk.familyId })
  const notes = (by: Person) => by.did('journal.list', { familyId: birk.familyId })

  beforeAll(async () => {
    world = await newWorld()
    ;[line, hanne, mette] = [world.staff('line'), world.staff('hanne'), world.staff('mette')]
    await change(world, 'update data.staff set leader_id = $1 where id = $2', [mette.staffId, line.staffId])
  })
  beforeEach(async () => {
    birk = await newFamily(line)
  })

  const recuse = (who: Person) =>
    plant(world, 'recusal', {
      staff_id: who.staffId,
      family_id: birk.familyId,
      declared_by: who.staffId,
      declared_at: minutes(-1),
    })
  const breakGlass = (who: Person, from = -1, to = 200) =>
    plant(world, 'break_glass', {
      family_id: birk.familyId,
      staff_id: who.staffId,
      reason_code: 'acute_danger',
      reason: 'x',
      opened_at: minutes(from),
      until_at: minutes(to),
      review_due_on: '2026-12-01',
    })
  const seal = async (...names: Person[]) => {
    const sealId = await plant(world, 'family_seal', {
      family_id: birk.familyId,
      sealed_by: mette.staffId,
      sealed_at: minutes(-1),
    })
    for (const name of names)
      await plant(world, 'family_seal_name', {
        seal_id: sealId,
        family_id: birk.familyId,
        staff_id: name.staffId,
        added_by: mette.staffId,
        added_at: minutes(-1),
      })
  }
  const supervise = (who: Person, more: Record<string, string | boolean> = {}) =>
    plant(world, 'supervision', {
      family_id: birk.familyId,
      staff_id: who.staffId,
      reason: 'x',
      opened_at: minutes(-1),
      until_at: minutes(60),
      ...more,
    })
  const note = (department: string, contentClass: string) =>
    plant(world, 'journal_note', {
      family_id: birk.familyId,
      owner_department: department,
      class: contentClass,
      subject: `${department} ${contentClass}`,
      body: 'x',
      happened_on: '2026-03-03',
      filed_at: minutes(-1),
      filed_by: line.staffId,
    })

  it('recusal closes a family for one of its own pair, and opens again when lifted (W3)', async () => {
    await expect(open(line)).resolves.toMatchObject({ myKind: 'coordinator' })
    const id = await recuse(line)
    await expect(open(line)).rejects.toMatchObject({ code: 'not-on-team' })
    const list = await line.did('family.list', {})
    expect(list.map(({ familyId }) => familyId)).not.toContain(birk.familyId)
    await change(world, 'update data.recusal set lifted_at = now(), lifted_by = $2 where id = $1', [
      id,
      mette.staffId,
    ])
    await expect(open(line)).resolves.toBeDefined()
  })

  it('emergency access reads one family for its four hours, and writes nothing (G5)', async () => {
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
    await breakGlass(hanne)
    await expect(open(hanne)).resolves.toMatchObject({ familyId: birk.familyId })
    await expect(
      hanne.did('family.add-to-network', {
        familyId: birk.familyId,
        name: 'x',
        part: 'y',
        phone: null,
        wantedBy: null,
      }),
    ).rejects.toMatchObject({ code: 'only-reading' })
    const other = await newFamily(line)
    await expect(hanne.did('family.open', { familyId: other.familyId })).rejects.toMatchObject({
      code: 'not-on-team',
    })
  })

  it('emergency access that has run out, or stands before a recusal or a seal, opens nothing', async () => {
    await breakGlass(hanne, -250, -10)
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
    await breakGlass(hanne)
    await expect(open(hanne)).resolves.toBeDefined()
    const id = await recuse(hanne)
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
    await change(world, 'update data.recusal set lifted_at = now(), lifted_by = staff_id where id = $1', [id])
    await expect(open(hanne)).resolves.toBeDefined()
    await seal(line)
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
    await expect(open(line)).resolves.toBeDefined()
  })

  it('a sealed family is closed for a member of its own team who is not named (W6)', async () => {
    await line.did('family.add-to-team', {
      familyId: birk.familyId,
      staffId: hanne.staffId,
      kind: 'coordinator',
    })
    await expect(open(hanne)).resolves.toBeDefined()
    await seal(line)
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
    expect((await hanne.did('family.list', {})).map(({ familyId }) => familyId)).not.toContain(birk.familyId)
  })

  it('a line leader reads a family of their own staff, notes of their own department and no health (G2, W4)', async () => {
    for (const [department, kind] of [
      ['F', 'CONF'],
      ['F', 'ART9_HEALTH'],
      ['P', 'CONF'],
    ] as const)
      await note(department, kind)
    await expect(open(mette)).rejects.toMatchObject({ code: 'not-on-team' })
    await supervise(mette)
    await expect(open(mette)).resolves.toBeDefined()
    const subjects = async (by: Person) => (await notes(by)).notes.map(({ subject }) => subject).sort()
    expect(await subjects(mette)).toEqual(['F CONF'])
    await supervise(mette, { sensitive: true, sensitive_reason: 'x' })
    expect(await subjects(mette)).toEqual(['F ART9_HEALTH', 'F CONF'])
    await change(world, 'update data.family_relation set to_at = now() where family_id = $1', [birk.familyId])
    await expect(open(mette)).rejects.toMatchObject({ code: 'not-on-team' })
  })

  it('supervision of somebody else’s staff, or without the role, opens nothing', async () => {
    await supervise(hanne)
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
    const lars = world.staff('lars')
    const theirs = await newFamily(lars)
    await plant(world, 'supervision', {
      family_id: theirs.familyId,
      staff_id: mette.staffId,
      reason: 'x',
      opened_at: minutes(-1),
      until_at: minutes(60),
    })
    await expect(mette.did('family.open', { familyId: theirs.familyId })).rejects.toMatchObject({
      code: 'not-on-team',
    })
  })

  it('a closed family is read and not written (W7); a restricted one is read by the records officer alone', async () => {
    const write = () =>
      line.did('family.add-to-network', {
        familyId: birk.familyId,
        name: 'x',
        part: 'y',
        phone: null,
        wantedBy: null,
      })
    await expect(write()).resolves.toBeDefined()
    await change(world, `update data.family set phase = 'closed' where id = $1`, [birk.familyId])
    await expect(open(line)).resolves.toBeDefined()
    await expect(write()).rejects.toMatchObject({ kind: 'denied' })
    await change(world, 'update data.family set restricted_at = now() where id = $1', [birk.familyId])
    await expect(open(line)).rejects.toMatchObject({ code: 'not-on-team' })
    await change(world, `update data.staff set roles = '{records}' where id = $1`, [hanne.staffId])
    await expect(open(hanne)).resolves.toBeDefined()
    await change(world, `update data.staff set roles = '{core}' where id = $1`, [hanne.staffId])
    await expect(open(hanne)).rejects.toMatchObject({ code: 'not-on-team' })
  })

  it('a purpose that the role may not use begins nothing', async () => {
    const look = (by: Person, purpose: 'SAGSBEHANDLING' | 'DRIFT') =>
      execute(
        world.database.road,
        operation({
          kind: 'read',
          purpose,
          input: z.object({}),
          output: z.object({}),
          opens: nothing,
          allow: signedIn,
          run: async () => ({}),
          audit: () => ({}),
        }),
        { name: 'test.look', caller: by.caller, input: {} },
      )
    await expect(look(mette, 'DRIFT')).resolves.toEqual({})
    await expect(look(line, 'SAGSBEHANDLING')).resolves.toEqual({})
    await expect(look(mette, 'SAGSBEHANDLING')).rejects.toMatchObject({ code: 'wrong-purpose' })
  })
})
