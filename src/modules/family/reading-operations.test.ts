import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { startOfDay } from '#core/clock.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { plant } from '#test/rows.ts'
import { newWorld, type World } from '#test/world.ts'

const day = today(new Date())
/** An instant at noon so many days from today, in Denmark. */
const noon = (days: number) =>
  new Date(startOfDay(addDays(day, days)).getTime() + 12 * 3_600_000).toISOString()

async function logOf(
  world: World,
  operation: string,
): Promise<{ kind: string; family_id: string | null; facts: unknown }[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ kind: string; family_id: string | null; facts: unknown }>(
      'select kind, family_id, facts from audit.event where tenant = $1 and operation = $2 order by seq',
      [world.tenant, operation],
    )
    return rows
  })
}

describe('my families (ux.md screen 2)', () => {
  it('lists quiet families first, with the last contact, tries, the next appointment, promises and an open window', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const quiet = await newFamily(line, 'Familien Dam')
    const near = await newFamily(line, 'Familien Aagaard')
    await plant(world, 'contact_state', {
      family_id: quiet.familyId,
      last_contact_at: noon(-20),
      tries_since: 2,
      first_try_at: noon(-5),
    })
    await plant(world, 'contact_state', {
      family_id: near.familyId,
      last_contact_at: noon(-3),
      tries_since: 0,
    })
    const appointment = {
      family_id: near.familyId,
      staff_id: line.staffId,
      state: 'planned',
      made_by: line.staffId,
      made_at: noon(-3),
    }
    await plant(world, 'appointment', { ...appointment, starts_at: noon(9), what: 'Senere' })
    await plant(world, 'appointment', { ...appointment, starts_at: noon(2), what: 'Hjemmebesøg' })
    await plant(world, 'appointment', { ...appointment, starts_at: noon(1), what: 'Flyttet', state: 'moved' })
    await plant(world, 'promise', {
      family_id: near.familyId,
      words: 'Vi finder en klub',
      promised_by: line.staffId,
      promised_at: noon(-3),
      due_on: day,
    })
    await plant(world, 'promise', {
      family_id: near.familyId,
      words: 'Holdt',
      promised_by: line.staffId,
      promised_at: noon(-3),
      due_on: day,
      kept_at: noon(-1),
    })
    await plant(world, 'motivation_window', {
      family_id: near.familyId,
      person_id: near.noah,
      words: 'Jeg gider ikke mere',
      opened_at: noon(0),
      opened_by: line.staffId,
      offer_by: noon(1),
      responsible_id: line.staffId,
    })
    await line.did('family.add-to-team', {
      familyId: near.familyId,
      staffId: world.staff('sofie').staffId,
      kind: 'coordinator',
    })

    const [first, second] = await line.did('family.list', {})
    expect(first).toMatchObject({
      name: 'Familien Dam',
      quiet: true,
      daysSince: 20,
      triesSince: 2,
      myKind: 'coordinator',
      nextAppointment: null,
      windowOpen: false,
      openPromises: 0,
    })
    expect(second).toMatchObject({
      name: 'Familien Aagaard',
      quiet: false,
      lastContactOn: addDays(day, -3),
      windowOpen: true,
      openPromises: 1,
      pair: [
        { name: 'Line Holst', department: 'F' },
        { name: 'Sofie Lund', department: 'S' },
      ],
      nextAppointment: { what: 'Hjemmebesøg' },
    })
    expect(await world.staff('sofie').did('family.list', {})).toHaveLength(1)
  })

  it('shows a family to nobody but its team: not to a colleague, nor a leader, nor another municipality (HG-05)', async () => {
    const world = await newWorld()
    const other = await newWorld()
    await newFamily(world.staff('line'))
    expect(await world.staff('jonas').did('family.list', {})).toEqual([])
    expect(await other.staff('line').did('family.list', {})).toEqual([])
    await expect(world.staff('mette').did('family.list', {})).rejects.toMatchObject({
      kind: 'denied',
      code: 'wrong-role',
    })
    expect(await world.staff('line').did('family.list', {})).toHaveLength(1)
  })

  it('remembers which families were shown, and no name (HG-14)', async () => {
    const world = await newWorld()
    const { familyId } = await newFamily(world.staff('line'))
    await world.staff('line').did('family.list', {})
    const log = await logOf(world, 'family.list')
    expect(log.map(({ kind }) => kind)).toEqual(['read', 'done'])
    expect(log[1]?.facts).toEqual({ familyIds: [familyId], counts: { families: 1 } })
  })
})

