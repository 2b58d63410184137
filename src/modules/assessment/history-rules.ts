import { addDays } from '#core/day.ts'
import type { Source } from './definition-contract.ts'
import type { Filled, Ground, PictureFacts } from './facts-contract.ts'
import type { Instance } from './instance-rules.ts'
import { personKey, picked } from './people-rules.ts'

type Filler = (facts: PictureFacts, instance: Instance) => Filled | null
type Grounder = (facts: PictureFacts, instance: Instance) => Ground[]
type FromHistory = Extract<
  Source,
  | 'notes'
  | 'rhythm'
  | 'hours'
  | 'absence'
  | 'worked'
  | 'helped'
  | 'promises'
  | 'helper'
  | 'step'
  | 'appointment'
>

const absenceDays = 120
const about = /fravær|skolevægr|pjæk/i
const ordinary = <T extends { class: string }>(rows: readonly T[]) =>
  rows.filter((row) => row.class === 'CONF')

/** Notes about absence from school of the last months, about this young person. */
function absenceNotes(facts: PictureFacts, { personId }: Instance) {
  const since = addDays(facts.today, -absenceDays)
  return ordinary(facts.notes).filter(
    (note) => note.personId === personId && note.on >= since && about.test(note.subject),
  )
}

/** How often somebody of the family was reached in the last four weeks: a count of our own work, not of theirs. */
function rhythm({ contacts, today }: PictureFacts): Filled | null {
  const reached = contacts.filter((contact) => contact.reached)
  const [newest] = reached
  if (!newest) return null
  const recent = reached.filter(({ on }) => on > addDays(today, -28)).length
  const value = recent >= 4 ? 'weekly' : recent >= 2 ? 'fortnightly' : recent === 1 ? 'monthly' : 'rarely'
  return { value, on: newest.on }
}

/** When we have in fact met: after 16 and at weekends, or in the daytime (report 7.2.1). From three contacts on. */
function hours({ contacts }: PictureFacts): Filled | null {
  const reached = contacts.filter((contact) => contact.reached)
  const [newest] = reached
  if (!newest || reached.length < 3) return null
  const share = reached.filter(({ outsideHours }) => outsideHours).length / reached.length
  return { value: share >= 2 / 3 ? 'evening' : share <= 1 / 3 ? 'daytime' : 'both', on: newest.on }
}

function worked(facts: PictureFacts): Filled | null {
  const good = ordinary(facts.measures).filter(({ helped }) => helped === 'yes')
  const [newest] = good
  if (!newest) return null
  return {
    value: [...new Set(good.map(({ name }) => name))].join(' · '),
    on: newest.endedOn ?? newest.startedOn,
  }
}

/** What we have promised and what came of it: it is about us, and it is said first to ourselves (R-TRU-01). */
function promises(facts: PictureFacts): Filled | null {
  const [newest] = facts.promises
  if (!newest) return null
  const kept = facts.promises.filter((promise) => promise.kept).length / facts.promises.length
  return { value: kept === 1 ? 'all' : kept >= 0.5 ? 'most' : 'few', on: newest.on }
}

function helped(facts: PictureFacts, { subject }: Instance): Filled | null {
  const measure = facts.measures.find(({ measureId }) => measureId === subject)
  return measure?.helped ? { value: measure.helped, on: measure.endedOn ?? measure.startedOn } : null
}

function notes(facts: PictureFacts, { question }: Instance): Filled | null {
  const [newest] = facts.notes
  const most = question.kind === 'pick' ? question.most : 0
  return newest
    ? {
        value: picked(
          facts.notes.map(({ noteId }) => noteId),
          most,
        ),
        on: newest.on,
      }
    : null
}

function helper(facts: PictureFacts, { question }: Instance): Filled | null {
  const own = ordinary(facts.steps).filter(({ ownerPerson }) => ownerPerson !== null)
  const [first] = own
  const most = question.kind === 'pick' ? question.most : 0
  const keys = [...new Set(own.map(({ ownerPerson }) => personKey(ownerPerson ?? '')))]
  return first ? { value: picked(keys, most), on: first.on } : null
}

function step(facts: PictureFacts): Filled | null {
  const [next] = ordinary(facts.steps)
  return next ? { value: next.what, on: next.on } : null
}

function appointment({ appointments: [next] }: PictureFacts): Filled | null {
  return next ? { value: 'agreed', on: next.on } : null
}

/** Answers from what has happened: contacts, notes, measures, promises, steps and appointments. */
export const historyFillers: {
  fill: Record<FromHistory, Filler>
  ground: Partial<Record<Source, Grounder>>
} = {
  fill: {
    notes,
    rhythm,
    hours,
    absence: (facts, instance) => {
      const [newest] = absenceNotes(facts, instance)
      return newest ? { value: 'talk', on: newest.on } : null
    },
    worked,
    helped,
    promises,
    helper,
    step,
    appointment,
  },
  ground: {
    cases: ({ cases }) => cases.map(({ subject, department, on }) => ({ words: subject, on, department })),
    absence: (facts, instance) =>
      absenceNotes(facts, instance).map(({ subject, department, on }) => ({
        words: subject,
        on,
        department,
      })),
    appointment: ({ appointments }) =>
      appointments.map(({ what, startsOn }) => ({ words: what, on: startsOn, department: null })),
    wish: ({ quotes }, { personId }) =>
      quotes
        .filter((quote) => quote.kind === 'wish' && quote.personId === personId)
        .map(({ words, on }) => ({ words, on, department: null })),
  },
}
