import { assert, integer, property, uniqueArray } from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newWorld, type World } from '#test/world.ts'
import type { Criterion } from './contract.ts'
import { ageProfile, criteriaOn, whyNotAnswer, whyNotCriterion } from './rules.ts'

const own = (more: Partial<Criterion> = {}): Criterion => ({
  code: 'x',
  kind: 'own',
  name: 'Kommer i klubben',
  help: 'Spørg klubben',
  steps: [],
  inUse: true,
  validFrom: '2026-01-01',
  ...more,
})

describe('criteria as dated data (R-DET-03 to R-DET-05)', () => {
  it('the newest version that has begun holds, whatever the order they are kept in', () => {
    const days = integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`)
    assert(
      property(uniqueArray(days, { minLength: 1, maxLength: 8 }), days, (from, on) => {
        const versions = from.map((validFrom) => own({ validFrom, name: validFrom }))
        const begun = from
          .filter((day) => day <= on)
          .toSorted()
          .at(-1)
        expect(criteriaOn(versions, on).find(({ code }) => code === 'x')?.name).toBe(begun)
      }),
    )
  })
  it('one out of use is gone from that day and not before', () => {
    const versions = [own(), own({ validFrom: '2026-03-01', inUse: false })]
    expect(criteriaOn(versions, '2026-02-28').some(({ code }) => code === 'x')).toBe(true)
    expect(criteriaOn(versions, '2026-03-01').some(({ code }) => code === 'x')).toBe(false)
  })
  it.each([
    [own(), null],
    [own({ validFrom: '2025-12-31' }), 'gone'],
    [own({ kind: 'concern-scale', steps: ['Et trin'] }), 'steps'],
    [own({ steps: ['Et trin'] }), 'steps'],
    [own({ name: 'Etnisk baggrund' }), 'origin'],
    [own({ help: 'Er forældrene ikke-vestlige indvandrere?' }), 'origin'],
  ])('%#: %o', (criterion, why) => expect(whyNotCriterion(criterion, '2026-01-01')).toBe(why))
  it('a scale is answered with a described step', () => {
    const scale = { kind: 'concern-scale' as const, steps: ['Tæt på', 'Med'] }
    expect(whyNotAnswer(scale, { answer: 'met', step: null })).toBe('step-missing')
    expect(whyNotAnswer(scale, { answer: 'met', step: '7' })).toBe('no-such-step')
    expect(whyNotAnswer(scale, { answer: 'unknown', step: null })).toBeNull()
    expect(whyNotAnswer(scale, { answer: 'met', step: 'Med' })).toBeNull()
  })
  it('hides small groups and shows large ones', () => {
    const shown = ageProfile([
      ...Array(3).fill(8),
      ...Array(9).fill(13),
      ...Array(20).fill(16),
      ...Array(8).fill(19),
    ])
    expect(shown.find(({ label }) => label === '6–11')?.shown).toBeNull()
    expect(shown.find(({ label }) => label === '15–17')?.shown).toBe(20)
  })
})

describe('answering the criteria of a card', () => {
  let world: World
  let signalId: string
  const line = () => world.staff('line')
  beforeAll(async () => {
    world = await newWorld()
    signalId = (
      await line().did('detection.add-signal', {
        strand: 'OUTREACH',
        person: null,
        age: 14,
        sex: null,
        strengths: 'Boksning',
        seen: 'Set ved stationen',
        seenBy: 'Gadeplan',
        seenOn: null,
      })
    ).signalId
  })
  const given = {
    code: 'relation',
    answer: 'met' as const,
    step: null,
    knowledge: 'Set med dem tre gange',
    judgedBy: 'Jonas Krag, SSP',
  }

  it('waits until the municipality has decided its criteria', async () => {
    await expect(line().did('criteria.answer', { signalId, ...given })).rejects.toMatchObject({
      code: 'not-decided',
    })
    expect(await world.admin.did('criteria.adopt', {})).toEqual({ adopted: 7 })
    expect(await world.admin.did('criteria.adopt', {})).toEqual({ adopted: 0 })
  })
  it('keeps who, when and on what knowledge, and a newer answer on top of the older', async () => {
    await line().did('criteria.answer', { signalId, ...given })
    await world
      .staff('jonas')
      .did('criteria.answer', { signalId, ...given, answer: 'not_met', knowledge: 'Det var hans bror' })
    const all = await line().did('criteria.show', { signalId })
    expect(all.find(({ code }) => code === 'relation')?.answers).toMatchObject([
      { answer: 'not_met', knowledge: 'Det var hans bror', answeredBy: 'Jonas Krag' },
      { answer: 'met', judgedBy: 'Jonas Krag, SSP', answeredBy: 'Line Holst' },
    ])
    expect(all.find(({ code }) => code === 'alder')?.answers).toEqual([])
  })
  it('gives no number that could be a score, anywhere in its answer (HG-17)', async () => {
    const all = await line().did('criteria.show', { signalId })
    const numbers = JSON.stringify(all, (_, value: unknown) =>
      typeof value === 'number' ? `NUMBER ${value}` : value,
    )
    expect(numbers).not.toContain('NUMBER')
    expect(Object.keys(all[0] ?? {}).toSorted()).toEqual([
      'answers',
      'code',
      'help',
      'kind',
      'name',
      'steps',
      'suggested',
      'validFrom',
    ])
  })
  it('is behind the card: the answers cannot be listed for others than the opened one', async () => {
    const rows = await asOwner(
      testCluster(),
      world.database.name,
      async (owner) =>
        (
          await owner.query(
            `select polname from pg_policy where polrelid = 'data.criterion_answer'::regclass and polname = 'wall_opened'`,
          )
        ).rows,
    )
    expect(rows).toHaveLength(1)
    await expect(world.staff('sofie').did('criteria.show', { signalId })).rejects.toMatchObject({
      kind: 'denied',
    })
  })
  it('shows whom the ways in find without a person coming out, and no figure for a group that is too small', async () => {
    const profile = await line().did('criteria.profile', {})
    expect(profile).toMatchObject({
      aim: 'preventive',
      times: [{ what: 'contact', n: null, medianDays: null }, { what: 'consent' }, { what: 'action' }],
    })
  })
})
