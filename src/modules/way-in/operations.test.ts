import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { change } from '#test/rows.ts'
import type { Person } from '#test/world.ts'

const day = today(new Date())
let c: Consents
let stig: Person
beforeEach(async () => {
  c = await familyBirk()
  stig = c.world.staff('hanne')
})

const receive = (by: Person = stig) =>
  by.did('way-in.receive', {
    familyId: c.familyId,
    channel: 'phone',
    fromName: 'Sanne',
    callBack: '20 30 40 50',
    said: 'Noah er ikke kommet hjem. Ring.',
  })
const mine = (by: Person) => by.did('way-in.mine', {})
const waited = (hours: number) =>
  change(
    c.world,
    'update data.family_message set received_at = now() - make_interval(hours => $2) where tenant = $1',
    [c.world.tenant, hours],
  )
const away = (staff: Person, standIn: Person | null = null, by = staff) =>
  by.did('way-in.note-absence', {
    staffId: staff.staffId,
    fromOn: day,
    toOn: addDays(day, 2),
    standIn: standIn?.staffId ?? null,
  })

describe('a family has one way in, and a message to it is never lost (R-TRU-03)', () => {
  it('is taken by a colleague who may not open the family, and reaches the pair with all its words', async () => {
    const { to } = await receive()
    expect(to.toSorted()).toEqual(['Line Holst', 'Sofie Lund'])
    expect(await mine(c.line)).toMatchObject([
      {
        said: 'Noah er ikke kommet hjem. Ring.',
        callBack: '20 30 40 50',
        receiver: 'Hanne Bech',
        opens: true,
        asPair: false,
      },
    ])
    expect(await mine(stig)).toEqual([])
    await expect(stig.did('family.open', { familyId: c.familyId })).rejects.toMatchObject({ kind: 'denied' })
    const shown = await c.sofie.did('way-in.list', { familyId: c.familyId })
    expect(shown).toMatchObject({
      pairHours: 4,
      leaderHours: 24,
      pair: [{ name: 'Line Holst' }, { name: 'Sofie Lund' }],
      messages: [{ sentTo: ['Line', 'Sofie'], answeredAt: null }],
    })
  })

  it('reaches a stand-in when both are away, who sees the message and still may not open the family', async () => {
    await away(c.line, stig)
    await away(c.sofie)
    expect((await receive(c.world.staff('mette'))).to).toEqual(['Hanne Bech'])
    expect(await mine(stig)).toMatchObject([{ opens: false }])
    expect(await mine(c.line)).toEqual([])
    await expect(stig.did('way-in.list', { familyId: c.familyId })).rejects.toMatchObject({ kind: 'denied' })
  })

  it('goes to the pair by the clock, and to their leader, who sees that it waits and no word of it', async () => {
    const mette = c.world.staff('mette')
    await change(c.world, 'update data.staff set leader_id = $1 where id = $2', [
      mette.staffId,
      c.line.staffId,
    ])
    await away(c.line, stig)
    await away(c.sofie)
    await receive()
    await waited(3)
    expect(await mine(c.sofie)).toEqual([])
    await waited(4)
    expect(await mine(c.sofie)).toMatchObject([{ asPair: true }])
    expect(await mette.did('way-in.waiting', {})).toEqual([])
    await waited(24)
    const waiting = await mette.did('way-in.waiting', {})
    expect(waiting).toMatchObject([{ label: 'Familien Birk', contacts: ['Line Holst', 'Sofie Lund'] }])
    expect(JSON.stringify(waiting)).not.toContain('Noah')
    const [message] = await mine(stig)
    await stig.did('way-in.answer', {
      messageId: message?.messageId ?? '',
      version: 1,
      answered: true,
      answer: 'Ringede op. Han er hjemme.',
    })
    expect(await mette.did('way-in.waiting', {})).toEqual([])
    expect((await c.line.did('way-in.list', { familyId: c.familyId })).messages).toMatchObject([
      { answeredBy: 'Hanne', answer: 'Ringede op. Han er hjemme.' },
    ])
  })

  it('goes to the leader at once when nobody covers at all', async () => {
    const mette = c.world.staff('mette')
    await change(c.world, 'update data.staff set leader_id = $1 where id = $2', [
      mette.staffId,
      c.line.staffId,
    ])
    await away(c.line)
    await away(c.sofie)
    expect((await receive()).to).toEqual([])
    expect(await mette.did('way-in.waiting', {})).toHaveLength(1)
    expect(await mine(c.sofie)).toHaveLength(1)
  })

  it('is answered once, by whom it is for, and can be opened again by who answered it', async () => {
    const { messageId } = await receive()
    const answer = (by: Person, version: number, answered = true) =>
      by.did('way-in.answer', { messageId, version, answered, answer: null })
    await expect(answer(stig, 1)).rejects.toMatchObject({ code: 'not-yours-or-answered' })
    await answer(c.line, 1)
    await expect(answer(c.sofie, 1)).rejects.toMatchObject({ kind: 'conflict' })
    await expect(answer(c.sofie, 2, false)).rejects.toMatchObject({ kind: 'conflict' })
    await answer(c.line, 2, false)
    expect(await mine(c.sofie)).toHaveLength(1)
  })

  it('is taken back within the hour by who wrote it down for the wrong family, and never once answered', async () => {
    const first = await receive()
    await expect(c.line.did('way-in.take-back', { messageId: first.messageId })).rejects.toMatchObject({
      code: 'too-late',
    })
    await stig.did('way-in.take-back', { messageId: first.messageId })
    expect(await mine(c.line)).toEqual([])
    const second = await receive()
    await c.line.did('way-in.answer', {
      messageId: second.messageId,
      version: 1,
      answered: true,
      answer: null,
    })
    await expect(stig.did('way-in.take-back', { messageId: second.messageId })).rejects.toMatchObject({
      code: 'too-late',
    })
  })

  it('neither reaches nor is taken by a colleague whom a wall holds out of the family', async () => {
    await c.sofie.did('access.recuse', { staffId: c.sofie.staffId, familyId: c.familyId, personId: null })
    expect((await receive()).to).toEqual(['Line Holst'])
    await expect(receive(c.sofie)).rejects.toMatchObject({ kind: 'missing' })
    expect(await mine(c.sofie)).toEqual([])
  })
})

describe('who is away, and who has the turn', () => {
  it('is noted for oneself, or by a leader for others, seen by all, and ended; no reason is asked', async () => {
    const jonas = c.world.staff('jonas')
    await expect(away(c.line, null, jonas)).rejects.toMatchObject({ code: 'not-yours' })
    await expect(away(c.line, c.line)).rejects.toMatchObject({ code: 'own-stand-in' })
    const { coverId } = await away(c.line, jonas, c.world.staff('mette'))
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const turn = { staffId: jonas.staffId, fromAt: at(1), toAt: at(5) }
    await expect(c.line.did('way-in.note-turn', turn)).rejects.toMatchObject({ code: 'not-yours' })
    await jonas.did('way-in.note-turn', turn)
    const page = await c.sofie.did('way-in.cover', {})
    expect(page).toMatchObject({
      absences: [{ name: 'Line Holst', standIn: 'Jonas Krag', fromOn: day }],
      turns: [{ name: 'Jonas Krag' }],
    })
    await expect(c.sofie.did('way-in.end-cover', { coverId })).rejects.toMatchObject({ code: 'not-yours' })
    await c.line.did('way-in.end-cover', { coverId })
    expect((await c.line.did('way-in.cover', {})).absences).toEqual([])
  })
})
