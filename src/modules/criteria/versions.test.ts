import { describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newWorld } from '#test/world.ts'
import { ageSuggestion, codeOf, versionsOn } from './rules.ts'

const now = today(new Date())
const club = (more: object = {}) => ({
  code: 'klub',
  kind: 'own' as const,
  name: 'Kommer i klubben',
  help: 'Spørg klubben',
  steps: [],
  inUse: true,
  validFrom: now,
  ...more,
})

describe('local criteria (R-DET-03 to R-DET-05)', () => {
  it('are set by the administrator from a day on, and hold from that day', async () => {
    const { admin, staff } = await newWorld()
    await admin.did('criteria.set', club())
    await admin.did('criteria.set', club({ name: 'Kommer sjældent i klubben', validFrom: addDays(now, 1) }))
    const names = (await staff('line').did('criteria.current', {})).map(({ name }) => name)
    expect(names).toContain('Kommer i klubben')
    expect(names).not.toContain('Kommer sjældent i klubben')
  })

  it('refuses a day that is gone, and origin; nobody else sets them', async () => {
    const { admin, staff } = await newWorld()
    await expect(admin.did('criteria.set', club({ validFrom: addDays(now, -1) }))).rejects.toMatchObject({
      code: 'gone',
    })
    await expect(admin.did('criteria.set', club({ name: 'Etnisk baggrund' }))).rejects.toMatchObject({
      code: 'origin',
    })
    await expect(staff('line').did('criteria.set', club())).rejects.toMatchObject({ code: 'wrong-role' })
    await expect(staff('sofie').did('criteria.current', {})).rejects.toMatchObject({ code: 'wrong-role' })
  })
})

describe('the versions of the criteria', () => {
  const of = (more: object = {}) => ({ ...club(), validFrom: '2026-01-01', ...more })
  it('hold, are past, are to come or are out of use; a proposal is one until the municipality has decided', () => {
    const own = [
      of({ validFrom: '2025-01-01' }),
      of(),
      of({ validFrom: '2026-09-01' }),
      of({ code: 'andet', validFrom: '2026-02-01', inUse: false }),
      of({ code: 'alder', kind: 'age' as const }),
    ]
    const states = (code: string) =>
      versionsOn(own, '2026-06-01')
        .filter((one) => one.code === code)
        .map(({ state }) => state)
    expect(states('klub')).toEqual(['coming', 'holds', 'past'])
    expect(states('andet')).toEqual(['out'])
    expect(states('alder')).toEqual(['holds'])
    expect(states('omraade')).toEqual(['holds'])
  })
  it.each([
    ['Kommer i klubben', 'kommer-i-klubben'],
    ['Ærø & Øre', 'aeroe-oere'],
    ['A', 'eget-a'],
    ['å'.repeat(60), 'a'.repeat(40)],
  ])('the code of %s is %s', (name, code) => expect(codeOf(name)).toBe(code))

  it('tell who decided each, to those who answer and to leaders, and to nobody else', async () => {
    const { admin, staff } = await newWorld()
    await admin.did('criteria.set', club())
    const all = await staff('mette').did('criteria.versions', {})
    expect(all.find(({ code }) => code === 'klub')).toMatchObject({
      state: 'holds',
      setBy: expect.any(String),
    })
    expect(all.find(({ code }) => code === 'omraade')).toMatchObject({ setBy: null })
    await expect(staff('sofie').did('criteria.versions', {})).rejects.toMatchObject({ code: 'wrong-role' })
    await expect(staff('pia').did('criteria.versions', {})).rejects.toMatchObject({ code: 'wrong-role' })
  })
})

describe('the age criterion is made ready from the birth date (R-DET-03)', () => {
  it.each([
    [5, 'not_met'],
    [6, 'met'],
    [22, 'met'],
    [23, 'not_met'],
  ])('%i years: %s', (age, answer) =>
    expect(ageSuggestion({ age, hasBirthDate: true }, { from: 6, to: 22 }).answer).toBe(answer),
  )
  it('says whether it was reckoned or stated, and is no answer until somebody has saved it', async () => {
    const { admin, staff } = await newWorld()
    await admin.did('criteria.adopt', {})
    const line = staff('line')
    const observed = {
      strand: 'OUTREACH' as const,
      sex: null,
      strengths: 'Tegner',
      seen: 'Ude sent',
      seenBy: 'Klubben',
      seenOn: null,
    }
    const named = await line.did('detection.add-signal', {
      ...observed,
      person: { givenName: 'Ida', familyName: 'Holm', birthDate: addDays(now, -14 * 366), cpr: null },
      age: null,
    })
    const stated = await line.did('detection.add-signal', { ...observed, person: null, age: 30 })
    const ageOf = async (signalId: string) =>
      (await line.did('criteria.show', { signalId })).find(({ kind }) => kind === 'age')
    expect(await ageOf(named.signalId)).toMatchObject({
      answers: [],
      suggested: { answer: 'met', judgedBy: 'Regnet ud fra fødselsdatoen' },
    })
    expect((await ageOf(stated.signalId))?.suggested).toMatchObject({
      answer: 'not_met',
      knowledge: expect.stringContaining('uden fødselsdato'),
    })
    const others = await line.did('criteria.show', { signalId: named.signalId })
    expect(others.filter(({ kind }) => kind !== 'age').every(({ suggested }) => suggested === null)).toBe(
      true,
    )
  })
})
