import type { Day } from '#core/day.ts'
import { writtenDay } from '#core/written-day.ts'
import { maySeeAnswersOf, type Ages } from './giver-rules.ts'
import type { Person } from './matrix-rules.ts'

/** One direction of what is shared about a person now. */
export type Share = {
  personId: string
  from: string
  to: string
  classes: readonly string[]
  untilOn: Day | null
}
type Sentence = { da: string; en: string }
type View = {
  viewerId: string
  viewer: string
  about: { personId: string; name: string; lines: Sentence[] }[]
}
type Facts = {
  people: readonly Person[]
  shares: readonly Share[]
  /** Persons about whom the police were told something; then the view must not leave that out. */
  toldPolice?: readonly string[]
  departments: readonly { code: string; name: string }[]
  ages: Ages
  on: Day
}

/**
 * "This is how it looks to …": for each person, what they are told about who sees what. About themselves and about
 * children they hold custody of; an adult child's answers stand in nobody's view but their own (R-CON-03, HG-20).
 */
export function viewsOf(facts: Facts): View[] {
  const living = facts.people.filter(({ deceased }) => !deceased)
  return living.map((viewer) => ({
    viewerId: viewer.personId,
    viewer: viewer.name,
    about: living
      .filter((person) => maySeeAnswersOf(viewer.personId, person, facts.ages, facts.on))
      .sort((a, b) => Number(b === viewer) - Number(a === viewer))
      .map((person) => ({
        personId: person.personId,
        name: person.name,
        lines: linesAbout(person, person === viewer, facts),
      })),
  }))
}

/** Who sees what about one person, in sentences a person can say again (ux.md 6: short, we do, no case words). */
function linesAbout(person: Person, isSelf: boolean, { shares, departments, toldPolice }: Facts): Sentence[] {
  const mine = shares.filter(({ personId }) => personId === person.personId)
  const name = (code: string) => departments.find((department) => department.code === code)?.name ?? code
  const about: Sentence = isSelf ? { da: 'dig', en: 'you' } : { da: person.name, en: person.name }
  const own: Sentence = {
    da: `Hver afdeling ser det, den selv har skrevet om ${about.da}.`,
    en: `Each department sees what it has written itself about ${about.en}.`,
  }
  const police = toldPolice?.includes(person.personId) ? policeWereTold : policeCannotSee
  if (mine.length === 0)
    return [
      own,
      { da: 'De deler det ikke med hinanden.', en: 'They do not share it with each other.' },
      police,
    ]
  const readers = [...new Set(mine.map(({ to }) => to))]
  return [
    own,
    ...readers.map((to) =>
      lineFor(
        mine.filter((share) => share.to === to),
        name,
        about,
      ),
    ),
    police,
  ]
}

const policeCannotSee: Sentence = { da: 'Politiet kan ikke se det.', en: 'The police cannot see it.' }
const policeWereTold: Sentence = {
  da: 'Politiet kan ikke se det, men har fået noget fortalt. Spørg os, hvad det er, og hvorfor.',
  en: 'The police cannot see it, but were told something. Ask us what it is and why.',
}

function lineFor(shares: readonly Share[], name: (code: string) => string, about: Sentence): Sentence {
  const [to] = shares.map((share) => name(share.to))
  const from = (and: string) =>
    listed(
      shares.map((share) => name(share.from)),
      and,
    )
  const days = shares.flatMap(({ untilOn }) => (untilOn === null ? [] : [untilOn])).toSorted()
  const [first] = days
  const health = shares.some(({ classes }) => classes.includes('ART9_HEALTH'))
  return {
    da: `${to} ser også det, ${from('og')} har skrevet om ${about.da}${health ? ', også om helbred' : ''}${first ? `, til og med ${writtenDay(first, 'da')}` : ''}.`,
    en: `${to} also sees what ${from('and')} has written about ${about.en}${health ? ', health included' : ''}${first ? `, until ${writtenDay(first, 'en')}` : ''}.`,
  }
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
