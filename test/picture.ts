import type { Catalogue } from '#catalogue'
import { newFamily, type TestFamily } from './family.ts'
import { change } from './rows.ts'
import { shareBetween } from './sharing.ts'
import { newWorld, type Person, type World } from './world.ts'

type Answer = Partial<Catalogue['assessment.answer']['input']>
type Page = Catalogue['assessment.show']['output']
type Input = NonNullable<Page['picture']>['inputs'][number]

/** Familien Birk with a picture under way: Line (F) of the pair, Lars (F) and Sofie (S) on the team, made with Noah and Sanne. */
export type TestPicture = {
  world: World
  family: TestFamily
  line: Person
  lars: Person
  sofie: Person
  assessmentId: string
  show: (by: Person) => Promise<Page>
  /** One input as this person sees it; about the whole family unless a subject is named. */
  input: (by: Person, question: string, subject?: string) => Promise<Input | undefined>
  /** Answers where Noah mostly is, unless told otherwise. */
  answer: (by: Person, more: Answer) => Promise<Catalogue['assessment.answer']['output']>
  /** Noah's yes: what S has written about him is shown to F. */
  shareWithF: () => Promise<string[]>
}

export async function newPicture(): Promise<TestPicture> {
  const world = await newWorld()
  const [line, lars, sofie] = [world.staff('line'), world.staff('lars'), world.staff('sofie')]
  const family = await newFamily(line)
  const { familyId, noah, sanne } = family
  for (const { staffId } of [lars, sofie])
    await line.did('family.add-to-team', { familyId, staffId, kind: 'member' })
  await change(world, `update data.family set basis = 'consent' where tenant = $1`, [world.tenant])
  const begun = await line.did('assessment.start', { familyId, profile: 'light', withPersons: [noah, sanne] })
  const show = (by: Person) => by.did('assessment.show', { familyId })
  return {
    world,
    family,
    line,
    lars,
    sofie,
    ...begun,
    show,
    input: async (by, question, subject = 'family') =>
      (await show(by)).picture?.inputs.find((row) => row.question === question && row.subject === subject),
    answer: (by, more) =>
      by.did('assessment.answer', {
        familyId,
        ...begun,
        question: 'where',
        subject: noah,
        value: null,
        unknown: false,
        version: null,
        ...more,
      }),
    shareWithF: () =>
      shareBetween(world, familyId, {
        from: 'S',
        to: 'F',
        personIds: [noah],
        classes: ['CONF'],
        by: line.staffId,
      }),
  }
}
