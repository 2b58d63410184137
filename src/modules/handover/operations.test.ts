import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { change, plant } from '#test/rows.ts'

let c: Consents
let caseId: string
const day = today(new Date())
beforeEach(async () => {
  c = await familyBirk()
  caseId = (
    await c.line.did('family.record-case', {
      familyId: c.familyId,
      personId: c.family.sanne,
      department: 'J',
      subject: 'Jobplan',
      handler: 'Hanne Bech',
      openedOn: '2026-01-05',
      closedOn: null,
    })
  ).caseId
})

const shown = (by = c.line) => by.did('handover.show', { familyId: c.familyId })
const first = async () => {
  const [one] = (await shown()).cases
  if (!one) throw new Error('no case')
  return one
}
const saidYes = async () => {
  await c.yesTo(c.family.noah, null, c.family.sanne)
  await c.yesTo(c.family.sanne, null, c.family.sanne, { capacity: 'self' })
}
const decide = async (
  way: 'waiting' | 'handed_over' | 'followed',
  responsibleId: string | null,
  by = c.line,
) =>
  by.did('handover.decide', {
    familyId: c.familyId,
    caseId,
    version: (await first()).version,
    way,
    responsibleId,
  })
const waitsSince = (days: number) =>
  change(c.world, 'update data.case_handover set due_on = $2 where tenant = $1', [
    c.world.tenant,
    addDays(day, -days),
  ])
const onMinDag = async (by = c.line) => (await by.did('today.get', {})).handovers

describe('handover of the departments’ cases to the core team (R-PHA-02, CASES_HANDED_OVER)', () => {
  it('needs the family’s yes first: without it nothing is handed over and nothing is reminded of (HG-06)', async () => {
    await waitsSince(5)
    expect((await shown()).standing).toBe('no_basis')
    await expect(decide('handed_over', c.line.staffId)).rejects.toMatchObject({ code: 'no-basis' })
    expect(await onMinDag()).toEqual([])
    await saidYes()
    expect(await first()).toMatchObject({ way: 'waiting', dueOn: addDays(day, 14), daysOver: 0 })
  })

  it('is handed over when each case has somebody on the team who has said that they have it', async () => {
    await saidYes()
    expect((await shown()).standing).toBe('under_way')
    await decide('handed_over', c.sofie.staffId)
    expect(await first()).toMatchObject({ responsible: 'Sofie Lund', decidedOn: day, acknowledgedOn: null })
    expect((await shown()).standing).toBe('under_way')
    expect(await onMinDag(c.sofie)).toMatchObject([
      { caseId, forMe: true, departmentName: 'Job og uddannelse' },
    ])
    expect(await onMinDag(c.line)).toEqual([])
    const { version } = await first()
    const acknowledge = (by = c.sofie) =>
      by.did('handover.acknowledge', { familyId: c.familyId, caseId, version })
    await expect(acknowledge(c.line)).rejects.toMatchObject({ kind: 'conflict' })
    await acknowledge()
    expect(await shown()).toMatchObject({ standing: 'handed_over', cases: [{ acknowledgedOn: day }] })
    expect(await onMinDag(c.sofie)).toEqual([])
  })

  it('is acknowledged at once by whoever takes it themselves, can be followed instead, and taken back', async () => {
    await saidYes()
    await decide('followed', c.line.staffId)
    expect((await shown()).standing).toBe('handed_over')
    await decide('waiting', null)
    expect(await first()).toMatchObject({ way: 'waiting', responsible: null, acknowledgedOn: null })
    await expect(decide('handed_over', c.world.staff('hanne').staffId)).rejects.toMatchObject({
      code: 'not-on-team',
    })
    await expect(
      c.line.did('handover.decide', {
        familyId: c.familyId,
        caseId,
        version: 1,
        way: 'followed',
        responsibleId: c.line.staffId,
      }),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('is on Min dag from the day after the agreed days, for the family’s team alone, until it is decided or closed', async () => {
    await saidYes()
    await waitsSince(0)
    expect(await onMinDag()).toEqual([])
    await waitsSince(1)
    expect(await onMinDag()).toMatchObject([{ familyId: c.familyId, caseId, department: 'J', forMe: false }])
    expect(await onMinDag(c.world.staff('hanne'))).toEqual([])
    await c.line.did('family.close-case', { familyId: c.familyId, caseId, closedOn: day })
    expect(await onMinDag()).toEqual([])
    expect((await shown()).standing).toBe('no_cases')
  })

  it('follows the days the municipality has agreed, which an administrator alone sets', async () => {
    await expect(c.line.did('municipality.set-reminders', { handoverDays: 3 })).rejects.toMatchObject({
      code: 'wrong-role',
    })
    await expect(c.world.admin.did('municipality.set-reminders', { handoverDays: 0 })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await c.world.admin.did('municipality.set-reminders', { handoverDays: 3 })
    await saidYes()
    expect(await first()).toMatchObject({ dueOn: addDays(day, 3) })
  })

  it('is for the family’s team alone (HG-05)', async () => {
    await expect(shown(c.world.staff('hanne'))).rejects.toMatchObject({ code: 'not-on-team' })
  })
})

describe('choosing the pair (R-ACT-02, R-ACT-19, R-CAP-01)', () => {
  const pair = (by = c.line) => by.did('handover.pair', { familyId: c.familyId })
  const named = async (name: string) => (await pair()).choices.find((one) => one.name === name)

  it('shows each colleague’s families now, languages and department, and no family of theirs', async () => {
    const hanne = c.world.staff('hanne')
    await hanne.did('staff.set-languages', { staffId: hanne.staffId, languages: ['so', 'ar', 'so'] })
    expect(await named('Hanne Bech')).toMatchObject({ families: 0, department: 'J', languages: ['ar', 'so'] })
    expect(await named('Line Holst')).toMatchObject({ families: 1, kind: 'coordinator', full: false })
    expect(await named('Mette Riis')).toBeUndefined()
  })

  it('says that a colleague cannot be chosen, never why, and refuses it in the operation as well (HG-05)', async () => {
    const hanne = c.world.staff('hanne')
    await plant(c.world, 'recusal', {
      staff_id: hanne.staffId,
      family_id: c.familyId,
      declared_by: hanne.staffId,
      declared_at: new Date().toISOString(),
    })
    const seen = await named('Hanne Bech')
    expect(seen).toMatchObject({ cannot: true })
    expect(JSON.stringify(seen)).not.toMatch(/recus|habil|seal/i)
    expect(await named('Lars Toft')).toMatchObject({ cannot: false })
    const add = (name: 'hanne' | 'lars') =>
      c.line.did('family.add-to-team', {
        familyId: c.familyId,
        staffId: c.world.staff(name).staffId,
        kind: 'member',
      })
    await expect(add('hanne')).rejects.toMatchObject({ code: 'cannot-be-chosen' })
    await add('lars')
  })

  it('is for the pair; languages are one’s own or an administrator’s to change', async () => {
    const lars = c.world.staff('lars')
    await expect(pair(lars)).rejects.toMatchObject({ kind: 'denied' })
    const set = (by = c.line) => by.did('staff.set-languages', { staffId: lars.staffId, languages: ['ur'] })
    await expect(set()).rejects.toMatchObject({ code: 'not-oneself' })
    expect(await set(c.world.admin)).toEqual({ languages: ['ur'] })
    expect(await named('Lars Toft')).toMatchObject({ languages: ['ur'] })
    await expect(
      lars.did('staff.set-languages', { staffId: lars.staffId, languages: ['<script>'] }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })
})
