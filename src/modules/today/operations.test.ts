import { beforeAll, describe, expect, it } from 'vitest'
import { instantAt } from '#core/clock.ts'
import { addDays, today } from '#core/day.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { plant } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const on = today(new Date())
const longAgo = '2026-01-05T10:00:00Z'
const onDay = (days: number, time: string) => instantAt(addDays(on, days), time).toISOString()

describe('Min dag (ux.md 2.1)', () => {
  let world: World
  let line: Person
  let jonas: Person
  let birk: TestFamily

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    birk = await newFamily(line)
    await line.did('family.add-to-team', {
      familyId: birk.familyId,
      staffId: jonas.staffId,
      kind: 'coordinator',
    })
  })

  const mine = (by = line) => by.did('today.get', {})
  const plan = (family: TestFamily, startsAt: string, by = line) =>
    by.did('appointment.plan', {
      familyId: family.familyId,
      personId: family.sanne,
      staffId: by.staffId,
      startsAt,
      what: 'Hjemmebesøg',
      place: 'Hjemme',
      madeAt: longAgo,
    })

  it('shows open windows to everyone on the team, with who has them, until they are closed', async () => {
    const { windowId, version } = await jonas.did('window.open', {
      familyId: birk.familyId,
      personId: birk.noah,
      words: 'Jeg gider ikke det her mere.',
    })
    expect((await mine()).windows).toMatchObject([
      { windowId, familyName: 'Familien Birk', responsible: 'Jonas', acted: false, personId: birk.noah },
    ])
    await line.did('window.close', { familyId: birk.familyId, windowId, version, outcome: 'closed' })
    expect((await mine()).windows).toEqual([])
  })

  it('shows what has a time today, and asks about my own appointments that nobody has said the outcome of', async () => {
    const [late, early, yesterday, tomorrow] = [
      await plan(birk, onDay(0, '23:00')),
      await plan(birk, onDay(0, '00:10')),
      await plan(birk, onDay(-1, '16:00')),
      await plan(birk, onDay(1, '09:00')),
    ]
    const theirs = await plan(birk, onDay(-1, '12:00'), jonas)
    const page = await mine()
    expect(page.appointments.map((one) => one.appointmentId)).toEqual([
      early.appointmentId,
      late.appointmentId,
    ])
    expect(page.unsettled.map((one) => one.appointmentId)).toEqual([yesterday.appointmentId])
    expect((await mine(jonas)).unsettled.map((one) => one.appointmentId)).toEqual([theirs.appointmentId])
    expect((await mine(jonas)).appointments.every((one) => !one.mine && one.staff === 'Line')).toBe(true)
    await line.did('appointment.settle', {
      familyId: birk.familyId,
      appointmentId: yesterday.appointmentId,
      version: 1,
      state: 'missed',
    })
    expect((await mine()).unsettled).toEqual([])
    await line.did('appointment.settle', {
      familyId: birk.familyId,
      appointmentId: tomorrow.appointmentId,
      version: 1,
      state: 'cancelled_by_us',
    })
  })

  it('shows promises due today or earlier, and not those that are kept or ahead', async () => {
    const promise = (words: string, dueOn: string) =>
      line.did('promise.make', {
        familyId: birk.familyId,
        toPerson: birk.noah,
        words,
        promisedAt: longAgo,
        dueOn,
      })
    const [over, due, ahead] = [
      await promise('Fritidspas', addDays(on, -3)),
      await promise('Ringe', on),
      await promise('Klub', addDays(on, 1)),
    ]
    expect((await mine()).promises.map(({ promiseId, daysOver }) => [promiseId, daysOver])).toEqual([
      [over.promiseId, 3],
      [due.promiseId, 0],
    ])
    await line.did('promise.keep', {
      familyId: birk.familyId,
      promiseId: over.promiseId,
      version: 1,
      keptAt: new Date().toISOString(),
    })
    expect((await mine()).promises.map(({ promiseId }) => promiseId)).not.toContain(over.promiseId)
    expect(ahead).toHaveProperty('promiseId')
  })

  it('finds the family that has been quiet too long, and the one that only lacks its next appointment', async () => {
    const [dam, holm] = [await newFamily(line, 'Familien Dam'), await newFamily(line, 'Familien Holm')]
    const contact = (family: TestFamily, happenedAt: string) =>
      line.did('contact.log', {
        familyId: family.familyId,
        personId: null,
        kind: 'met',
        happenedAt,
        familyVisible: false,
      })
    await contact(dam, onDay(-20, '12:00'))
    await contact(holm, onDay(-2, '12:00'))
    const page = await mine()
    expect(page.quiet).toContainEqual(
      expect.objectContaining({ familyName: 'Familien Dam', daysSince: 20, hasContact: true }),
    )
    expect(page.unplanned).toContainEqual(
      expect.objectContaining({ familyName: 'Familien Holm', daysSince: 2 }),
    )
    await plan(dam, onDay(2, '15:00'))
    expect((await mine()).quiet.map(({ familyName }) => familyName)).not.toContain('Familien Dam')
  })

  it('shows steps that are mine and due, and those where somebody else has the next move, as far as I may see them', async () => {
    const goal = await plantGoal(world, birk, line)
    const step = (what: string, row: object) =>
      plant(world, 'step', {
        family_id: birk.familyId,
        goal_id: goal,
        owner_department: 'F',
        class: 'CONF',
        what,
        due_on: on,
        status: 'under_way',
        position: 1,
        made_at: longAgo,
        made_by: line.staffId,
        ...row,
      })
    const lars = world.staff('lars').staffId
    await step('Køre Noah til træning', { owner_staff: line.staffId })
    await step('Fritidspas bevilges', {
      owner_staff: line.staffId,
      status: 'cannot_yet',
      waiting_for: 'klubben',
    })
    await step('Pause for Sanne', { owner_staff: lars })
    await step('Køre onsdag', { owner_person: birk.sanne })
    await step('Kun for skolen', { owner_staff: world.staff('sofie').staffId, owner_department: 'S' })
    const page = await mine()
    expect(page.mySteps.map(({ what }) => what)).toEqual(['Køre Noah til træning'])
    expect(page.waiting.map(({ what, owner, waitingFor }) => [what, owner, waitingFor])).toEqual([
      ['Fritidspas bevilges', 'Line', 'klubben'],
      ['Pause for Sanne', 'Lars', null],
    ])
  })

  it('shows what I have begun and not finished', async () => {
    await line.did('draft.save', {
      key: `contact:${birk.familyId}`,
      familyId: birk.familyId,
      body: { words: 'halv' },
    })
    expect((await mine()).drafts).toMatchObject([{ kind: 'contact', familyName: 'Familien Birk' }])
    expect((await mine(jonas)).drafts).toEqual([])
  })

  it('shows nothing of a family that has ended for me, or was never mine', async () => {
    const hanne = world.staff('hanne')
    await line.did('family.add-to-team', { familyId: birk.familyId, staffId: hanne.staffId, kind: 'member' })
    await line.did('window.open', { familyId: birk.familyId, personId: birk.noah, words: 'Nu vil jeg gerne' })
    await hanne.did('draft.save', { key: 'note:1', familyId: birk.familyId, body: {} })
    expect((await mine(hanne)).windows).toHaveLength(1)
    await line.did('family.leave-team', { familyId: birk.familyId, staffId: hanne.staffId })
    const nothing = {
      handovers: [],
      endings: [],
      followUps: [],
      birthdays: [],
      windows: [],
      appointments: [],
      unsettled: [],
      promises: [],
      mySteps: [],
      quiet: [],
      unplanned: [],
      waiting: [],
      requests: [],
      drafts: [],
      families: [],
      caseload: { families: 0, ceiling: 10, over: 0 },
    }
    expect(await mine(hanne)).toEqual(nothing)
    expect(await mine(world.staff('sofie'))).toEqual(nothing)
    expect(await mine((await newWorld()).staff('line'))).toEqual(nothing)
  })

  it('counts the families one coordinates, not those one helps with', async () => {
    const before = (await mine(jonas)).caseload.families
    const extra = await newFamily(line, 'Familien Ny')
    await line.did('family.add-to-team', { familyId: extra.familyId, staffId: jonas.staffId, kind: 'member' })
    expect((await mine(jonas)).caseload.families).toBe(before)
    expect((await mine(jonas)).families).toContainEqual({
      familyId: extra.familyId,
      familyName: 'Familien Ny',
    })
  })

  it('remembers whose families were on the page, and is for the core team alone', async () => {
    const { families } = await mine()
    const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query<{ facts: { familyIds: string[] }; family_id: string | null }>(
        `select facts, family_id from audit.event where tenant = $1 and operation = 'today.get' and kind = 'done' and staff_id = $2 order by seq desc limit 1`,
        [world.tenant, line.staffId],
      ),
    )
    expect(rows[0]?.family_id).toBeNull()
    expect(rows[0]?.facts.familyIds).toEqual(families.map(({ familyId }) => familyId).sort())
    expect(JSON.stringify(rows)).not.toContain('Birk')
    for (const name of ['mette', 'stig', 'pia'] as const)
      await expect(mine(world.staff(name))).rejects.toMatchObject({ kind: 'denied', code: 'wrong-role' })
  })
})

async function plantGoal(world: World, family: TestFamily, by: Person): Promise<string> {
  const plan = await plant(world, 'plan', {
    family_id: family.familyId,
    started_at: longAgo,
    started_by: by.staffId,
  })
  return plant(world, 'goal', {
    family_id: family.familyId,
    plan_id: plan,
    person_id: family.noah,
    owner_department: 'F',
    class: 'CONF',
    words: 'Spille bold igen',
    stage: 'now',
    position: 1,
    made_at: longAgo,
    made_by: by.staffId,
  })
}
