import type { Day } from '#core/day.ts'
import type { DiscloseNow, LegalBasis } from './basis-contract.ts'
import type { Situation } from './contract.ts'
import type { Ages } from './giver-rules.ts'
import type { Put } from './matrix-rules.ts'

type Facts = {
  on: Day
  now: Date
  ages: Ages
  basis: 'none' | 'consent' | 'ukn_order'
  subject: { personId: string; birthDate: Day; custodyHolders: readonly string[] }
  questions: readonly (Put & { answeredAt: string | null; withdrawnAt: string | null })[]
  inUse: readonly LegalBasis[]
}

/**
 * A disclosure, with what is known of the family, as the situation that mayShare decides. A yes that something has ended
 * before its last day is described as taken back.
 */
export function describeDisclosure(input: DiscloseNow, facts: Facts): Omit<Situation, 'class'> {
  const { subject, now, ages } = facts
  return {
    from: input.from,
    to: input.to,
    person: { ...subject, custodyHolders: [...subject.custodyHolders] },
    consents: consentsFor(input, facts),
    now: now.toISOString(),
    ages,
    basis: input.basis,
    purpose: input.purpose,
    necessity: input.necessity,
    childInformed: input.childInformed,
    ...(input.notInformedBecause ? { notInformedBecause: input.notInformedBecause } : {}),
    ...(input.otherLaw ? { otherLaw: input.otherLaw } : {}),
    orderInForce: facts.basis === 'ukn_order',
    basesInUse: [...facts.inUse],
  }
}

/** What was answered about sharing with a department, and with the named recipient outside: for both sides of mayShare. */
function consentsFor(input: DiscloseNow, { questions, subject }: Facts): Situation['consents'] {
  const outside = typeof input.to === 'string' ? null : input.to.name
  return questions
    .filter(({ personId }) => personId === subject.personId)
    .flatMap((asked) => {
      const about = asked.purpose === 'share' ? [asked.department] : []
      const named = asked.purpose === 'supplier' && asked.recipient === outside ? [input.from, outside] : []
      const ended = asked.state === 'given' && asked.endedBy !== null
      return [...about, ...named].flatMap((department) =>
        department === null
          ? []
          : asked.answers.map(({ givenBy, answer }) => ({
              department,
              givenBy,
              state: ended ? ('withdrawn' as const) : asked.state === 'given' ? answer : asked.state,
              from: asked.from,
              until: asked.until,
              withdrawnAt: ended ? `${asked.from}T00:00:00Z` : asked.withdrawnAt,
              answeredAt: asked.answeredAt,
            })),
      )
    })
}
