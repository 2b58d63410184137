import { looksLikeCpr } from '#core/cpr.ts'
import type { Day } from '#core/day.ts'
import type { Helped, RecordMeasure } from './measure-contract.ts'

export type WhyNotMeasure = 'cpr-in-text' | 'ends-before-start' | 'not-begun' | 'ended-in-future'

type Course = { startedOn: Day; endedOn?: Day | null | undefined; helped?: Helped | null | undefined }

/**
 * Why a measure cannot stand like this. It may be granted from a later day, but only what has begun can have helped, and
 * only what is over has ended.
 */
export function whyNotCourse({ startedOn, endedOn, helped }: Course, today: Day): WhyNotMeasure | null {
  if (endedOn && endedOn < startedOn) return 'ends-before-start'
  if (endedOn && endedOn > today) return 'ended-in-future'
  return helped && startedOn > today ? 'not-begun' : null
}

export function whyNotRecord(
  measure: Pick<RecordMeasure, 'name' | 'law'> & Course,
  today: Day,
): WhyNotMeasure | null {
  return looksLikeCpr(measure.name) || looksLikeCpr(measure.law)
    ? 'cpr-in-text'
    : whyNotCourse(measure, today)
}

export const measureReasons: Record<WhyNotMeasure, string> = {
  'cpr-in-text': 'Der står noget, der ligner et CPR-nummer. Skriv navnet i stedet.',
  'ends-before-start': 'Støtten slutter, før den begynder. Ret en af de to datoer.',
  'not-begun': 'Støtten er ikke begyndt endnu. Lad det stå åbent, om den hjalp.',
  'ended-in-future': 'Datoen er ikke kommet endnu. Skriv slutdatoen, når støtten er slut.',
}

export const measureFields: Record<WhyNotMeasure, string> = {
  'cpr-in-text': 'name',
  'ends-before-start': 'endedOn',
  'not-begun': 'helped',
  'ended-in-future': 'endedOn',
}
