import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, addMonths, dayReachingAge, today } from '#core/day.ts'
import { ago, familyBirk, type Consents } from '#test/consents.ts'
import { newFamily } from '#test/family.ts'
import { logOf } from '#test/sharing.ts'
import { newWorld } from '#test/world.ts'
import type { AnswerConsent } from './contract.ts'
let c: Consents
beforeEach(async () => {
  c = await familyBirk()
})

const now = today(new Date())
describe('who answers', () => {
  it('a child’s holders of custody all answer, and a no among them is kept beside the yes', async () => {
    const karim = await c.add({ givenName: 'Karim', birthDate: '1980-01-01', part: 'parent' })
    await c.line.did('family.relate', {
      familyId: c.familyId,
      fromPerson: karim,
      toPerson: c.family.noah,
      kind: 'parent',
      custody: true,
    })
    const { consentId, version } = await c.ask(c.family.noah, 'S')
    expect(await c.say(consentId, version, c.family.sanne)).toMatchObject({
      state: 'asked',
      missing: [karim],
      shares: 0,
    })
    await expect(c.say(consentId, 2, c.family.sanne)).rejects.toMatchObject({ code: 'answered' })
    await expect(c.say(consentId, 2, c.family.noah, { capacity: 'self' })).rejects.toMatchObject({
      code: 'not-a-giver',
      fields: { givenBy: expect.any(String) },
    })
    await c.say(consentId, 2, karim, { answer: 'refused' })
    const { current } = (await c.cellOf(c.family.noah, 'S')) ?? {}
    expect(current?.givers.map(({ name, answer }) => [name, answer])).toEqual([
      ['Sanne', 'given'],
      ['Karim', 'refused'],
    ])
  })

  it('from 15 the young person answers too, from 18 alone and for themselves (R-CON-03, HG-07, HG-20)', async () => {
    const fifteen = await c.add({ givenName: 'Bo', birthDate: addMonths(now, -15 * 12) })
    const eighteen = await c.add({ givenName: 'Ca', birthDate: addMonths(now, -18 * 12) })
    for (const child of [fifteen, eighteen])
      await c.line.did('family.relate', {
        familyId: c.familyId,
        fromPerson: c.family.sanne,
        toPerson: child,
        kind: 'parent',
        custody: true,
      })
    expect((await c.rowOf(fifteen)).mustAnswer.map(({ name }) => name)).toEqual(['Bo', 'Sanne'])
    expect((await c.rowOf(eighteen)).mustAnswer.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Ca', 'self'],
    ])
    const { consentId, version } = await c.ask(eighteen, 'S')
    await expect(c.say(consentId, version, c.family.sanne)).rejects.toMatchObject({ code: 'not-a-giver' })
    await expect(c.say(consentId, version, eighteen)).rejects.toMatchObject({ code: 'wrong-capacity' })
    expect(await c.say(consentId, version, eighteen, { capacity: 'self' })).toMatchObject({ state: 'given' })
  })

  it('what parents said ends the day before the 18th birthday, and the young person is asked ahead of it (HG-20)', async () => {
    const birthDate = addMonths(addDays(now, 40), -18 * 12)
    const birthday = dayReachingAge(birthDate, 18)
    const almost = await c.add({ givenName: 'Elif', birthDate })
    await c.line.did('family.relate', {
      familyId: c.familyId,
      fromPerson: c.family.sanne,
      toPerson: almost,
      kind: 'parent',
      custody: true,
    })
    const { consentId } = await c.ask(almost, 'S')
    await c.say(consentId, 1, almost, { capacity: 'self' })
    expect(await c.say(consentId, 2, c.family.sanne, { validTo: addMonths(now, 6) })).toMatchObject({
      state: 'given',
      until: addDays(birthday, -1),
    })
    expect((await c.rowOf(almost)).askAgain).toEqual({ on: birthday, because: 'turns-adult' })
    const ahead = await c.ask(almost, 'S')
    expect(ahead.from).toBe(birthday)
    await expect(c.say(ahead.consentId, 1, c.family.sanne)).rejects.toMatchObject({ code: 'not-a-giver' })
    expect(await c.say(ahead.consentId, 1, almost, { capacity: 'self' })).toMatchObject({
      state: 'given',
      shares: 0,
    })
    expect(await c.cellOf(almost, 'S')).toMatchObject({
      stand: 'given',
      until: addDays(birthday, -1),
      mayAsk: false,
    })
  })

  it('nobody can be asked for a child whose custody is not known', async () => {
    const child = await c.add({ givenName: 'Ugo', birthDate: '2015-01-01' })
    await expect(c.ask(child, 'S')).rejects.toMatchObject({ code: 'no-giver' })
    expect((await c.rowOf(child)).mustAnswer).toEqual([])
  })

  it('an adult child’s answers are in nobody’s view but their own (R-CON-03, HG-20)', async () => {
    for (const department of ['F', 'S'])
      await c.yesTo(c.family.maja, department, c.family.maja, { capacity: 'self' })
    await c.line.did('family.relate', {
      familyId: c.familyId,
      fromPerson: c.family.sanne,
      toPerson: await c.add({ birthDate: '2016-01-01' }),
      kind: 'parent',
      custody: true,
    })
    const { views } = await c.line.did('consent.who-sees', { familyId: c.familyId })
    const about = (viewerId: string) =>
      views.find((view) => view.viewerId === viewerId)?.about.map(({ name }) => name)
    expect(about(c.family.sanne)).toEqual(['Sanne', 'Noah', 'Adam'])
    expect(about(c.family.maja)).toEqual(['Maja'])
    expect(about(c.family.noah)).toEqual(['Noah'])
    expect(JSON.stringify(views.find(({ viewerId }) => viewerId === c.family.sanne))).not.toContain('Maja')
  })
})

