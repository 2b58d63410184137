import { instantAt, localTime } from '#core/clock.ts'
import { addDays, dayOfWeek, today, type Day } from '#core/day.ts'
import { isHoliday } from '#core/holiday.ts'
import type { MandateTerms, WorkingDay } from './contract.ts'

/** Where nobody has written hours: Monday to Friday 8 to 16, a local default and no rule of law. */
export const USUAL_HOURS: readonly WorkingDay[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: '08:00',
  to: '16:00',
}))
/** How far ahead the next working time is looked for. */
const DAYS_AHEAD = 60

export type Worker = {
  staffId: string
  department: string
  profession: string
  days: readonly WorkingDay[]
  absences: readonly { fromOn: Day; toOn: Day }[]
}
export type Mandate = MandateTerms & { mandateId: string }
/** What is to be granted. `kroner` null: the price is not known, which only a mandate without a limit covers. */
export type Ask = { measure: string; kroner: number | null; weeks: number | null }

function hoursOn(worker: Worker, day: Day): WorkingDay | null {
  if (worker.absences.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn)) return null
  const own = worker.days.length > 0
  if (!own && isHoliday(day)) return null
  const days = own ? worker.days : USUAL_HOURS
  return days.find(({ weekday }) => weekday === dayOfWeek(day)) ?? null
}

/** Whether somebody is at work at an instant: within their hours (Danish time, end not included) and not away. */
export function isAtWork(worker: Worker, at: Date): boolean {
  const hours = hoursOn(worker, today(at))
  const time = localTime(at)
  return hours !== null && hours.from <= time && time < hours.to
}

/** When somebody is at work next, or now; null when they are away for two months or have no hours. */
export function nextAtWork(worker: Worker, at: Date): Date | null {
  if (isAtWork(worker, at)) return at
  const from = today(at)
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(from, ahead)
    const hours = hoursOn(worker, day)
    const begins = hours && instantAt(day, hours.from)
    if (begins && begins > at) return begins
  }
  return null
}

export type WhyNotCovered =
  | 'not-begun'
  | 'ended'
  | 'other-measure'
  | 'too-much'
  | 'price-unknown'
  | 'too-long'

/** Why a mandate does not cover what is asked for on a day; null when it does (R-SPD-02). */
export function whyNotCovered(mandate: Mandate, ask: Ask, on: Day): WhyNotCovered | null {
  if (on < mandate.validFrom) return 'not-begun'
  if (mandate.validTo !== null && on > mandate.validTo) return 'ended'
  if (!mandate.measures.includes(ask.measure)) return 'other-measure'
  if (mandate.mostKroner !== null && ask.kroner === null) return 'price-unknown'
  if (mandate.mostKroner !== null && (ask.kroner ?? 0) > mandate.mostKroner) return 'too-much'
  return mandate.mostWeeks !== null && (ask.weeks === null || ask.weeks > mandate.mostWeeks)
    ? 'too-long'
    : null
}

/** Those who hold a mandate themselves: the colleague named, or everyone of that function in the department. */
export function holdersOf<W extends Worker>(mandate: Mandate, workers: readonly W[]): W[] {
  const wanted = mandate.holderFunction?.trim().toLocaleLowerCase('da')
  return workers.filter((worker) =>
    mandate.holderId !== null
      ? worker.staffId === mandate.holderId
      : worker.department === mandate.department &&
        worker.profession.trim().toLocaleLowerCase('da') === wanted,
  )
}

export type Able = {
  mandateId: string
  staffId: string
  as: 'holder' | 'stand_in'
  now: boolean
  nextAt: string | null
}

/**
 * Who can say yes, those who can now first, then by when they are at work again (R-SPD-02, R-SPD-03). A stand-in can only
 * while no holder of that mandate is at work. Each person once: in their own right before as a stand-in.
 */
