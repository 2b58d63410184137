import { assert, integer, nat, option, property } from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { csv, meetings } from '#test/list-meetings.ts'
import { change } from '#test/rows.ts'
import { newWorld, type World } from '#test/world.ts'
import { comesBack, deleteAfterFollowUp, latestFollowUp } from './rules.ts'

const day = today(new Date())
const card = { receivedOn: '2026-09-01', retentionDays: 14 }

describe('a card that is followed up on a date', () => {
  it.each([
    ['a meeting before its ordinary day changes nothing', '2026-09-10', '2026-09-11', '2026-09-15'],
    ['is kept for the meeting that takes it up', '2026-09-14', '2026-09-18', '2026-09-18'],
    ['is kept for its day where no meeting is planned', '2026-09-20', null, '2026-09-20'],
    ['never longer than twice the days', '2026-09-20', '2026-10-02', '2026-09-29'],
  ])('%s', (_, dueOn, meetingOn, until) => expect(deleteAfterFollowUp(card, dueOn, meetingOn)).toBe(until))

  it('is deleted neither before its ordinary day nor after twice as many, whatever is decided (HG-15)', () =>
    assert(
      property(integer({ min: 1, max: 365 }), nat(800), option(nat(800)), (days, due, meeting) => {
        const of = { receivedOn: '2026-09-01', retentionDays: days }
        const dueOn = addDays(of.receivedOn, due)
        const until = deleteAfterFollowUp(of, dueOn, meeting === null ? null : addDays(dueOn, meeting))
        return until >= addDays(of.receivedOn, days) && until <= latestFollowUp(of.receivedOn, days)
      }),
    ))

  it.each([
    ['on its day', {}, true],
    ['after its day', { dueOn: '2026-09-10', decidedMeetingId: 'other' }, true],
    ['not before its day', { dueOn: '2026-09-19' }, false],
    ['not twice at the same meeting', { decidedMeetingId: 'm' }, false],
    ['nor with another decision', { decision: 'adult-talks' as const }, false],
  ])('comes back %s', (_, more, back) => {
    const one = { decision: 'follow-up' as const, dueOn: '2026-09-18', decidedMeetingId: null, ...more }
    expect(comesBack(one, { meetingId: 'm', heldOn: '2026-09-18' })).toBe(back)
  })
})

describe('follow-up at the list meeting (R-DET-11)', () => {
  let world: World
  let m: ReturnType<typeof meetings>
  beforeAll(async () => {
    world = await newWorld()
    m = meetings(world)
  })
  const onBoard = async (signalId: string) =>
    (await m.line.did('detection.board', {})).cards.find((one) => one.signalId === signalId)
  const described = async (signalId: string) => {
    await m.line.did('detection.describe', {
      signalId,
      version: 1,
      strengths: 'God til fodbold',
      seen: 'Set ude sent',
    })
    return { signalId, version: 2 }
  }
  const followUp = {
    decision: 'follow-up',
    reason: 'Skolen vender tilbage',
    notIncluded: null,
    whoThen: null,
  } as const

  it('needs somebody, a day and a reason; the card stays until then, and the police see only that it was discussed', async () => {
    const meetingId = await m.plan(day)
    await m.bring(meetingId, csv('Bo Lind;01-01-2012;;;Set ude sent;'))
    await m.open(meetingId)
    const [first] = await m.cards(meetingId)
    const edited = await described(first?.signalId ?? '')
    const decide = (more: object) =>
      m.line.did('detection.decide', {
        ...edited,
        ...followUp,
        meetingId,
        responsibleId: m.jonas.staffId,
        dueOn: addDays(day, 7),
        ...more,
      })
    await expect(decide({ responsibleId: null })).rejects.toMatchObject({ code: 'no-responsible' })
    await expect(decide({ dueOn: null })).rejects.toMatchObject({ code: 'no-date' })
    await expect(decide({ dueOn: addDays(day, 181) })).rejects.toMatchObject({ code: 'due-after-deletion' })
    await expect(decide({ reason: '' })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(decide({ responsibleId: world.staff('mette').staffId })).rejects.toMatchObject({
      code: 'no-such-colleague',
    })
    expect(await decide({ dueOn: addDays(day, 100) })).toEqual({ deleteOn: addDays(day, 100) })
    expect(await onBoard(edited.signalId)).toMatchObject({
      state: 'clarify',
      decision: 'follow-up',
      reason: 'Skolen vender tilbage',
      decidedMeetingId: meetingId,
    })
    const room = await m.pia.did('detection.room', { meetingId })
    expect(room.rows.map(({ discussed }) => discussed)).toEqual([true])
    expect(JSON.stringify(room)).not.toContain('Skolen vender tilbage')
    expect((await m.close(meetingId)).outcomes).toEqual([{ outcome: 'follow-up', number: 1 }])
  })

  it('is kept for the next planned meeting, and what a follow-up gave stays when it is taken up', async () => {
    await m.plan(addDays(day, 110))
    const { signalId } = await m.line.did('detection.add-signal', {
      strand: 'OUTREACH',
      person: null,
      age: 14,
      sex: 'f',
      strengths: 'Tegner',
      seen: 'Alene hver aften',
      seenBy: 'Klubben',
      seenOn: null,
    })
    const decided = await m.line.did('detection.decide', {
      signalId,
      version: 1,
      ...followUp,
      responsibleId: m.line.staffId,
      dueOn: addDays(day, 105),
    })
    expect(decided).toEqual({ deleteOn: addDays(day, 110) })
    expect(
      await m.line.did('detection.decide', {
        signalId,
        version: 2,
        decision: 'adult-talks',
        reason: 'Kender hende',
        notIncluded: null,
        whoThen: null,
        responsibleId: m.line.staffId,
        dueOn: addDays(day, 108),
      }),
    ).toEqual({ deleteOn: addDays(day, 110) })
    // The night before its day it is there; the night after, it is gone with its name (HG-15).
    await change(world, 'update data.signal set delete_on = $2 where id = $1', [signalId, day])
    await world.service.did('detection.purge', {})
    expect((await m.line.did('detection.board', {})).decided.cards.map((one) => one.signalId)).toContain(
      signalId,
    )
    await change(world, 'update data.signal set delete_on = $2 where id = $1', [signalId, addDays(day, -1)])
    expect(await world.service.did('detection.purge', {})).toMatchObject({ deleted: 1 })
  })

  it('a decision of a meeting is made while it is open', async () => {
    const meetingId = await m.plan(day)
    await m.bring(meetingId, csv('Eva Bro;01-01-2012;;;Set ude sent;'))
    const [first] = await m.cards(meetingId)
    const edited = await described(first?.signalId ?? '')
    await expect(
      m.line.did('detection.clarify', { ...edited, responsibleId: m.line.staffId, dueOn: day, meetingId }),
    ).rejects.toMatchObject({ code: 'not-open' })
  })

  it('stays a follow-up on the newer card when the same person is on the next list', async () => {
    const first = await m.plan(day)
    await m.bring(first, csv('Liv Ager;03-03-2012;;;Set ude sent;'))
    const [card] = await m.cards(first)
    await m.line.did('detection.decide', {
      ...(await described(card?.signalId ?? '')),
      ...followUp,
      responsibleId: m.jonas.staffId,
      dueOn: addDays(day, 7),
    })
    const second = await m.plan(addDays(day, 14))
    await m.bring(second, csv('Liv Ager;03-03-2012;;;Set igen;'))
    expect(await m.cards(second)).toMatchObject([
      { decision: 'follow-up', reason: 'Skolen vender tilbage', dueOn: addDays(day, 7) },
    ])
  })
})
