import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { plant } from '#test/rows.ts'
import type { Person } from '#test/world.ts'
import type { GrantTerms } from './contract.ts'
import { readyTerms } from './grant-rules.ts'

const day = today(new Date())
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' }))
let c: Consents
let mette: Person
let windowId: string

async function mandate(by: Person, holder: Person, measures: string[], more: object = {}) {
  await c.world.admin.did('mandate.set-hours', { staffId: holder.staffId, days: everyDay })
  return by.did('mandate.give', {
    department: 'F',
    holderId: holder.staffId,
    holderFunction: null,
    standInId: null,
    measures,
    law: 'barnets lov',
    mostKroner: 50_000,
    mostWeeks: 52,
    answerHours: 8,
    validFrom: day,
    validTo: null,
    ...more,
  })
}

beforeEach(async () => {
  c = await familyBirk()
  mette = c.world.staff('mette')
  await mandate(mette, c.line, ['fritidspas', 'praktisk-hjaelp', 'mindtheparents'], { mostKroner: 1_500 })
  await mandate(mette, mette, ['kontaktperson', 'fritidspas'])
  ;({ windowId } = await c.line.did('window.open', {
    familyId: c.familyId,
    personId: c.family.noah,
    words: 'Jeg gider ikke det her mere.',
    wish: 'fodbold',
  }))
})

const offers = async (by = c.line) =>
  by.did('measure.offers', { familyId: c.familyId, personId: c.family.noah, windowId })
async function ready(code: string, more: Partial<GrantTerms> = {}, by = c.line): Promise<GrantTerms> {
  const { offers: all, person, view } = await offers(by)
  const offer = all.find((one) => one.code === code)
  if (!offer) throw new Error(`no offer of ${code}`)
  const about = { familyId: c.familyId, personId: c.family.noah, person, windowId, view, today: day }
  return { ...readyTerms(offer, about), kroner: 1_200, weeks: 26, ...more }
}
const support: Partial<GrantTerms> = { purpose: 'En voksen at ringe til.', childPlan: 'not_needed' }
const list = async (by = c.line) => by.did('measure.list', { familyId: c.familyId })
const window = async () =>
  (await c.line.did('window.list', { familyId: c.familyId })).find((one) => one.windowId === windowId)