describe('asking and answering', () => {
  it('one question at a time; again when it was refused, withdrawn or has run out, not while it holds for long', async () => {
    const { consentId } = await c.ask(c.family.noah, 'S')
    await expect(c.ask(c.family.noah, 'S')).rejects.toMatchObject({ code: 'asked-already' })
    await c.say(consentId, 1, c.family.sanne)
    await expect(c.ask(c.family.noah, 'S')).rejects.toMatchObject({ code: 'in-force' })
    await c.line.did('consent.withdraw', {
      familyId: c.familyId,
      consentId,
      version: 2,
      withdrawnBy: c.family.sanne,
    })
    expect(await c.cellOf(c.family.noah, 'S')).toMatchObject({ stand: 'withdrawn', mayAsk: true })
    expect(await c.ask(c.family.noah, 'S')).toMatchObject({ from: now })
  })

  it.each<[string, Partial<AnswerConsent>, string]>([
    ['an oral yes has a witness', { how: 'oral' }, 'no-witness'],
    ['an answer does not come before the question', { answeredAt: ago(45) }, 'before-asked'],
    ['or from the time to come', { answeredAt: ago(-60) }, 'ahead'],
    ['a yes holds no longer than the review', { validTo: addDays(addMonths(now, 12), 1) }, 'too-long'],
    ['and not into the past', { validTo: addDays(now, -1) }, 'ends-before'],
  ])('%s', async (_, more, code) => {
    const { consentId } = await c.ask(c.family.noah, 'S')
    await expect(c.say(consentId, 1, c.family.sanne, more)).rejects.toMatchObject({ kind: 'invalid', code })
  })

  it('is refused without a department, for one of another family, and when somebody was faster', async () => {
    await expect(
      c.line.did('consent.ask', {
        familyId: c.familyId,
        personId: c.family.noah,
        purpose: 'share',
        department: null,
        language: 'da',
        interpreter: false,
        askedAt: ago(1),
        textVersion: '2026-1',
      }),
    ).rejects.toMatchObject({ code: 'department' })
    const other = await newFamily(c.line, 'Familien Holm')
    await expect(c.ask(other.noah, 'S')).rejects.toMatchObject({ kind: 'missing' })
    const { consentId } = await c.ask(c.family.noah, 'S')
    await expect(c.say(consentId, 7, c.family.sanne)).rejects.toMatchObject({ code: 'version' })
  })

  it('is for the family’s team: a colleague without a relation is denied, another municipality finds nothing', async () => {
    for (const name of ['hanne', 'mette'] as const)
      await expect(c.world.staff(name).did('consent.matrix', { familyId: c.familyId })).rejects.toMatchObject(
        { kind: 'denied' },
      )
    const other = await newWorld()
    await expect(other.staff('line').did('consent.who-sees', { familyId: c.familyId })).rejects.toMatchObject(
      { kind: 'denied' },
    )
  })

  it('is withdrawn by those whose yes it is, and by nobody else', async () => {
    const { consentId, version } = await c.yesTo(c.family.noah, 'S', c.family.sanne)
    await expect(
      c.line.did('consent.withdraw', {
        familyId: c.familyId,
        consentId,
        version,
        withdrawnBy: c.family.maja,
      }),
    ).rejects.toMatchObject({ code: 'not-theirs' })
    await c.line.did('consent.withdraw', {
      familyId: c.familyId,
      consentId,
      version,
      withdrawnBy: c.family.noah,
    })
    await expect(
      c.line.did('consent.withdraw', {
        familyId: c.familyId,
        consentId,
        version: version + 1,
        withdrawnBy: c.family.noah,
      }),
    ).rejects.toMatchObject({ code: 'ended' })
  })

  it('leaves ids and codes in the log, and no name (HG-14)', async () => {
    await c.yesTo(c.family.noah, 'S', c.family.sanne, {
      how: 'oral',
      witness: 'Tolken',
      note: 'Sanne sagde ja ved køkkenbordet.',
    })
    const log = JSON.stringify([
      ...(await logOf(c.world, 'consent.ask')),
      ...(await logOf(c.world, 'consent.answer')),
    ])
    expect(log).toContain('"how":"oral"')
    expect(log).not.toMatch(/Noah|Sanne|Tolken|køkkenbord/)
  })

  it('marks the departments that the pair comes from: without them nothing reaches the team', async () => {
    const { departments } = await c.line.did('consent.matrix', { familyId: c.familyId })
    expect(departments.filter(({ inTeam }) => inTeam).map(({ code }) => code)).toEqual(['F', 'S'])
  })
})
