import type { AnswerConsent, Cell, MatrixPerson } from '#modules/consent/contract.ts'
import { newFamily, type TestFamily } from './family.ts'
import { newWorld, type Person, type World } from './world.ts'

const someone = {
  familyName: 'Birk',
  birthDate: '2010-01-01',
  part: 'sibling' as const,
  sex: 'm' as const,
  participates: true,
  atHome: true,
  protected: false,
  phone: null,
  language: 'da',
  cpr: null,
}

/** An instant so many minutes ago; negative ones are yet to come. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()

export type Consents = Awaited<ReturnType<typeof familyBirk>>

/** Familien Birk with Line (F) and Sofie (S) as its pair, and the ways in which they ask and note answers. */
export async function familyBirk() {
  const world: World = await newWorld()
  const [line, sofie] = [world.staff('line'), world.staff('sofie')]
  const family: TestFamily = await newFamily(line)
  const { familyId } = family
  await line.did('family.add-to-team', { familyId, staffId: sofie.staffId, kind: 'coordinator' })
  return { world, line, sofie, family, familyId, ...asking(line, familyId) }
}

/** The ways in which somebody on the team asks and notes answers. */
export function asking(line: Person, familyId: string) {
  const add = async (more: object) =>
    (await line.did('family.add-person', { ...someone, familyId, givenName: 'Adam', ...more })).personId
  const ask = (personId: string, department: string | null, more: object = {}) =>
    line.did('consent.ask', {
      familyId,
      personId,
      purpose: department === null ? 'participate' : 'share',
      department,
      language: 'da',
      interpreter: false,
      askedAt: ago(30),
      textVersion: '2026-1',
      ...more,
    })
  const say = (consentId: string, version: number, givenBy: string, more: Partial<AnswerConsent> = {}) =>
    line.did('consent.answer', {
      familyId,
      consentId,
      version,
      answer: 'given',
      how: 'written',
      givenBy,
      capacity: 'custody_holder',
      witness: null,
      answeredAt: ago(20),
      validTo: null,
      ...more,
    })
  const yesTo = async (
    personId: string,
    department: string | null,
    givenBy: string,
    more: Partial<AnswerConsent> = {},
  ) => {
    const { consentId, version } = await ask(personId, department)
    return { consentId, ...(await say(consentId, version, givenBy, more)) }
  }
  const rowOf = async (personId: string): Promise<MatrixPerson> => {
    const row = (await line.did('consent.matrix', { familyId })).people.find(
      (person) => person.personId === personId,
    )
    if (!row) throw new Error('no such person')
    return row
  }
  const cellOf = async (personId: string, department: string): Promise<Cell | undefined> =>
    (await rowOf(personId)).shares.find((cell) => cell.department === department)
  const holds = (parent: string, child: string) =>
    line.did('family.relate', {
      familyId,
      fromPerson: parent,
      toPerson: child,
      kind: 'parent',
      custody: true,
    })
  return { add, ask, say, yesTo, rowOf, cellOf, holds }
}
