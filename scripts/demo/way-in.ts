import { addDays, today } from '#core/day.ts'
import { at } from './times.ts'
import type { Vestby } from './vestby.ts'

/** The one number is known, Karen's colleague Per is away with Amira covering, and a message from Familien Farah waits for Line. */
export async function wayIn(vestby: Vestby): Promise<void> {
  const day = today(vestby.anchor)
  const [line, jonas, amira, per] = ['line', 'jonas', 'amira', 'per'].map((login) => vestby.who(login))
  if (!line || !jonas || !amira || !per) return
  vestby.clock.now = new Date(vestby.anchor.getTime() - 7_200_000)
  await per.did('way-in.note-absence', {
    staffId: per.staffId,
    fromOn: day,
    toOn: addDays(day, 3),
    standIn: amira.staffId,
  })
  await jonas.did('way-in.note-turn', {
    staffId: jonas.staffId,
    fromAt: at(addDays(day, 1), '16:00'),
    toAt: at(addDays(day, 1), '22:00'),
  })
  await holders(vestby)
  const { families } = await amira.did('access.find', { text: 'Familien Farah' })
  const [family] = families
  if (!family) return
  await amira.did('way-in.receive', {
    familyId: family.familyId,
    channel: 'phone',
    fromName: 'Hodan',
    callBack: '20 30 40 50',
    said: 'Mødet på skolen gik godt. Kan I ringe, når I har tid?',
  })
}

/** Line holds the relation to the young people of Familien Farah; Jonas is planned to take it over with a visit of both. */
async function holders(vestby: Vestby): Promise<void> {
  const [line, jonas] = [vestby.who('line'), vestby.who('jonas')]
  const { families } = await line.did('access.find', { text: 'Familien Farah' })
  const familyId = families[0]?.familyId
  if (!familyId) return
  const { people } = await line.did('way-in.holders', { familyId })
  const [first] = people
  if (!first) return
  const day = today(vestby.anchor)
  const hold = (staffId: string, fromOn: string, visits: string[]) =>
    line.did('way-in.hold-relation', { familyId, personId: first.personId, staffId, fromOn, visits })
  await hold(line.staffId, addDays(day, -60), [])
  await hold(jonas.staffId, addDays(day, 30), [at(addDays(day, 16), '16:00')])
}
