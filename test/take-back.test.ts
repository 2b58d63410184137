import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { lightV1 } from '#modules/assessment/light-v1-definition.ts'
import type { WindowStep } from '#modules/contact/rules.ts'
import type { OwnChange } from '#modules/today/change-contract.ts'
import { newFamily, type TestFamily } from './family.ts'
import { change } from './rows.ts'
import { newWorld, type Person, type World } from './world.ts'

const day = today(new Date())
const now = () => new Date().toISOString()
const tooLate = { kind: 'conflict', code: 'too-late' }
type Act = {
  name: string
  /** The operation that is done, whose log row says whose it is and when. */
  operation: string
  /** Does it; the answer takes it back as somebody. */
  act: () => Promise<(by: Person) => Promise<unknown>>
  /** What everyone sees of it. */
  see: () => Promise<unknown>
  /** Something that happens with it afterwards. */
  since: (() => Promise<unknown>) | null
}

/** Takes a change back the way the list of recent changes says. */
async function throughTheList(by: Person, change: OwnChange | undefined): Promise<void> {
  if (!change?.takeBack) throw new Error('the list offers no way back')
  const { operation, input } = change.takeBack
  await by.did(operation, { familyId: change.familyId, ...input } as never)
}

/** Rows as they are seen, without the counter that every change raises. */
const seen = (value: unknown) => JSON.stringify(value).replaceAll(/"version":\d+/g, '')

