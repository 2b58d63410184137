import { addDays, today } from '#core/day.ts'
import type { Settled } from './settle.ts'
import { at, onWeekday } from './times.ts'
import type { Vestby } from './vestby.ts'

/** The pair looks a page through and releases it to each of the family who can log in; a child's is open to custody as it begins. */
export async function releasePages(vestby: Vestby, family: Settled): Promise<void> {
  const { cast, familyId, people, second } = family
  if (cast.name === 'Yildiz') await agreeWithElif(vestby, family)
  vestby.clock.now = vestby.anchor
  for (const { givenName } of cast.members.filter(({ cpr }) => cpr !== undefined)) {
    const page = { familyId, recipientId: people.get(givenName) ?? '', sensitive: false }
    const { sections, recipient, seen } = await second.did('portal.prepare', page)
    if (sections.length === 0) continue
    const { begins: audience } = recipient
    await second.did('portal.release', { ...page, audience, language: 'da', without: [], seen })
  }
}

/** What stands first on the page of the mother whom the demonstration begins with: a visit ahead and a promise. */
async function agreeWithElif(vestby: Vestby, { familyId, people, second }: Settled): Promise<void> {
  const elif = people.get('Elif') ?? null
  const soon = (days: number) => onWeekday(addDays(today(vestby.anchor), days))
  vestby.clock.now = new Date(vestby.anchor.getTime() - 3_600_000)
  await second.did('appointment.plan', {
    familyId,
    personId: elif,
    staffId: second.staffId,
    startsAt: at(soon(5), '16:00'),
    what: 'Vi taler om, hvordan det går i skolen',
    place: 'hjemme',
  })
  await second.did('promise.make', {
    familyId,
    toPerson: elif,
    words: 'Vi finder en tolk til mødet på skolen',
    promisedAt: vestby.clock.now.toISOString(),
    dueOn: soon(3),
  })
}