export function whoCanSayYes(
  ask: Ask,
  register: { mandates: readonly Mandate[]; workers: readonly Worker[] },
  at: Date,
): Able[] {
  const able = register.mandates
    .filter((mandate) => whyNotCovered(mandate, ask, today(at)) === null)
    .flatMap((mandate) => ofMandate(mandate, register.workers, at))
  const best = new Map<string, Able>()
  for (const one of able.sort(byReach)) if (!best.has(one.staffId)) best.set(one.staffId, one)
  return [...best.values()]
}

function ofMandate(mandate: Mandate, workers: readonly Worker[], at: Date): Able[] {
  const holders = holdersOf(mandate, workers)
  const isThere = holders.some((holder) => isAtWork(holder, at))
  const ableAs = (worker: Worker, as: Able['as']): Able => ({
    mandateId: mandate.mandateId,
    staffId: worker.staffId,
    as,
    now: isAtWork(worker, at),
    nextAt: nextAtWork(worker, at)?.toISOString() ?? null,
  })
  const standIns = isThere ? [] : workers.filter(({ staffId }) => staffId === mandate.standInId)
  return [
    ...holders.map((holder) => ableAs(holder, 'holder')),
    ...standIns
      .filter(({ staffId }) => holders.every((holder) => holder.staffId !== staffId))
      .map((one) => ableAs(one, 'stand_in')),
  ]
}

const LAST = '9999'
function byReach(a: Able, b: Able): number {
  return (
    Number(b.now) - Number(a.now) ||
    (a.as === b.as ? 0 : a.as === 'holder' ? -1 : 1) ||
    (a.nextAt ?? LAST).localeCompare(b.nextAt ?? LAST) ||
    a.staffId.localeCompare(b.staffId)
  )
}

/** The mandate under which one colleague may grant what is asked for, whether at work or not; null: somebody else must be asked. */
export function mandateOf(
  staffId: string,
  ask: Ask,
  register: { mandates: readonly Mandate[]; workers: readonly Worker[] },
  at: Date,
): string | null {
  return whoCanSayYes(ask, register, at).find((one) => one.staffId === staffId)?.mandateId ?? null
}

export type WhyNotGive = 'unknown-measure' | 'nobody' | 'ends-before-start' | 'stands-in-for-self'

/** Why a mandate cannot be given as it is filled in. A function must be somebody's today, or the mandate is empty. */
export function whyNotGive(
  terms: MandateTerms,
  facts: { codes: readonly string[]; workers: readonly Worker[] },
): WhyNotGive | null {
  if (terms.measures.some((code) => !facts.codes.includes(code))) return 'unknown-measure'
  const holders = holdersOf({ ...terms, mandateId: '' }, facts.workers)
  if (holders.length === 0) return 'nobody'
  if (terms.validTo !== null && terms.validTo < terms.validFrom) return 'ends-before-start'
  return holders.length === 1 && holders[0]?.staffId === terms.standInId ? 'stands-in-for-self' : null
}

export const giveReasons: Record<WhyNotGive, { field: string; reason: string }> = {
  'unknown-measure': {
    field: 'measures',
    reason: 'En af indsatserne står ikke i kataloget mere. Vælg igen.',
  },
  nobody: {
    field: 'holderFunction',
    reason:
      'Ingen i afdelingen har den funktion. Skriv den, som den står hos kollegaen, eller vælg en kollega.',
  },
  'ends-before-start': {
    field: 'validTo',
    reason: 'Mandatet slutter, før det begynder. Ret en af de to datoer.',
  },
  'stands-in-for-self': {
    field: 'standInId',
    reason: 'Vælg en anden som afløser end den, der har mandatet.',
  },
}

/** Everyone who can say yes to something at this moment, under any mandate that runs: they are told when a window opens. */
export function ableNow(
  register: { mandates: readonly Mandate[]; workers: readonly Worker[] },
  at: Date,
): string[] {
  const on = today(at)
  const running = register.mandates.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
  )
  const able = running.flatMap((mandate) => ofMandate(mandate, register.workers, at)).filter(({ now }) => now)
  return [...new Set(able.map(({ staffId }) => staffId))].sort()
}
