import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import type { WindowStep } from './rules.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

describe('motivation windows (report 6.1; R-SPD-01; ux.md 2.9)', () => {
  let world: World
  let line: Person
  let jonas: Person
  let family: TestFamily

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    family = await newFamily(line)
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: jonas.staffId,
      kind: 'coordinator',
    })
  })

  const open = (openedAt: string | null = null) =>
    jonas.did('window.open', {
      familyId: family.familyId,
      personId: family.noah,
      words: 'Jeg gider ikke det her mere.',
      wish: 'fodbold, ro derhjemme',
      openedAt,
    })
  const one = async (windowId: string) =>
    (await line.did('window.list', { familyId: family.familyId })).find(
      (window) => window.windowId === windowId,
    )

  it('opens with a clock from the municipality’s own setting, and the opener responsible', async () => {
    const { windowId } = await open(hours(-1))
    const window = await one(windowId)
    expect(window).toMatchObject({
      words: 'Jeg gider ikke det her mere.',
      wish: 'fodbold, ro derhjemme',
      openedBy: 'Jonas',
      responsible: 'Jonas',
      person: 'Noah',
      closedAt: null,
    })
    expect(Date.parse(window?.offerBy ?? '') - Date.parse(window?.openedAt ?? '')).toBe(48 * 3_600_000)
  })

  it.each([
    ['an evening before summer time begins', '2026-03-28T19:00:00Z', '2026-03-30T19:00:00.000Z'],
    ['an evening before summer time ends', '2026-10-24T18:00:00Z', '2026-10-26T18:00:00.000Z'],
  ])('runs 48 real hours over a change of the clock: %s', async (_, openedAt, offerBy) => {
    expect(await open(openedAt)).toMatchObject({ offerBy })
  })

  it('follows a new setting, and leaves clocks that run', async () => {
    const setting = {
      aim: 'preventive' as const,
      programmeName: 'Samspil Vestby',
      signalRetentionDays: 90,
      caseloadCeiling: 10,
      smallestCell: 5,
    }
    const before = await open(hours(-1))
    await world.admin.did('municipality.configure', { ...setting, windowHours: 72 })
    const after = await open(hours(-1))
    await world.admin.did('municipality.configure', { ...setting, windowHours: 48 })
    const lengthOf = async (windowId: string) => {
      const window = await one(windowId)
      return Date.parse(window?.offerBy ?? '') - Date.parse(window?.openedAt ?? '')
    }
    expect([await lengthOf(before.windowId), await lengthOf(after.windowId)]).toEqual([
      48 * 3_600_000,
      72 * 3_600_000,
    ])
  })

  it('is told to the pair and to those of the team who can say yes now, once each, and to nobody else (R-SPD-01, R-SPD-03)', async () => {
    const [hanne, sofie] = [world.staff('hanne'), world.staff('sofie')]
    const other = await newFamily(line, 'Familien Bøg')
    const { familyId } = other
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    await line.did('family.add-to-team', { familyId, staffId: hanne.staffId, kind: 'member' })
    await line.did('family.add-to-team', { familyId, staffId: sofie.staffId, kind: 'member' })
    const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' }))
    for (const one of [hanne, world.staff('lars')]) {
      await one.did('mandate.set-hours', { staffId: one.staffId, days })
      await world.admin.did('mandate.give', {
        department: 'J',
        holderId: one.staffId,
        holderFunction: null,
        standInId: null,
        measures: ['fritidsjob'],
        law: 'aftale',
        mostKroner: null,
        mostWeeks: null,
        answerHours: 8,
        validFrom: '2026-01-01',
        validTo: null,
      })
    }
    const { told } = await line.did('window.open', {
      familyId,
      personId: other.noah,
      words: 'Jeg vil gerne arbejde.',
    })
    expect(told).toBe(2)
    const notices = async (by: Person) =>
      (await by.did('access.notifications', {})).filter(
        (one) => one.kind === 'window_opened' && one.familyId === familyId,
      )
    expect(await notices(jonas)).toMatchObject([{ about: 'Line Holst', opens: true }])
    expect(await notices(hanne)).toHaveLength(1)
    for (const nobody of [line, sofie, world.staff('lars')]) expect(await notices(nobody)).toEqual([])
    await line.did('contact.log', {
      familyId,
      personId: other.noah,
      kind: 'talked',
      familyVisible: false,
      happenedAt: hours(-0.1),
      window: { words: 'Igen.' },
    })
    expect(await notices(jonas)).toHaveLength(2)
  })

  it('is opened once, however often a phone sends it (R-SPD-01)', async () => {
    const before = (await line.did('window.list', { familyId: family.familyId })).length
    const key = '5f0f6a2e-5a7b-4d0e-9c39-5d9d2a1f7a10'
    const input = { familyId: family.familyId, personId: family.noah, words: 'Sendt igen.' }
    const first = await jonas.did('window.open', input, key)
    const again = await jonas.did('window.open', { ...input, openedAt: hours(-1) }, key)
    expect(again.windowId).toBe(first.windowId)
    expect(await line.did('window.list', { familyId: family.familyId })).toHaveLength(before + 1)
  })

  it('is taken by one: the second learns that a colleague came first', async () => {
    const { windowId, version } = await open()
    await line.did('window.take', { familyId: family.familyId, windowId, version })
    expect(await one(windowId)).toMatchObject({ responsible: 'Line' })
    await expect(
      jonas.did('window.take', { familyId: family.familyId, windowId, version }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'version' })
  })

  it('is given to colleagues on the team only', async () => {
    const { windowId, version } = await open()
    const give = (staffId: string) =>
      line.did('window.give', { familyId: family.familyId, windowId, version, staffId })
    await expect(give(world.staff('hanne').staffId)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'not-given',
    })
    await give(line.staffId)
    expect(await one(windowId)).toMatchObject({ responsibleId: line.staffId })
  })

  it('stops its clock at the first action, which is the only first', async () => {
    const { windowId, version } = await open(hours(-3))
    const act = (of: number, actedAt: string) =>
      line.did('window.act', {
        familyId: family.familyId,
        windowId,
        version: of,
        what: 'Prøvetræning i morgen',
        actedAt,
      })
    await expect(act(version, hours(-4))).rejects.toMatchObject({ code: 'before-it-opened' })
    await expect(act(version, hours(1))).rejects.toMatchObject({ kind: 'invalid', code: 'in-the-future' })
    await act(version, hours(-1))
    expect(await one(windowId)).toMatchObject({ firstAction: 'Prøvetræning i morgen' })
    await expect(act(version + 1, hours(0))).rejects.toMatchObject({ code: 'already-acted' })
  })

  it('closes as grasped only when something was done, or closed with what was learnt; then it is over', async () => {
    const { windowId, version } = await open(hours(-30))
    const close = (outcome: 'taken' | 'closed', of: number) =>
      line.did('window.close', {
        familyId: family.familyId,
        windowId,
        version: of,
        outcome,
        lesson: 'Ring samme aften',
      })
    await expect(close('taken', version)).rejects.toMatchObject({ code: 'nothing-done' })
    await close('closed', version)
    expect(await one(windowId)).toMatchObject({ outcome: 'closed', lesson: 'Ring samme aften' })
    await expect(close('closed', version + 1)).rejects.toMatchObject({ code: 'closed' })
    await expect(
      line.did('window.take', { familyId: family.familyId, windowId, version: version + 1 }),
    ).rejects.toMatchObject({ code: 'closed' })

    const second = await open(hours(-3))
    await line.did('window.act', {
      familyId: family.familyId,
      windowId: second.windowId,
      version: second.version,
      what: 'Kørte til hallen',
      actedAt: hours(-1),
    })
    await line.did('window.close', {
      familyId: family.familyId,
      windowId: second.windowId,
      version: second.version + 1,
      outcome: 'taken',
    })
    expect(await one(second.windowId)).toMatchObject({ outcome: 'taken', lesson: null })
  })

  it('keeps the young person’s own words as they were said, hard words too', async () => {
    const words = 'Jeg vil ud af banden, og jeg vil hjem'
    const { windowId } = await jonas.did('window.open', {
      familyId: family.familyId,
      personId: family.noah,
      words,
    })
    expect(await one(windowId)).toMatchObject({ words })
  })

  it('shows the first contact after the signal, with that person or the whole family, and no try', async () => {
    const contact = (kind: 'tried' | 'talked', personId: string | null, happenedAt: string) =>
      line.did('contact.log', { familyId: family.familyId, kind, personId, happenedAt, familyVisible: false })
    const { windowId } = await open(hours(-0.5))
    await contact('tried', family.noah, hours(-0.4))
    await contact('talked', family.sanne, hours(-0.3))
    expect((await one(windowId))?.firstContactAt).toBeNull()
    const at = hours(-0.2)
    await contact('talked', null, at)
    expect((await one(windowId))?.firstContactAt).toBe(at)
  })

  it('is taken back step by step: after the first action is, the opening can be (ux.md section 3)', async () => {
    const { familyId } = family
    const { windowId, version } = await open(hours(-2))
    const act = (of: number, by = jonas) =>
      by.did('window.act', { familyId, windowId, version: of, what: 'Ringede', actedAt: hours(-1) })
    const back = (step: WindowStep, by = jonas) => by.did('window.take-back', { familyId, windowId, step })
    await act(version)
    await line.did('window.line', { familyId, windowId })
    await back('acted')
    await expect(back('acted')).rejects.toMatchObject({ code: 'too-late' })
    await jonas.did('window.line', { familyId, windowId })
    expect(await one(windowId)).toMatchObject({ firstActionAt: null })
    const { changes } = await jonas.did('today.changes', {})
    const mine = changes.filter(({ takeBack }) => takeBack?.input['windowId'] === windowId)
    expect(mine.map(({ operation }) => operation)).toEqual(['window.open'])
    // A colleague's step is theirs, and then the opening is no longer alone.
    await act(version + 2, line)
    await expect(back('opened')).rejects.toMatchObject({ code: 'too-late' })
    await back('acted', line)
    const news = async () =>
      (await line.did('access.notifications', {})).filter(({ kind }) => kind === 'window_opened').length
    const before = await news()
    await back('opened')
    expect(await one(windowId)).toBeUndefined()
    // The notice goes with it: there is no clock any more.
    expect(await news()).toBe(before - 1)
  })

  it('has everything that happened on one line, in its order, and nothing from after it closed', async () => {
    const { familyId, noah: personId } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    const said = { familyId, personId, words: 'Jeg gider ikke det her mere.', openedAt: hours(-6) }
    const { windowId, version } = await jonas.did('window.open', said)
    const log = (kind: 'tried' | 'talked', happenedAt: string) =>
      line.did('contact.log', { familyId, kind, personId, happenedAt, familyVisible: false })
    await log('tried', hours(-5))
    await log('talked', hours(-4))
    await line.did('promise.make', {
      familyId,
      toPerson: null,
      words: 'Jeg ringer til klubben',
      dueOn: today(new Date(Date.now() + 4 * 86_400_000)),
      promisedAt: hours(-3),
    })
    const planned = { familyId, personId, staffId: line.staffId, startsAt: hours(20), place: null }
    await line.did('appointment.plan', { ...planned, what: 'Prøvetræning', madeAt: hours(-2) })
    const told = (await line.did('access.notifications', {})).find((one) => one.familyId === familyId)
    await line.did('access.seen', { notificationId: told?.notificationId ?? '' })
    const acted = { familyId, windowId, version, what: 'Kørte til hallen', actedAt: hours(-1) }
    await line.did('window.act', acted)
    const line1 = await jonas.did('window.line', { familyId, windowId })
    const kinds = line1.events.map(({ kind }) => kind)
    expect(kinds.filter((kind) => !['told', 'seen'].includes(kind))).toEqual([
      'signal',
      'tried',
      'talked',
      'promised',
      'planned',
      'first_action',
      'clock',
      'still_with_us',
      'close_together',
    ])
    expect(line1.events.find(({ kind }) => kind === 'told')?.who).toEqual(['Line'])
    expect(line1).toMatchObject({ firstActionMinutes: 300, clockHours: 48 })
    expect(line1.events.find(({ kind }) => kind === 'clock')).toMatchObject({
      kind: 'clock',
      ahead: true,
      minutes: 48 * 60,
    })
    const closing = { familyId, windowId, version: version + 1, outcome: 'taken' as const }
    await line.did('window.close', { ...closing, closedAt: hours(-0.5) })
    await log('talked', hours(0))
    const after = await jonas.did('window.line', { familyId, windowId })
    const last = after.events.map(({ kind }) => kind).filter((kind) => kind !== 'told' && kind !== 'seen')
    expect(last.slice(-2)).toEqual(['window_closed', 'clock'])
    await expect(world.staff('hanne').did('window.line', { familyId, windowId })).rejects.toMatchObject({
      kind: 'denied',
    })
  })
})
