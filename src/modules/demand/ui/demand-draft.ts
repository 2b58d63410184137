import type { InputOf } from '#kit/call.ts'
import { repeatRule } from '../draft-rules.ts'
import type { Slot } from '../load-contract.ts'
import { clockOrNothing } from './words.ts'

type Added = InputOf<'demand.add'>

/** The form of a new demand as it is typed; it stays when the sheet is closed and opened again. */
export type DemandDraft = {
  personIds: string[]
  what: string
  kind: Added['kind']
  nature: Added['nature']
  law: string
  sanction: string
  on: string | null
  clock: string
  minutes: string
  place: string
  repeat: 'once' | 'weekly' | 'fortnightly'
  times: string
  asks: string
  movable: boolean
  health: boolean
  partOf: string | null
}

export function newDraft(): DemandDraft {
  return {
    personIds: [],
    what: '',
    kind: 'meeting',
    nature: 'agreement',
    law: '',
    sanction: '',
    on: null,
    clock: '',
    minutes: '60',
    place: '',
    repeat: 'once',
    times: '4',
    asks: 'none',
    movable: true,
    health: false,
    partOf: null,
  }
}

type Missing = Record<'personIds' | 'what' | 'on' | 'at' | 'minutes' | 'law', string>

/** What is missing before it can be saved, by field. */
export function errorsOf(draft: DemandDraft, says: Missing): Record<string, string> {
  const found: [keyof Missing, boolean][] = [
    ['personIds', draft.personIds.length === 0],
    ['what', draft.what.trim() === ''],
    ['on', draft.on === null],
    ['at', clockOrNothing(draft.clock) === undefined],
    ['minutes', clockOrNothing(draft.clock) !== null && !(Number(draft.minutes) > 0)],
    ['law', draft.nature === 'duty' && draft.law.trim() === ''],
  ]
  return Object.fromEntries(found.flatMap(([field, missing]) => (missing ? [[field, says[field]]] : [])))
}

/** The draft as it is sent; null while it cannot be. `title` stands in for an empty one while it is only tried. */
export function inputOf(familyId: string, draft: DemandDraft, title?: string): Added | null {
  const at = clockOrNothing(draft.clock)
  const what = draft.what.trim() || title
  const minutes = at === null ? 0 : Number(draft.minutes)
  if (
    draft.on === null ||
    at === undefined ||
    !what ||
    draft.personIds.length === 0 ||
    !Number.isInteger(minutes)
  )
    return null
  if (at !== null && minutes < 1) return null
  const law = draft.nature === 'duty' ? draft.law.trim() || (title ? '-' : '') : ''
  return {
    familyId,
    personIds: draft.personIds,
    kind: draft.kind,
    nature: draft.nature,
    class: draft.health ? 'ART9_HEALTH' : 'CONF',
    what,
    on: draft.on,
    at,
    minutes,
    place: draft.place.trim() || null,
    repeat:
      draft.repeat === 'once'
        ? null
        : repeatRule(draft.repeat === 'weekly' ? 1 : 2, Number(draft.times) || 1),
    law: law || null,
    sanction: draft.nature === 'duty' ? draft.sanction.trim() || null : null,
    movable: draft.movable,
    asks: draft.asks === 'none' ? null : draft.asks,
    partOf: draft.partOf,
  }
}

/** One press on a free time fills the form; a demand that takes all day keeps doing so. */
export function withSlot(draft: DemandDraft, { day, at }: Pick<Slot, 'day' | 'at'>): DemandDraft {
  return { ...draft, on: day, clock: draft.clock === '' ? '' : at.replace(':', '.'), partOf: null }
}
