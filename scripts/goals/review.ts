import { createHmac, randomBytes, randomInt } from 'node:crypto'
import type { Choices } from '#modules/trail/contract.ts'
import type { Visit } from '#modules/trail/review-contract.ts'
import { drawSample, type Keyed } from '#modules/trail/sample-rules.ts'
import type { Measured } from './measure.ts'

const PERIODS = 500
const choices: Choices = {
  periodMonths: 1,
  samplePercent: 5,
  hoursFrom: 6,
  hoursTo: 22,
  familiesPerHour: 15,
  personsAlarm: 45,
  keepMonths: null,
}
const id = '00000000-0000-4000-8000-000000000001'

function aVisit(key: string): Keyed & { risky: boolean } {
  const one = (percent: number) => randomInt(100) < percent
  const [breakGlass, canary, sameName] = [one(1), one(1), one(2)]
  const visit: Visit = {
    staffId: id,
    familyId: id,
    signalId: null,
    onDay: '2026-11-02',
    firstSeq: 1,
    rows: 1,
    writes: 1,
    refusals: 0,
    reasons: [],
    operations: [],
    purposes: [],
    earliest: '09:00',
    latest: '15:00',
    breakGlass,
    canary,
    sameName,
    relation: 'coordinator',
    workedLater: true,
    familiesInHour: 3,
  }
  return { key, visit, risky: breakGlass || canary || sameName }
}

const rankUnder = (seed: Buffer) => (key: string) => createHmac('sha256', seed).update(key).digest('hex')

/** A8: visits that had to be in the sample and were not, over 500 random periods; what a guessed seed would foresee. */
export async function sampling(): Promise<Measured> {
  let [missed, short, foreseen, drawn, byChanceAlone] = [0, 0, 0, 0, 0]
  for (let period = 0; period < PERIODS; period++) {
    const visits = Array.from({ length: 50 + randomInt(300) }, (_, index) => aVisit(`${period}/${index}`))
    const { sample, rest } = drawSample(visits, choices, rankUnder(randomBytes(64)))
    const guessed = drawSample(visits, choices, rankUnder(randomBytes(64)))
    const keys = new Set(sample.map(({ key }) => key))
    missed += visits.filter(({ key, risky }) => risky && !keys.has(key)).length
    const chance = sample.filter(({ why }) => why.includes('random'))
    if (chance.length < rest * 0.05) short++
    const guess = new Set(guessed.sample.filter(({ why }) => why.includes('random')).map(({ key }) => key))
    foreseen += chance.filter(({ key }) => guess.has(key)).length
    drawn += chance.length
    byChanceAlone += visits.filter(({ risky }) => risky && randomInt(100) >= 5).length
  }
  const share = Math.round((1000 * foreseen) / drawn) / 10
  return {
    id: 'A8',
    says: `visits that had to be in the sample and were not, over ${PERIODS} periods; ${short} with under 5 % of the rest; ${share} % of those drawn are foreseen by a guessed seed`,
    value: missed + short,
    target: '0',
    ok: missed === 0 && short === 0 && share < 15,
    control: { says: `chance alone would miss ${byChanceAlone}`, failed: byChanceAlone > 0 },
  }
}
