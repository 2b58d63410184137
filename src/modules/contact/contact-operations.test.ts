import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { instantAt } from '#core/clock.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import type { ContactKind, LogContact } from './contract.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

describe('contacts (R-TRU-02, R-TRU-03)', () => {
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

  type More = { of?: TestFamily } & Partial<LogContact>
  const log = (by: Person, kind: ContactKind, happenedAt: string, { of = family, ...more }: More = {}) =>
    by.did('contact.log', {
      familyId: of.familyId,
      personId: of.noah,
      kind,
      happenedAt,
      familyVisible: false,
      ...more,
    })
  const state = async (of: TestFamily) =>
    (await line.did('contact.prepare', { familyId: of.familyId })).triesSince

  it('counts tries by day, and begins anew at the next contact', async () => {
    const mine = await newFamily(line, 'Familien Forsøg')
    const tries = [
      '2026-08-21T12:00:00Z',
      '2026-08-24T12:00:00Z',
      '2026-08-27T12:00:00Z',
      '2026-08-29T15:00:00Z',
    ]
    const answers = []
    for (const happenedAt of tries) answers.push(await log(line, 'tried', happenedAt, { of: mine }))
    expect(answers.map(({ triesSince, daysOfTries }) => [triesSince, daysOfTries])).toEqual([
      [1, 1],
      [2, 4],
      [3, 7],
      [4, 9],
    ])
    expect(await log(line, 'met', '2026-08-30T12:00:00Z', { of: mine })).toMatchObject({
      triesSince: 0,
      daysOfTries: 0,
    })
    expect(await log(line, 'tried', '2026-08-31T12:00:00Z', { of: mine })).toMatchObject({
      triesSince: 1,
      daysOfTries: 1,
    })
  })

  it('counts right when a contact is written down late, out of order', async () => {
    const mine = await newFamily(line, 'Familien Sent')
    await log(line, 'tried', '2026-08-21T12:00:00Z', { of: mine })
    await log(line, 'tried', '2026-08-25T12:00:00Z', { of: mine })
    expect(await log(line, 'talked', '2026-08-23T12:00:00Z', { of: mine })).toMatchObject({
      triesSince: 1,
      daysOfTries: 1,
    })
    expect(await log(line, 'tried', '2026-08-22T12:00:00Z', { of: mine })).toMatchObject({ triesSince: 1 })
  })

  it('counts every try when two colleagues log at the same moment', async () => {
    const mine = await newFamily(line, 'Familien Samtidig')
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((minutes) => log(line, 'tried', minutesAgo(minutes), { of: mine })),
    )
    expect(answers.map(({ triesSince }) => triesSince).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
    expect(await state(mine)).toBe(5)
  })

  it.each([
    ['a Friday at 15.59', '2026-09-04T13:59:00Z', false],
    ['a Friday at 16.00, summer time', '2026-09-04T14:00:00Z', true],
    ['a weekday at 16.00, winter time', '2026-02-03T15:00:00Z', true],
    ['a weekday at 15.00, winter time', '2026-02-03T14:00:00Z', false],
    [
      'the last ordinary hour before summer time begins is a Friday; the Sunday itself is outside',
      '2026-03-29T10:00:00Z',
      true,
    ],
    ['the Monday after summer time began, 08.00', '2026-03-30T06:00:00Z', false],
    ['the Monday after summer time began, 07.59', '2026-03-30T05:59:00Z', true],
    ['Whit Monday', '2026-05-25T10:00:00Z', true],
  ])('marks contacts outside ordinary hours: %s', async (_, happenedAt, outside) => {
    expect(await log(line, 'talked', happenedAt)).toMatchObject({ outsideHours: outside })
  })

  it('cannot be in the future, but a fast phone clock is believed', async () => {
    await expect(log(line, 'talked', minutesAgo(-20))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'in-the-future',
    })
    const { contactId } = await log(line, 'talked', minutesAgo(-2))
    const written = (await line.did('contact.list', { familyId: family.familyId })).find(
      (contact) => contact.contactId === contactId,
    )
    expect(Date.parse(written?.happenedAt ?? '')).toBeLessThanOrEqual(Date.now())
  })

  it('keeps what was agreed in it: the next time, a promise, a window that opened', async () => {
    const startsAt = instantAt(addDays(today(new Date()), 1), '15:00').toISOString()
    const dueOn = addDays(today(new Date()), 5)
    const answer = await log(jonas, 'talked', minutesAgo(3), {
      words: 'I hallen',
      next: { startsAt, what: 'Prøvetræning', place: 'Hallen' },
      promise: { words: 'Vi finder en fodboldklub', dueOn },
      window: { words: 'Jeg gider ikke det her mere.', wish: null },
    })
    const ofFamily = { familyId: family.familyId }
    expect(await line.did('appointment.list', ofFamily)).toContainEqual(
      expect.objectContaining({
        appointmentId: answer.appointmentId,
        startsAt,
        what: 'Prøvetræning',
        staff: 'Jonas',
        person: 'Noah',
        state: 'planned',
      }),
    )
    expect(await line.did('promise.list', ofFamily)).toContainEqual(
      expect.objectContaining({
        promiseId: answer.promiseId,
        words: 'Vi finder en fodboldklub',
        dueOn,
        promiser: 'Jonas',
        moves: 0,
      }),
    )
    const [window] = await line.did('window.list', ofFamily)
    expect(window).toMatchObject({
      windowId: answer.windowId,
      words: 'Jeg gider ikke det her mere.',
      responsibleId: jonas.staffId,
      person: 'Noah',
    })
    expect(window?.firstContactAt).toBe(window?.openedAt)
  })

  it('settles the appointment that it was, held or missed, but not one that is hours away', async () => {
    const plan = (startsAt: string) =>
      line.did('appointment.plan', {
        familyId: family.familyId,
        personId: family.noah,
        staffId: line.staffId,
        startsAt,
        what: 'Hjemmebesøg',
        place: null,
        madeAt: '2026-08-01T10:00:00Z',
      })
    const stateOf = async (appointmentId: string) =>
      (await line.did('appointment.list', { familyId: family.familyId })).find(
        (one) => one.appointmentId === appointmentId,
      )?.state
    const [held, missed, ahead] = [
      await plan('2026-09-01T14:00:00Z'),
      await plan('2026-09-02T14:00:00Z'),
      await plan('2026-09-03T14:00:00Z'),
    ]
    await log(line, 'met', '2026-09-01T14:10:00Z', { appointmentId: held.appointmentId })
    await log(line, 'tried', '2026-09-02T14:20:00Z', { appointmentId: missed.appointmentId })
    await log(line, 'talked', '2026-09-03T08:00:00Z', { appointmentId: ahead.appointmentId })
    expect([
      await stateOf(held.appointmentId),
      await stateOf(missed.appointmentId),
      await stateOf(ahead.appointmentId),
    ]).toEqual(['held', 'missed', 'planned'])
    const again = await log(jonas, 'tried', '2026-09-01T15:00:00Z', { appointmentId: held.appointmentId })
    expect(again).toHaveProperty('contactId')
    expect(await stateOf(held.appointmentId)).toBe('held')
  })

  it('says which field is wrong, in words that say what to do', async () => {
    const now = minutesAgo(1)
    await expect(
      log(line, 'talked', now, { personId: null, window: { words: 'Jeg vil ud' } }),
    ).rejects.toMatchObject({ code: 'whose-window' })
    await expect(
      log(line, 'talked', now, { next: { startsAt: '2026-01-01T10:00:00Z', what: 'Møde', place: null } }),
    ).rejects.toMatchObject({ code: 'day-has-passed' })
    await expect(
      log(line, 'talked', now, { words: 'Noget om bandemiljø', familyVisible: true }),
    ).rejects.toMatchObject({ code: 'hard-word', fields: { words: expect.stringContaining('trivsel') } })
    expect(await log(line, 'talked', now, { words: 'Noget om bandemiljø' })).toHaveProperty('contactId')
    await expect(
      log(line, 'talked', now, {
        next: { startsAt: minutesAgo(-600), what: 'Tale om kriminalitet', place: null },
      }),
    ).rejects.toMatchObject({ fields: { 'next.what': expect.any(String) } })
  })

  it('is written once when a phone sends it twice', async () => {
    const key = crypto.randomUUID()
    const input = {
      familyId: family.familyId,
      personId: null,
      kind: 'tried' as const,
      happenedAt: minutesAgo(9),
      familyVisible: false,
      words: null,
    }
    const first = await line.did('contact.log', input, key)
    expect(await line.did('contact.log', input, key)).toEqual(first)
    expect(
      (await line.did('contact.list', { familyId: family.familyId })).filter(
        (one) => one.contactId === first.contactId,
      ),
    ).toHaveLength(1)
  })

  describe('undoing', () => {
    it('takes back exactly what was made in it, and counts the tries anew', async () => {
      const mine = await newFamily(line, 'Familien Fortryd')
      const ofFamily = { familyId: mine.familyId }
      await log(line, 'tried', minutesAgo(60), { of: mine })
      const { appointmentId } = await line.did('appointment.plan', {
        ...ofFamily,
        personId: null,
        staffId: line.staffId,
        startsAt: minutesAgo(10),
        what: 'Ring',
        place: null,
        madeAt: minutesAgo(20),
      })
      const before = {
        appointments: await line.did('appointment.list', ofFamily),
        prepared: await line.did('contact.prepare', ofFamily),
      }
      const { contactId, version } = await log(line, 'met', minutesAgo(5), {
        appointmentId,
        next: { startsAt: minutesAgo(-600), what: 'Næste', place: null },
        promise: { words: 'Ringer i morgen', dueOn: addDays(today(new Date()), 1) },
        window: { words: 'Jeg vil gerne' },
        of: mine,
      })
      expect(await state(mine)).toBe(0)
      expect(await line.did('contact.undo', { ...ofFamily, contactId, version })).toEqual({ takenBack: 3 })
      const after = {
        appointments: await line.did('appointment.list', ofFamily),
        prepared: await line.did('contact.prepare', ofFamily),
      }
      expect(after.prepared).toEqual(before.prepared)
      expect(after.appointments).toEqual(
        before.appointments.map((one) => ({ ...one, version: one.version + 2 })),
      )
      expect([await line.did('promise.list', ofFamily), await line.did('window.list', ofFamily)]).toEqual([
        [],
        [],
      ])
      await expect(
        line.did('contact.undo', { ...ofFamily, contactId, version: version + 1 }),
      ).rejects.toMatchObject({ code: 'already-undone' })
    })

    it('leaves what a colleague has touched since', async () => {
      const ofFamily = { familyId: family.familyId }
      const { contactId, version, windowId } = await log(line, 'talked', minutesAgo(2), {
        window: { words: 'Jeg vil gerne hjem' },
      })
      await jonas.did('window.take', { ...ofFamily, windowId: windowId ?? '', version: 1 })
      expect(await line.did('contact.undo', { ...ofFamily, contactId, version })).toEqual({ takenBack: 0 })
      expect((await line.did('window.list', ofFamily)).map((window) => window.windowId)).toContain(windowId)
    })

    it('is for one’s own contact, within a day', async () => {
      const ofFamily = { familyId: family.familyId }
      const { contactId, version } = await log(line, 'talked', minutesAgo(2))
      await expect(jonas.did('contact.undo', { ...ofFamily, contactId, version })).rejects.toMatchObject({
        kind: 'denied',
        code: 'not-yours',
      })
      await change(world, `update data.contact set recorded_at = now() - interval '25 hours' where id = $1`, [
        contactId,
      ])
      await expect(line.did('contact.undo', { ...ofFamily, contactId, version })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'too-late',
      })
    })
  })

  describe('who may', () => {
    it('refuses a colleague who does not work with the family, and logs that they tried (HG-05)', async () => {
      const hanne = world.staff('hanne')
      await expect(log(hanne, 'talked', minutesAgo(1))).rejects.toMatchObject({
        kind: 'denied',
        code: 'not-on-team',
      })
      await expect(hanne.did('contact.list', { familyId: family.familyId })).rejects.toMatchObject({
        kind: 'denied',
      })
      const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
        owner.query(
          `select operation, family_id, facts from audit.event where tenant = $1 and kind = 'refused' and staff_id = $2 order by seq`,
          [world.tenant, hanne.staffId],
        ),
      )
      expect(rows).toEqual(
        ['contact.log', 'contact.list'].map((operation) => ({
          operation,
          family_id: family.familyId,
          facts: { codes: { reason: 'not-on-team' } },
        })),
      )
    })

    it('lets nobody take back a contact’s rows but its author, in the operation for it', async () => {
      const { contactId } = await log(line, 'talked', minutesAgo(1), { window: { words: 'Jeg vil gerne' } })
      for (const person of [line, jonas]) {
        const client = await world.database.road.doors.samspil_staff.connect()
        const { rows } = await client.query<{ event: string }>(
          `select audit.log($1, 'contact.list', 'read', 'SAGSBEHANDLING', $2, null, '{}') as event`,
          [person.caller.token, family.familyId],
        )
        await client.query('begin')
        await client.query('select * from gate.begin($1, $2)', [person.caller.token, rows[0]?.event])
        await expect(client.query('select gate.take_back($1)', [contactId])).rejects.toMatchObject({
          code: '42501',
        })
        await client.query('rollback')
        await expect(client.query('select gate.purge_drafts()')).rejects.toMatchObject({ code: '42501' })
        client.release()
      }
    })

    it('gives another municipality nothing, and no person of another family', async () => {
      const other = await newWorld()
      await expect(log(other.staff('line'), 'talked', minutesAgo(1))).rejects.toMatchObject({
        kind: 'denied',
      })
      const elsewhere = await newFamily(line, 'Familien Anden')
      await expect(log(line, 'talked', minutesAgo(1), { personId: elsewhere.noah })).rejects.toMatchObject({
        kind: 'missing',
      })
    })

    it('remembers ids, codes and counts, and no word of it (goal A10)', async () => {
      await log(line, 'talked', minutesAgo(1), {
        words: 'ordet kanariefugl',
        window: { words: 'jeg vil være kanariefugl' },
      })
      const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
        owner.query<{ facts: object }>(
          `select facts from audit.event where tenant = $1 and operation = 'contact.log' and kind = 'done' order by seq desc limit 1`,
          [world.tenant],
        ),
      )
      expect(rows[0]?.facts).toMatchObject({
        familyIds: [family.familyId],
        personIds: [family.noah],
        codes: { kind: 'talked' },
        counts: { triesSince: 0 },
        ids: { windowId: expect.any(String) },
      })
      expect(JSON.stringify(rows)).not.toContain('kanariefugl')
    })
  })
})