describe('granting within a mandate (R-SPD-02, R-PLN-03, HG-10)', () => {
  it('is one tap from the window: granted, among the measures, and the clock stops', async () => {
    const { grantId } = await c.line.did('measure.grant', await ready('fritidspas'))
    expect(await list()).toMatchObject([
      { grantId, name: 'Fritidspas', standing: 'approved', decidedBy: 'Line Holst', kroner: 1_200, windowId },
    ])
    const { measures } = await c.line.did('journal.measures', { familyId: c.familyId })
    expect(measures).toMatchObject([{ name: 'Fritidspas', person: 'Noah', startedOn: day }])
    expect(await window()).toMatchObject({ firstAction: 'Bevilget: Fritidspas' })
  })

  it('is refused above the limit, and to whoever has no mandate, with a way on', async () => {
    await expect(
      c.line.did('measure.grant', await ready('fritidspas', { kroner: 1_501 })),
    ).rejects.toMatchObject({ code: 'no-mandate' })
    await expect(c.sofie.did('measure.grant', await ready('fritidspas', {}, c.sofie))).rejects.toMatchObject({
      code: 'no-mandate',
    })
    await expect(
      c.line.did(
        'measure.grant',
        await ready('kontaktperson', { ...support, consent: { by: c.family.sanne, on: day } }),
      ),
    ).rejects.toMatchObject({
      kind: 'denied',
      code: 'no-mandate',
    })
    expect(await list()).toEqual([])
  })

  it('does not let a supporting measure pass without what barnets lov asks for', async () => {
    await expect(c.line.did('measure.grant', await ready('kontaktperson'))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'consent',
    })
    await expect(
      c.line.did(
        'measure.grant',
        await ready('kontaktperson', { ...support, consent: { by: c.family.maja, on: day } }),
      ),
    ).rejects.toMatchObject({ code: 'not-holder' })
    await expect(
      c.line.did('measure.grant', await ready('fritidspas', { reason: 'Væk fra banden.' })),
    ).rejects.toMatchObject({ code: 'hard-word' })
    await expect(
      c.line.did('measure.grant', await ready('fritidspas', { view: null })),
    ).rejects.toMatchObject({ code: 'view' })
  })

  it('says no only to those who were heard (HG-11), and then gives nothing', async () => {
    const no = { outcome: 'declined' as const, reason: 'Klubben er lukket i sæsonen.' }
    await expect(c.line.did('measure.grant', await ready('fritidspas', no))).rejects.toMatchObject({
      code: 'hearing',
    })
    await c.line.did(
      'measure.grant',
      await ready('fritidspas', { ...no, hearing: 'heard', hearingOn: day, hearingWords: 'De ville gerne.' }),
    )
    expect(await list()).toMatchObject([{ outcome: 'declined', standing: 'approved' }])
    expect((await c.line.did('journal.measures', { familyId: c.familyId })).measures).toEqual([])
    expect((await window())?.firstAction).toBeNull()
  })

  it('can be taken back until a letter has been given, with all that it set going', async () => {
    const { grantId } = await c.line.did('measure.grant', await ready('fritidspas'))
    const back = (by = c.line, id = grantId) =>
      by.did('measure.take-back', { familyId: c.familyId, grantId: id })
    await expect(back(c.sofie)).rejects.toMatchObject({ code: 'too-late' })
    await back()
    expect(await list()).toEqual([])
    expect((await c.line.did('journal.measures', { familyId: c.familyId })).measures).toEqual([])
    expect((await window())?.firstAction).toBeNull()
    const again = await c.line.did('measure.grant', await ready('fritidspas'))
    await c.line.did('measure.issue', { familyId: c.familyId, grantId: again.grantId, version: 1 })
    await expect(back(c.line, again.grantId)).rejects.toMatchObject({ code: 'too-late' })
  })

  it('has a letter with its recipients; the letter is given, and a complaint noted after it', async () => {
    const { grantId } = await c.line.did('measure.grant', await ready('fritidspas'))
    const one = { familyId: c.familyId, grantId }
    expect(await c.line.did('measure.letter', one)).toMatchObject({
      recipients: [{ name: 'Noah' }, { name: 'Sanne', as: 'custody_holder' }],
      viewOn: day,
      contact: { name: 'Line Holst' },
    })
    await expect(c.line.did('measure.complain', { ...one, version: 1, on: day })).rejects.toMatchObject({
      code: 'not-issued',
    })
    await expect(
      c.line.did('measure.complain', { ...one, version: 1, on: addDays(day, 1) }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await c.line.did('measure.issue', { ...one, version: 1 })
    expect((await list())[0]).toMatchObject({ standing: 'final', complaintUntil: null })
    await c.line.did('measure.complain', { ...one, version: 2, on: day })
    expect((await list())[0]).toMatchObject({ standing: 'complaint' })
    const help = await c.line.did('measure.grant', await ready('praktisk-hjaelp'))
    await expect(c.line.did('measure.letter', { ...one, grantId: help.grantId })).rejects.toMatchObject({
      code: 'no-letter',
    })
  })

  it('stays in the department that granted it, and out of the reach of others (HG-01, HG-05)', async () => {
    await c.line.did('measure.grant', await ready('fritidspas'))
    expect(await list(c.sofie)).toEqual([])
    await expect(list(c.world.staff('hanne'))).rejects.toMatchObject({ code: 'not-on-team' })
  })
})

describe('asking somebody who has a mandate (R-SPD-03)', () => {
  const ask = async (more: Partial<GrantTerms> = {}, askedId = mette.staffId) =>
    c.line.did('measure.ask', {
      ...(await ready('kontaktperson', { ...support, consent: { by: c.family.sanne, on: day }, ...more })),
      askedId,
    })

  it('tells them, lets them see that one paper and nothing else, and their yes sets it going', async () => {
    const { grantId, answerBy } = await ask()
    expect(Date.parse(answerBy) - Date.now()).toBeGreaterThan(7.9 * 3_600_000)
    expect(await mette.did('access.notifications', {})).toMatchObject([{ kind: 'grant_asked', opens: false }])
    expect(await mette.did('measure.asked', {})).toMatchObject([
      { grantId, name: 'Kontaktperson', askedBy: 'Line Holst' },
    ])
    const one = { familyId: c.familyId, grantId }
    expect(await mette.did('measure.asked-paper', one)).toMatchObject({
      person: 'Noah',
      purpose: 'En voksen at ringe til.',
      view: { how: 'talk' },
      version: 1,
    })
    await expect(mette.did('family.open', { familyId: c.familyId })).rejects.toMatchObject({ kind: 'denied' })
    await expect(c.world.staff('hanne').did('measure.asked-paper', one)).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(
      c.world.staff('hanne').did('measure.answer', { ...one, version: 1, yes: true, words: null }),
    ).rejects.toMatchObject({ kind: 'missing' })
    await mette.did('measure.answer', { ...one, version: 1, yes: true, words: null })
    expect(await list()).toMatchObject([
      { standing: 'approved', decidedBy: 'Mette Riis', asked: 'Mette Riis' },
    ])
    expect(await window()).toMatchObject({ firstAction: 'Bevilget: Kontaktperson' })
    expect((await c.line.did('journal.measures', { familyId: c.familyId })).measures).toMatchObject([
      { name: 'Kontaktperson' },
    ])
    expect(await mette.did('measure.asked', {})).toEqual([])
    await expect(mette.did('measure.asked-paper', one)).rejects.toMatchObject({ kind: 'missing' })
    expect(await c.line.did('access.notifications', {})).toMatchObject([{ kind: 'grant_answered' }])
  })

  it('comes back with what is missing, and nothing has begun', async () => {
    const { grantId } = await ask()
    const answer = { familyId: c.familyId, grantId, version: 1, yes: false }
    await expect(mette.did('measure.answer', { ...answer, words: null })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await mette.did('measure.answer', { ...answer, words: 'Spørg også far.' })
    expect(await list()).toMatchObject([
      { standing: 'returned', answerWords: 'Spørg også far.', decidedBy: null },
    ])
    expect((await window())?.firstAction).toBeNull()
  })

  it('cannot be asked of whoever has no mandate for it, and is not shown to whom the family is closed', async () => {
    await expect(ask({}, c.world.staff('hanne').staffId)).rejects.toMatchObject({ code: 'no-mandate' })
    const { grantId } = await ask()
    await plant(c.world, 'recusal', {
      staff_id: mette.staffId,
      family_id: c.familyId,
      declared_by: mette.staffId,
      declared_at: new Date().toISOString(),
    })
    expect(await mette.did('measure.asked', {})).toEqual([])
    await expect(mette.did('measure.asked-paper', { familyId: c.familyId, grantId })).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  it('is answered by the limit that holds when it is answered', async () => {
    const { grantId } = await ask()
    const { mandates } = await mette.did('mandate.show', {})
    for (const one of mandates.filter(({ holderId }) => holderId === mette.staffId))
      await mette.did('mandate.end', {
        mandateId: one.mandateId,
        version: one.version,
        validTo: addDays(day, -1),
      })
    await expect(
      mette.did('measure.answer', { familyId: c.familyId, grantId, version: 1, yes: true, words: null }),
    ).rejects.toMatchObject({ code: 'no-mandate' })
  })
})

describe('measures in a group (R-ORG-09)', () => {
  it('gives places until it is full, then a list without an order; a place that is left can be given', async () => {
    const { groupId } = await c.line.did('measure.make-group', {
      code: 'mindtheparents',
      name: 'Forældre i Nord',
      place: 'Kulturhuset',
      seats: 1,
      meetings: 3,
      minutes: 90,
      startsAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    })
    const join = (personId: string) =>
      c.line.did('measure.join-group', { familyId: c.familyId, groupId, personId })
    const first = await join(c.family.sanne)
    const second = await join(c.family.maja)
    expect([first.state, second.state]).toEqual(['in_group', 'waiting'])
    await expect(join(c.family.sanne)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await c.sofie.did('measure.groups', {})).toMatchObject([
      { groupId, seats: 1, taken: 1, waiting: 1, sessions: [{}, {}, {}] },
    ])
    const move = (placeId: string, version: number, state: 'in_group' | 'left') =>
      c.line.did('measure.move-place', { familyId: c.familyId, placeId, version, state })
    await expect(move(second.placeId, 1, 'in_group')).rejects.toMatchObject({ code: 'full' })
    await move(first.placeId, 1, 'left')
    await move(second.placeId, 1, 'in_group')
    await expect(move(second.placeId, 1, 'left')).rejects.toMatchObject({ code: 'version' })

    const [place] = (await c.sofie.did('measure.places', { familyId: c.familyId })).filter(
      ({ personId }) => personId === c.family.maja,
    )
    const sessionId = place?.came[0]?.sessionId ?? ''
    const attend = (answer: 'came' | 'absent', id = sessionId) =>
      c.sofie.did('measure.attend', { familyId: c.familyId, placeId: second.placeId, sessionId: id, answer })
    await attend('absent')
    await attend('came')
    const [, later] = (await c.line.did('measure.groups', {}))[0]?.sessions ?? []
    await expect(attend('came', later?.sessionId)).rejects.toMatchObject({ code: 'not-yet' })
    expect(
      (await c.line.did('measure.places', { familyId: c.familyId })).find(
        ({ personId }) => personId === c.family.maja,
      )?.came,
    ).toMatchObject([{ answer: 'came' }])
    await c.line.did('measure.close-group', { groupId, version: 1, on: day })
    await expect(join(c.family.noah)).rejects.toMatchObject({ code: 'closed' })
    await expect(
      c.world.staff('hanne').did('measure.places', { familyId: c.familyId }),
    ).rejects.toMatchObject({ code: 'not-on-team' })
  })

  it('is a group measure with a name that frightens nobody', async () => {
    const group = {
      name: 'Gruppe',
      place: 'Huset',
      seats: 6,
      meetings: 2,
      minutes: 90,
      startsAt: '2026-09-10T15:00:00Z',
    }
    await expect(c.line.did('measure.make-group', { ...group, code: 'fritidspas' })).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(
      c.line.did('measure.make-group', { ...group, code: 'mindtheparents', name: 'Ud af banden' }),
    ).rejects.toMatchObject({ code: 'hard-word' })
    await expect(mette.did('measure.make-group', { ...group, code: 'mindtheparents' })).rejects.toMatchObject(
      { code: 'wrong-role' },
    )
  })
})