describe('one’s own act is taken back for a day, while nothing has happened with it (ux.md section 3)', () => {
  let world: World
  let line: Person
  let jonas: Person
  let family: TestFamily
  let familyId: string
  let last: string

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    family = await newFamily(line)
    ;({ familyId } = family)
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    await change(
      world,
      `update data.family set basis = 'ukn_order', phase = 'consented' where tenant = $1 and id = $2`,
      [world.tenant, familyId],
    )
  })

  const people = () => line.did('family.people', { familyId })
  const phase = async () => (await people()).phase
  const move = async (to: 'active' | 'assessing') =>
    line.did('family.move', { familyId, version: (await people()).version, to, on: day })
  const newWindow = () =>
    line.did('window.open', { familyId, personId: family.noah, words: 'Jeg vil gerne', wish: null })
  const windows = () => line.did('window.list', { familyId })
  const windowVersion = async () => (await windows()).find(({ windowId }) => windowId === last)?.version ?? 0
  const actOnWindow = async (by = line) =>
    by.did('window.act', {
      familyId,
      windowId: last,
      version: await windowVersion(),
      what: 'Ringede til klubben',
      actedAt: now(),
    })
  const windowBack = (windowId: string, step: WindowStep) => (by: Person) =>
    by.did('window.take-back', { familyId, windowId, step })
  const goal = () =>
    line.did('plan.add-goal', {
      familyId,
      personId: family.noah,
      words: 'Bokse igen',
      class: 'CONF',
      staffLine: null,
      helps: null,
      stage: 'now',
      scaleThen: null,
      firstStep: null,
    })
  const answer = (by: Person, said: 'yes' | 'no') =>
    by.did('plan.ask', {
      familyId,
      personId: family.noah,
      answer: said,
      how: 'oral',
      comment: null,
      askedAt: now(),
    })
  const picture = async () => (await line.did('assessment.show', { familyId })).picture
  const finishPicture = async () => {
    const { assessmentId } = await line.did('assessment.start', {
      familyId,
      profile: 'light',
      withPersons: [],
    })
    for (const { code } of lightV1.parts)
      await line.did('assessment.finish-part', {
        familyId,
        assessmentId,
        part: code,
        status: 'skipped',
        reason: 'Ikke i dag',
        version: 1,
      })
    return assessmentId
  }

  const acts: Act[] = [
    {
      name: 'a department’s case that was noted',
      operation: 'family.record-case',
      act: async () => {
        const { caseId } = await line.did('family.record-case', {
          familyId,
          personId: null,
          department: 'S',
          subject: 'Fravær',
          handler: null,
          openedOn: day,
          closedOn: null,
        })
        last = caseId
        return (by) => by.did('family.take-back-case', { familyId, caseId })
      },
      see: people,
      since: () => jonas.did('family.close-case', { familyId, caseId: last, closedOn: day }),
    },
    {
      name: 'a person who was added',
      operation: 'family.add-person',
      act: async () => {
        const { personId } = await line.did('family.add-person', {
          familyId,
          givenName: 'Ole',
          familyName: 'Birk',
          birthDate: '1950-01-02',
          part: 'grandparent',
          sex: 'm',
          participates: true,
          atHome: false,
          protected: true,
          phone: '20 30 40 50',
          language: 'da',
          cpr: null,
        })
        last = personId
        return (by) => by.did('family.take-back-person', { familyId, personId })
      },
      see: people,
      since: () =>
        jonas.did('family.relate', {
          familyId,
          fromPerson: last,
          toPerson: family.sanne,
          kind: 'parent',
          custody: false,
        }),
    },
    {
      name: 'a place that was noted',
      operation: 'family.record-whereabouts',
      act: async () => {
        const { placeId } = await line.did('family.record-whereabouts', {
          familyId,
          personId: family.maja,
          kind: 'school',
          value: 'Åskolen',
          fromOn: day,
        })
        return (by) => by.did('family.take-back-place', { familyId, placeId })
      },
      see: people,
      since: null,
    },
    {
      name: 'a move in the course',
      operation: 'family.move',
      act: async () => {
        await move('active')
        return (by) => by.did('family.take-back-move', { familyId, to: 'active' })
      },
      see: phase,
      since: () => move('assessing'),
    },
    {
      name: 'a window that was opened',
      operation: 'window.open',
      act: async () => windowBack((last = (await newWindow()).windowId), 'opened'),
      see: windows,
      since: () => actOnWindow(jonas),
    },
    {
      name: 'the first action in a window',
      operation: 'window.act',
      act: async () => {
        if ((await windowVersion()) === 0) last = (await newWindow()).windowId
        await actOnWindow()
        return windowBack(last, 'acted')
      },
      see: windows,
      since: async () =>
        jonas.did('window.take', { familyId, windowId: last, version: await windowVersion() }),
    },
    {
      name: 'a window that was closed',
      operation: 'window.close',
      act: async () => {
        await line.did('window.close', {
          familyId,
          windowId: last,
          version: await windowVersion(),
          outcome: 'taken',
          lesson: 'Ring samme dag',
        })
        return windowBack(last, 'closed')
      },
      see: windows,
      since: null,
    },
    {
      name: 'support that was written down',
      operation: 'journal.record-measure',
      act: async () => {
        const { measureId } = await line.did('journal.record-measure', {
          familyId,
          personId: null,
          class: 'CONF',
          name: 'Kontaktperson',
          law: 'barnets lov § 32',
          startedOn: day,
        })
        last = measureId
        return (by) => by.did('journal.take-back-measure', { familyId, measureId })
      },
      see: () => line.did('journal.measures', { familyId }),
      since: () =>
        world.staff('line').did('journal.settle-measure', {
          familyId,
          measureId: last,
          version: 1,
          endedOn: day,
          helped: 'yes',
        }),
    },
    {
      name: 'an answer to the plan',
      operation: 'plan.ask',
      act: async () => {
        const { agreementId } = await answer(line, 'no')
        return (by) => by.did('plan.take-back-answer', { familyId, agreementId })
      },
      see: async () => (await line.did('plan.show', { familyId })).agreement,
      since: () => answer(jonas, 'yes'),
    },
    {
      name: 'a shared picture that was finished',
      operation: 'assessment.finish',
      act: async () => {
        const assessmentId = (await picture())?.assessmentId ?? (await finishPicture())
        const version = (await picture())?.version ?? 1
        await line.did('assessment.finish', { familyId, assessmentId, version })
        return (by) => by.did('assessment.take-back-finish', { familyId, assessmentId })
      },
      see: async () => (await picture())?.finishedAt,
      since: () => line.did('assessment.start', { familyId, profile: 'light', withPersons: [] }),
    },
  ]

  it.each(acts)('$name', async ({ operation, act, see, since }) => {
    if (operation === 'window.act') last = (await newWindow()).windowId
    if (operation === 'plan.ask') await goal()
    if (operation === 'assessment.finish') await finishPicture()
    const before = seen(await see())
    const takeBack = await act()
    if (operation !== 'family.record-whereabouts') expect(seen(await see())).not.toBe(before)
    await expect(takeBack(jonas)).rejects.toMatchObject(tooLate)
    await expect(takeBack(world.staff('hanne'))).rejects.toMatchObject({ kind: 'denied' })
    const [listed] = (await line.did('today.changes', {})).changes
    expect(listed).toMatchObject({ operation, familyId, state: 'open' })
    await throughTheList(line, listed)
    expect(seen(await see())).toBe(before)
    expect((await line.did('today.changes', {})).changes[0]).toMatchObject({
      operation,
      state: 'undone',
      takeBack: null,
    })
    await expect(takeBack(line), 'twice').rejects.toMatchObject(tooLate)

    const again = await act()
    await change(
      world,
      `update audit.event set at = at - interval '25 hours' where tenant = $1 and operation = $2`,
      [world.tenant, operation],
    )
    await expect(again(line), 'after a day').rejects.toMatchObject(tooLate)
    await change(
      world,
      `update audit.event set at = at + interval '25 hours' where tenant = $1 and operation = $2`,
      [world.tenant, operation],
    )
    if (!since) return
    await since()
    await expect(again(line), 'something has happened with it').rejects.toMatchObject(tooLate)
  })

  it('moving an appointment: the new one goes and the old one stands as planned', async () => {
    const inDays = (days: number) => `${addDays(day, days)}T10:00:00.000Z`
    const { appointmentId, version } = await line.did('appointment.plan', {
      familyId,
      personId: null,
      staffId: line.staffId,
      startsAt: inDays(2),
      what: 'Gåtur',
      place: null,
    })
    const before = seen(await line.did('appointment.list', { familyId }))
    const { movedTo } = await line.did('appointment.settle', {
      familyId,
      appointmentId,
      version,
      state: 'moved',
      movedTo: { startsAt: inDays(4), place: null },
    })
    expect(seen(await line.did('appointment.list', { familyId }))).not.toBe(before)
    await line.did('appointment.take-back', { familyId, appointmentId: movedTo ?? '' })
    expect(seen(await line.did('appointment.list', { familyId }))).toBe(before)
  })

  it('a move into the ending stays: it is confirmed beforehand instead', async () => {
    const { version } = await people()
    await line.did('family.move', { familyId, version, to: 'ending', on: day })
    await expect(line.did('family.take-back-move', { familyId, to: 'ending' })).rejects.toMatchObject(tooLate)
    expect(await phase()).toBe('ending')
  })

  it('the database takes nothing back outside the operation for it, and no row of another family', async () => {
    const other = await newFamily(line, 'Familien Lind')
    const { caseId } = await line.did('family.record-case', {
      familyId: other.familyId,
      personId: null,
      department: 'S',
      subject: 'Fravær',
      handler: null,
      openedOn: day,
      closedOn: null,
    })
    await expect(line.did('family.take-back-case', { familyId, caseId })).rejects.toMatchObject(tooLate)
    const client = await world.database.road.doors.samspil_staff.connect()
    const { rows } = await client.query<{ event: string }>(
      `select audit.log($1, 'contact.list', 'read', 'SAGSBEHANDLING', $2, null, '{}') as event`,
      [line.caller.token, other.familyId],
    )
    await client.query('begin')
    await client.query('select * from gate.begin($1, $2)', [line.caller.token, rows[0]?.event])
    await expect(client.query('select gate.take_back_own($1)', [caseId])).rejects.toMatchObject({
      code: '42501',
    })
    await client.query('rollback')
    client.release()
    await line.did('family.take-back-case', { familyId: other.familyId, caseId })
  })
})