describe('opening a family (ux.md 2.2)', () => {
  let world: World
  let family: TestFamily
  beforeAll(async () => {
    world = await newWorld()
    const line = world.staff('line')
    family = await newFamily(line)
    const { familyId, noah, sanne } = family
    await line.did('family.add-to-team', {
      familyId,
      staffId: world.staff('jonas').staffId,
      kind: 'coordinator',
    })
    await line.did('family.add-to-team', { familyId, staffId: world.staff('hanne').staffId, kind: 'member' })
    const asked = {
      family_id: familyId,
      purpose: 'participate',
      language: 'da',
      text_version: '1',
      asked_at: noon(-30),
      asked_by: line.staffId,
    }
    const yes = await plant(world, 'consent', {
      ...asked,
      person_id: sanne,
      state: 'given',
      how: 'written',
      answered_at: noon(-29),
      valid_to: addDays(day, 200),
    })
    await plant(world, 'consent_answer', {
      consent_id: yes,
      given_by: sanne,
      family_id: familyId,
      capacity: 'self',
      answer: 'given',
      how: 'written',
      answered_at: noon(-29),
      recorded_at: noon(-29),
      recorded_by: line.staffId,
    })
    await plant(world, 'consent', { ...asked, person_id: noah, state: 'asked' })
    await plant(world, 'appointment', {
      family_id: familyId,
      person_id: sanne,
      staff_id: line.staffId,
      starts_at: noon(0),
      what: 'Hjemmebesøg',
      place: 'hjemme',
      state: 'held',
      made_by: line.staffId,
      made_at: noon(-2),
    })
    await plant(world, 'appointment', {
      family_id: familyId,
      person_id: sanne,
      staff_id: line.staffId,
      starts_at: noon(7),
      what: 'Netværksmøde',
      place: 'skolen',
      state: 'planned',
      made_by: line.staffId,
      made_at: noon(-2),
    })
    for (const due of [addDays(day, -1), day, addDays(day, 4)])
      await plant(world, 'promise', {
        family_id: familyId,
        words: 'Et løfte',
        promised_by: line.staffId,
        promised_at: noon(-9),
        due_on: due,
      })
    await plant(world, 'plan_quote', {
      family_id: familyId,
      person_id: sanne,
      kind: 'wish',
      words: 'Spise sammen',
      said_on: addDays(day, -8),
      recorded_by: line.staffId,
    })
    await plant(world, 'plan_quote', {
      family_id: familyId,
      person_id: sanne,
      kind: 'wish',
      words: 'Gammelt ønske',
      said_on: addDays(day, -80),
      recorded_by: line.staffId,
      replaced_at: noon(-8),
    })
  })

  it('gives consent, team, next contact and promises; load is the calendar’s', async () => {
    const { familyId, sanne, noah } = family
    const opened = await world.staff('line').did('family.open', { familyId })
    expect(opened).toMatchObject({
      label: 'Familien Birk',
      phase: 'contacting',
      myKind: 'coordinator',
      version: 1,
      window: null,
    })
    expect(opened.consents).toEqual([
      {
        personId: sanne,
        givenName: 'Sanne',
        stand: 'given',
        why: 'answered',
        on: addDays(day, -29),
        until: addDays(day, 200),
      },
      {
        personId: noah,
        givenName: 'Noah',
        stand: 'not_given',
        why: 'asked',
        on: addDays(day, -30),
        until: null,
      },
    ])
    expect(opened.team.map(({ name, department, kind }) => [name, department, kind])).toEqual([
      ['Line Holst', 'F', 'coordinator'],
      ['Jonas Krag', 'P', 'coordinator'],
      ['Hanne Bech', 'J', 'member'],
    ])
    expect(opened.nextContact).toMatchObject({
      what: 'Netværksmøde',
      place: 'skolen',
      person: 'Sanne',
      staff: 'Line',
    })
    expect(opened.promises).toEqual({ dueToday: 1, overdue: 1, open: 3 })
    expect(opened.wishes.map(({ words }) => words)).toEqual(['Spise sammen'])
  })

  it('names each person with an age and no birth date, and says who has rules of their own from 18 (HG-20)', async () => {
    const { people } = await world.staff('line').did('family.open', { familyId: family.familyId })
    expect(people.map(({ givenName, ownRules }) => [givenName, ownRules])).toEqual([
      ['Sanne', false],
      ['Noah', false],
      ['Maja', true],
    ])
    expect(JSON.stringify(people)).not.toContain('2012-05-14')
  })

  it('is closed to a colleague without a relation, and the try is remembered (HG-05, HG-14)', async () => {
    const { familyId } = family
    await expect(world.staff('sofie').did('family.open', { familyId })).rejects.toMatchObject({
      kind: 'denied',
      code: 'not-on-team',
    })
    const log = await logOf(world, 'family.open')
    expect(log.at(-1)).toMatchObject({
      kind: 'refused',
      family_id: familyId,
      facts: { codes: { reason: 'not-on-team' } },
    })
  })

  it('is closed to another municipality, which learns nothing, not even that the family is there', async () => {
    const other = await newWorld()
    const closed = { kind: 'denied', code: 'not-on-team' }
    for (const familyId of [family.familyId, crypto.randomUUID()])
      await expect(other.staff('line').did('family.open', { familyId })).rejects.toMatchObject(closed)
  })

  it('closes for a colleague at the moment the relation ends', async () => {
    const own = await newWorld()
    const { familyId } = await newFamily(own.staff('line'))
    await own
      .staff('line')
      .did('family.add-to-team', { familyId, staffId: own.staff('hanne').staffId, kind: 'member' })
    expect(await own.staff('hanne').did('family.open', { familyId })).toHaveProperty('label')
    await own.staff('line').did('family.leave-team', { familyId, staffId: own.staff('hanne').staffId })
    await expect(own.staff('hanne').did('family.open', { familyId })).rejects.toMatchObject({
      kind: 'denied',
    })
  })
})

