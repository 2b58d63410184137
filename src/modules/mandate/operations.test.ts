import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { shippedTypes } from './type-definition.ts'

const day = today(new Date())

describe('mandates (R-SPD-02, R-SPD-03)', () => {
  let world: World
  let mette: Person
  let line: Person
  beforeAll(async () => {
    world = await newWorld()
    ;[mette, line] = [world.staff('mette'), world.staff('line')]
  })
  const terms = (more: object = {}) => ({
    department: 'F',
    holderId: line.staffId as string | null,
    holderFunction: null as string | null,
    standInId: world.staff('lars').staffId as string | null,
    measures: ['fritidspas', 'praktisk-hjaelp'],
    law: 'barnets lov § 35, stk. 3',
    mostKroner: 1_500,
    mostWeeks: 26,
    answerHours: 24,
    validFrom: day,
    validTo: null,
    ...more,
  })
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' }))
  const who = (more: object = {}, by = line) =>
    by.did('mandate.who-can', { measure: 'fritidspas', kroner: 1_200, weeks: 26, ...more })

  it('is given by the department’s leader or an administrator, and by nobody else', async () => {
    const { mandateId } = await mette.did('mandate.give', terms())
    const shown = await line.did('mandate.show', {})
    expect(shown.mandates.find((one) => one.mandateId === mandateId)).toMatchObject({
      holder: 'Line Holst',
      standIn: 'Lars Toft',
    })
    expect(shown.mayGive).toEqual([])
    expect((await mette.did('mandate.show', {})).mayGive).toEqual(['F'])
    await expect(mette.did('mandate.give', terms({ department: 'J' }))).rejects.toMatchObject({
      code: 'not-ours',
    })
    await expect(line.did('mandate.give', terms())).rejects.toMatchObject({ code: 'wrong-role' })
    await world.admin.did(
      'mandate.give',
      terms({
        department: 'J',
        holderId: null,
        holderFunction: 'jobrådgiver',
        measures: ['jobtraening'],
        standInId: null,
      }),
    )
  })

  it('says in words what is wrong with one that cannot be given', async () => {
    await expect(mette.did('mandate.give', terms({ measures: ['noget-helt-andet'] }))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'unknown-measure',
    })
    await expect(mette.did('mandate.give', terms({ holderFunction: 'leder' }))).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  it('answers who can say yes at this moment: the holder, the stand-in when the holder is away, nobody above the limit', async () => {
    const lars = world.staff('lars')
    await line.did('mandate.set-hours', { staffId: line.staffId, days: everyDay })
    await lars.did('mandate.set-hours', { staffId: lars.staffId, days: everyDay })
    expect(await who()).toMatchObject([{ name: 'Line Holst', as: 'holder', now: true }])
    const { absenceId } = await line.did('mandate.add-absence', {
      staffId: line.staffId,
      fromOn: day,
      toOn: addDays(day, 2),
    })
    expect(await who()).toMatchObject([
      { name: 'Lars Toft', as: 'stand_in', now: true },
      { name: 'Line Holst', as: 'holder', now: false },
    ])
    const covers = async () => (await line.did('way-in.cover', {})).absences.map(({ coverId }) => coverId)
    expect(await covers(), 'whoever answers families knows it too').toContain(absenceId)
    await line.did('mandate.remove-absence', { absenceId })
    expect(await who()).toMatchObject([{ name: 'Line Holst', now: true }])
    expect(await covers()).not.toContain(absenceId)

    const noted = { staffId: line.staffId, fromOn: day, toOn: day, standIn: null }
    const { coverId } = await line.did('way-in.note-absence', noted)
    expect(await who(), 'and the other way round').toMatchObject([
      { now: true, as: 'stand_in' },
      { now: false },
    ])
    await line.did('way-in.end-cover', { coverId })
    expect(await who()).toMatchObject([{ name: 'Line Holst', now: true }])
    expect(await who({ kroner: 1_501 })).toEqual([])
    await expect(line.did('mandate.remove-absence', { absenceId })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  it('leaves hours and absence to oneself, one’s leader and an administrator', async () => {
    const hanne = world.staff('hanne')
    const hours = (by: Person) => by.did('mandate.set-hours', { staffId: hanne.staffId, days: everyDay })
    await expect(hours(line)).rejects.toMatchObject({ kind: 'denied' })
    await hours(hanne)
    await hours(world.admin)
    await expect(
      line.did('mandate.add-absence', { staffId: hanne.staffId, fromOn: day, toOn: day }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      hanne.did('mandate.add-absence', { staffId: hanne.staffId, fromOn: day, toOn: addDays(day, -1) }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await expect(
      hanne.did('mandate.set-hours', {
        staffId: hanne.staffId,
        days: [{ weekday: 1, from: '16:00', to: '08:00' }],
      }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('ends on a day, and runs again when that was a mistake; the second to change it learns so', async () => {
    const { mandateId } = await mette.did('mandate.give', terms({ measures: ['mentor'], standInId: null }))
    const canMentor = () => who({ measure: 'mentor' })
    expect(await canMentor()).toHaveLength(1)
    await mette.did('mandate.end', { mandateId, version: 1, validTo: addDays(day, -1) })
    expect(await canMentor()).toEqual([])
    await expect(mette.did('mandate.end', { mandateId, version: 1, validTo: null })).rejects.toMatchObject({
      code: 'version',
    })
    await mette.did('mandate.end', { mandateId, version: 2, validTo: null })
    expect(await canMentor()).toHaveLength(1)
    await expect(line.did('mandate.end', { mandateId, version: 3, validTo: null })).rejects.toMatchObject({
      code: 'wrong-role',
    })
  })
})

describe('the catalogue of measures (R-PLN-03, R-PLN-04, R-PLN-05, R-STG-01)', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })
  const types = () => world.staff('line').did('mandate.types', {})
  const pass = async () => {
    const found = (await types()).find(({ code }) => code === 'fritidspas')
    if (!found) throw new Error('not in the catalogue')
    const { own: _own, ...type } = found
    return { ...type, validFrom: day }
  }

  it('ships with what the report names, each with law, provider and what is known, and no price nobody has a source for', async () => {
    const shown = await types()
    expect(shown).toHaveLength(14)
    expect(shown.every(({ law, provider, evidence, own }) => law && provider && evidence && !own)).toBe(true)
    expect(shown.every(({ kroner }) => kroner === null)).toBe(true)
    expect(new Set(shippedTypes.map(({ code }) => code)).size).toBe(shippedTypes.length)
  })

  it('is the municipality’s own from the day it decides, set by an administrator alone', async () => {
    const own = { ...(await pass()), kroner: 1_200, priceUnit: 'halvår', priceSource: 'Vestbys takstblad' }
    await expect(world.staff('line').did('mandate.set-type', own)).rejects.toMatchObject({
      code: 'wrong-role',
    })
    await world.admin.did('mandate.set-type', own)
    expect((await types()).find(({ code }) => code === 'fritidspas')).toMatchObject({
      kroner: 1_200,
      own: true,
    })
    await expect(world.admin.did('mandate.set-type', own)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it.each([
    ['backwards in time', { validFrom: '2024-01-02' }, 'gone'],
    ['a price without its source', { kroner: 900, priceSource: null }, 'price-without-source'],
    ['a name that frightens', { name: 'Bandeforløb' }, 'hard-word'],
    ['a CPR number', { provider: 'Klubben v/ 710311-4009' }, 'cpr'],
    [
      'a decision nobody is told how to complain about',
      { complaint: 'not_a_decision' },
      'form-and-complaint',
    ],
  ] as const)('refuses %s', async (_, more, code) => {
    await expect(world.admin.did('mandate.set-type', { ...(await pass()), ...more })).rejects.toMatchObject({
      kind: 'invalid',
      code,
    })
  })
})
