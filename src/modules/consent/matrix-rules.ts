import { age, daysBetween, type Day } from '#core/day.ts'
import type { Cell, Matrix, MatrixPerson, Question, ConsentPurpose, AnswerHow } from './contract.ts'
import type { EndedBy } from './ending-rules.ts'
import { giversFor, nextChange, type Ages, type Subject } from './giver-rules.ts'
import { currentOf, nextQuestion, openOf, RENEW_DAYS, sameQuestion, standOf } from './question-rules.ts'

export type Person = Subject & {
  name: string
  part: string
  participates: boolean
  language: string
  deceased: boolean
}
type Answer = { givenBy: string; answer: 'given' | 'refused'; how: AnswerHow; answeredOn: Day }
export type Put = Omit<Question, 'givers'> & {
  personId: string
  purpose: ConsentPurpose
  department: string | null
  recipient: string | null
  endedBy: EndedBy | null
  answers: readonly Answer[]
}
/** A share that is open on a provision of law; about what it covers, nobody is asked for consent (HG-06). */
export type OnLaw = { personId: string; from: string }
type Facts = {
  lawShares: readonly OnLaw[]
  people: readonly Person[]
  questions: readonly Put[]
  ages: Ages
  basis: Matrix['basis']
  on: Day
}

/** The family, person by person: who answers for whom, where each question stands, and when to ask again (ux.md 2.16). */
export function peopleOf(facts: Facts, departments: readonly string[]): MatrixPerson[] {
  const names = new Map(facts.people.map(({ personId, name }) => [personId, name]))
  return facts.people
    .filter(({ deceased }) => !deceased)
    .map((person) => {
      const years = age(person.birthDate, facts.on)
      const participate = cellOf(person, { purpose: 'participate', department: null }, facts)
      const shares = departments.map((department) => cellOf(person, { purpose: 'share', department }, facts))
      return {
        personId: person.personId,
        name: person.name,
        age: years,
        part: person.part,
        participates: person.participates,
        language: person.language,
        adult: years >= facts.ages.adultFrom,
        mustAnswer: giversFor(person, facts.ages, facts.on).map((giver) => ({
          ...giver,
          name: names.get(giver.personId) ?? '',
        })),
        askAgain: askAgain(person, [participate, ...shares], facts),
        participate,
        shares,
        others: othersOf(person, facts),
      }
    })
}

const otherPurposes = [
  'whole_person_plan',
  'contact_school',
  'involve_parents',
  'evaluation_contact',
] as const

/** The other questions: those that may be put or were, and each supplier that was asked about. */
function othersOf(person: Person, facts: Facts): MatrixPerson['others'] {
  const grownUpChild = age(person.birthDate, facts.on) >= facts.ages.adultFrom && person.part !== 'parent'
  const suppliers = facts.questions
    .filter(({ personId, purpose }) => personId === person.personId && purpose === 'supplier')
    .flatMap(({ recipient }) => (recipient === null ? [] : [recipient]))
  const asked = [
    ...otherPurposes.map((purpose) => ({ purpose, recipient: null })),
    ...[...new Set(suppliers)].map((recipient) => ({ purpose: 'supplier' as const, recipient })),
  ]
  return asked
    .filter(({ purpose }) => purpose !== 'involve_parents' || grownUpChild)
    .map((what) => ({ ...what, ...cellOf(person, { ...what, department: null }, facts) }))
}

function cellOf(
  person: Person,
  what: { purpose: ConsentPurpose; department: string | null; recipient?: string | null },
  facts: Facts,
): Cell {
  const { on, ages, basis } = facts
  const put = sameQuestion(facts.questions, { ...what, personId: person.personId })
  const onOtherBasis = facts.lawShares.some(
    (share) => share.personId === person.personId && share.from === what.department,
  )
  const givers = giversFor(person, ages, on)
  const current = currentOf(put, on)
  const next = nextQuestion(
    put,
    { subject: person, deceased: person.deceased, ages, basis, purpose: what.purpose, onOtherBasis },
    on,
  )
  const stand = standOf(put, givers, on)
  return {
    department: what.department,
    stand,
    until: ['given', 'partly', 'coming'].includes(stand) ? (current?.until ?? null) : null,
    current: current && withGivers(current, person, facts),
    open: openQuestion(put, person, facts),
    mayAsk: typeof next !== 'string',
  }
}

function openQuestion(put: readonly Put[], person: Person, facts: Facts): Question | null {
  const open = openOf(put)
  return open && withGivers(open, person, facts)
}

/** A question with everyone who has answered it and, while it can still count, everyone who must. */
function withGivers(put: Put, person: Person, facts: Facts): Question {
  const { consentId, version, state, from, until, askedOn, language, interpreter, textVersion, withdrawnOn } =
    put
  const must =
    state === 'asked' || state === 'given'
      ? giversFor(person, facts.ages, from > facts.on ? from : facts.on)
      : []
  const answered = put.answers.map(({ givenBy }) => givenBy)
  const ids = [...new Set([...must.map(({ personId }) => personId), ...answered])]
  const givers = ids.map((personId) => {
    const said = put.answers.find(({ givenBy }) => givenBy === personId)
    const name = facts.people.find((one) => one.personId === personId)?.name ?? ''
    const capacity = personId === person.personId ? ('self' as const) : ('custody_holder' as const)
    return {
      personId,
      name,
      capacity,
      answer: said?.answer ?? null,
      how: said?.how ?? null,
      answeredOn: said?.answeredOn ?? null,
    }
  })
  return {
    consentId,
    version,
    state,
    from,
    until,
    askedOn,
    language,
    interpreter,
    textVersion,
    withdrawnOn,
    givers,
  }
}

/** When and why the person's questions are put again: a birthday ahead, or a yes that runs out; null while there is time. */
function askAgain(person: Person, cells: readonly Cell[], { ages, on }: Facts): MatrixPerson['askAgain'] {
  const running = cells.filter(
    ({ stand, open }) => (stand === 'given' || stand === 'partly') && open === null,
  )
  const ends = running
    .flatMap(({ until, mayAsk }) =>
      until !== null && mayAsk && daysBetween(on, until) <= RENEW_DAYS ? [until] : [],
    )
    .toSorted()
  const first = ends[0]
  if (first === undefined) return null
  const change = nextChange(person, ages, on)
  return change !== null && daysBetween(first, change.on) === 1 ? change : { on: first, because: 'runs-out' }
}