describe('the overview of a family', () => {
  it('shows goals and steps as far as the departments share them, and what goes well in the family’s own words', async () => {
    const world = await newWorld()
    const [line, jonas] = [world.staff('line'), world.staff('jonas')]
    const { familyId, noah, sanne } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    await line.did('family.set-reach', {
      familyId,
      version: 1,
      interpreter: null,
      reachHint: 'SMS først',
      silenceDays: 10,
      strengths: 'Morfar hjælper',
    })
    const planId = await plant(world, 'plan', {
      family_id: familyId,
      started_at: noon(-9),
      started_by: line.staffId,
    })
    const goal = {
      family_id: familyId,
      plan_id: planId,
      person_id: noah,
      class: 'CONF',
      position: 1,
      made_at: noon(-9),
      made_by: line.staffId,
    }
    const goalId = await plant(world, 'goal', {
      ...goal,
      owner_department: 'F',
      words: 'Spille bold igen',
      stage: 'now',
    })
    await plant(world, 'goal', { ...goal, owner_department: 'F', words: 'Senere mål', stage: 'later' })
    const step = {
      family_id: familyId,
      goal_id: goalId,
      person_id: noah,
      owner_department: 'F',
      class: 'CONF',
      due_on: addDays(day, 3),
      status: 'not_started',
      position: 1,
      made_at: noon(-9),
      made_by: line.staffId,
    }
    await plant(world, 'step', { ...step, what: 'Køre Noah', owner_person: sanne })
    await plant(world, 'step', { ...step, what: 'Ringe til klubben', owner_staff: jonas.staffId })
    await plant(world, 'step', { ...step, what: 'Er gjort', owner_staff: line.staffId, status: 'done' })
    await plant(world, 'plan_quote', {
      family_id: familyId,
      person_id: noah,
      kind: 'strength',
      words: 'Jeg står op selv',
      said_on: day,
      recorded_by: line.staffId,
    })

    const mine = await line.did('family.overview', { familyId })
    expect(mine.goals).toEqual([{ goalId, words: 'Spille bold igen', person: 'Noah', position: 1 }])
    expect(mine.steps.map(({ what, owner, ours }) => [what, owner, ours])).toEqual(
      expect.arrayContaining([
        ['Køre Noah', 'Sanne', false],
        ['Ringe til klubben', 'Jonas', true],
      ]),
    )
    expect(mine.goingWell.map(({ words }) => words)).toEqual(['Jeg står op selv', 'Morfar hjælper'])
    const theirs = await jonas.did('family.overview', { familyId })
    expect(theirs.goals).toEqual([])
    expect(theirs.steps.map(({ what }) => what)).toEqual(['Ringe til klubben'])
  })
})
