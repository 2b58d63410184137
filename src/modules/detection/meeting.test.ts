import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { csv, file, meetings, noah, ali } from '#test/list-meetings.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const now = today(new Date())

describe('the list meeting with the police (R-DET-11)', () => {
  let world: World
  let m: ReturnType<typeof meetings>
  beforeAll(async () => {
    world = await newWorld()
    m = meetings(world)
  })

  it('is planned with one of ours in the chair, and opened on the day with those who came (HG-04)', async () => {
    await expect(
      m.line.did('detection.plan-meeting', { heldOn: now, startsAt: '10:00', chairId: m.pia.staffId }),
    ).rejects.toMatchObject({ code: 'chair-not-ours' })
    const ahead = await m.plan(addDays(now, 3))
    await expect(m.open(ahead)).rejects.toMatchObject({ code: 'too-early' })
    const meetingId = await m.plan(now)
    await expect(m.open(meetingId, [world.staff('mette').staffId])).rejects.toMatchObject({
      code: 'not-eligible',
    })
    expect(await m.open(meetingId)).toEqual({ present: 3 })
    const second = await m.plan(now)
    await expect(m.open(second)).rejects.toMatchObject({ code: 'another-open' })
    expect((await m.line.did('detection.board', {})).meeting).toMatchObject({
      meetingId,
      present: 3,
      startsAt: '10:00',
    })
    await m.close(meetingId)
    await expect(m.close(meetingId)).rejects.toMatchObject({ code: 'not-open' })
  })

  it('shows the police one open meeting they take part in, and nothing before or after (HG-02)', async () => {
    const meetingId = await m.plan(now)
    await m.bring(meetingId, csv(noah, ali))
    await m.line.did('detection.add-signal', {
      strand: 'CASELOAD_REVIEW',
      person: null,
      age: 14,
      sex: 'f',
      strengths: 'Laver lektier',
      seen: 'Fravær',
      seenBy: 'Skolen',
      seenOn: null,
    })
    expect(await m.pia.did('detection.meetings', {})).toEqual([])
    await expect(m.pia.did('detection.room', { meetingId })).rejects.toMatchObject({ kind: 'missing' })

    await m.open(meetingId, [m.line.staffId])
    expect(await m.pia.did('detection.meetings', {})).toEqual([])
    await m.line.did('detection.admit', { meetingId, staffId: m.pia.staffId })
    const room = await m.pia.did('detection.room', { meetingId })
    expect(room.rows.map(({ age, seen }) => [age, seen])).toEqual(
      expect.arrayContaining([[expect.any(Number), 'Set i hallen efter midnat']]),
    )
    expect(room.rows).toHaveLength(2)
    expect(Object.keys(room.rows[0] ?? {}).sort()).toEqual([
      'age',
      'discussed',
      'seen',
      'seenBy',
      'seenOn',
      'sex',
      'signalId',
      'standing',
    ])
    const signalId = room.rows[0]?.signalId ?? ''
    expect(await m.pia.did('detection.show', { signalId, why: 'meeting' })).toMatchObject({
      givenName: expect.any(String),
      candidates: [],
      twins: [],
    })

    await m.close(meetingId)
    expect(await m.pia.did('detection.meetings', {})).toEqual([])
    await expect(m.pia.did('detection.room', { meetingId })).rejects.toMatchObject({ kind: 'missing' })
    await expect(m.pia.did('detection.show', { signalId, why: 'meeting' })).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(m.line.did('detection.room', { meetingId })).rejects.toMatchObject({ code: 'not-open' })
  })

  it('lets the police write nothing and read nothing of the board (HG-02)', async () => {
    const { pia } = m
    const signalId = crypto.randomUUID()
    const attempts = [
      () => pia.did('detection.board', {}),
      () => pia.did('detection.preview-list', file(csv(noah))),
      () => pia.did('detection.import-list', { meetingId: signalId, ...file(csv(noah)) }),
      () => pia.did('detection.clarify', { signalId, version: 1, responsibleId: pia.staffId, dueOn: now }),
      () => pia.did('detection.describe', { signalId, version: 1, strengths: 'x', seen: null }),
      () => pia.did('detection.confirm-match', { signalId, version: 1, same: false, familyId: null }),
      () => pia.did('detection.close-meeting', { meetingId: signalId, version: 1 }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ kind: 'denied' })
  })

  it('gives SQL of the police login the rows of the open meeting and no other, and none once it is closed', async () => {
    const meetingId = await m.plan(now)
    await m.bring(meetingId, csv('Mia Dam;04-04-2012;;;Set ved stationen;'))
    await m.open(meetingId)
    const rows = () => asPolice(world, m.pia, 'select meeting_id from data.signal')
    expect(new Set((await rows()).map((row) => row['meeting_id']))).toEqual(new Set([meetingId]))
    expect(await asPolice(world, m.pia, 'select given_name from data.signal_identity')).toEqual([])
    await m.close(meetingId)
    expect(await rows()).toEqual([])
    expect(await asPolice(world, m.pia, 'select id from data.list_meeting')).toEqual([])
  })

  it('closes by itself when its day is over, so that nobody keeps the room', async () => {
    const meetingId = await m.plan(addDays(now, -1))
    await m.open(meetingId)
    expect(await m.pia.did('detection.meetings', {})).toHaveLength(1)
    expect(await world.service.did('detection.purge', {})).toMatchObject({ closed: 1 })
    expect(await m.pia.did('detection.meetings', {})).toEqual([])
  })

  it('keeps the number of persons and the outcomes when it closes, and no name (domain.md 7.4)', async () => {
    const meetingId = await m.plan(now)
    await m.bring(meetingId, csv('Bo Lind;01-01-2012;;;Set ude sent;', 'Aya Noor;02-02-2012;;;Set ude sent;'))
    await m.open(meetingId)
    const [first] = await m.cards(meetingId)
    const signalId = first?.signalId ?? ''
    await m.line.did('detection.describe', {
      signalId,
      version: 1,
      strengths: 'Passer sin lillebror',
      seen: null,
    })
    await m.line.did('detection.decide', {
      signalId,
      version: 2,
      decision: 'nothing',
      reason: 'Intet at gøre',
      notIncluded: 'OTHER_EFFORT_ENOUGH',
      whoThen: null,
      responsibleId: null,
      dueOn: null,
    })
    expect(await m.close(meetingId)).toEqual({
      persons: 2,
      outcomes: expect.arrayContaining([
        { outcome: 'nothing', number: 1 },
        { outcome: 'undecided', number: 1 },
      ]),
    })
    expect(
      (await m.line.did('detection.meetings', {})).find((meeting) => meeting.meetingId === meetingId),
    ).toMatchObject({ state: 'closed', persons: 2 })
  })
})

async function asPolice(world: World, pia: Person, text: string): Promise<Record<string, unknown>[]> {
  const client = await world.database.road.doors.samspil_police.connect()
  try {
    const {
      rows: [event],
    } = await client.query<{ log: string }>(
      `select audit.log($1, 'hostile.try', 'read', 'MOEDE_115', null, null, '{}')`,
      [pia.caller.token],
    )
    await client.query('begin')
    await client.query('select * from gate.begin($1, $2)', [pia.caller.token, event?.log])
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.query('rollback')
    client.release(true)
  }
}
