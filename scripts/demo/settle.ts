import type { Day } from '#core/day.ts'
import { addDays } from '#core/day.ts'
import type { FamilyCast, Member } from './family-cast.ts'
import type { Chance } from './random.ts'
import { ago, at } from './times.ts'
import type { Vestby, Worker } from './vestby.ts'

/** A family as the story goes on: its people by name, its pair, and the day it came. */
export type Settled = {
  cast: FamilyCast
  familyId: string
  people: Map<string, string>
  first: Worker
  second: Worker
  enteredOn: Day
}

function personOf(cast: FamilyCast, member: Member) {
  return {
    givenName: member.givenName,
    familyName: cast.name,
    birthDate: member.born,
    part: member.part,
    sex: member.sex,
    participates: member.participates ?? true,
    atHome: member.atHome ?? true,
    protected: member.protected ?? false,
    phone: member.part === 'parent' ? '20 30 40 50' : null,
    language: member.language ?? 'da',
    cpr: member.cpr ?? null,
  }
}

/** Takes a family in: its people, who belongs to whom, who works with it, its open cases and how it is reached. */
export async function settle(vestby: Vestby, cast: FamilyCast, chance: Chance): Promise<Settled> {
  const enteredOn = ago(vestby.anchor, cast.daysAgo)
  vestby.clock.now = new Date(at(enteredOn, '10:00'))
  const [first, second] = [vestby.who(cast.pair[0]), vestby.who(cast.pair[1])]
  const [young, ...others] = cast.members
  if (!young) throw new Error(`family ${cast.name} has nobody in it`)
  const sinceAt = vestby.clock.now.toISOString()
  const { familyId, personId } = await first.did('family.start', {
    label: `Familien ${cast.name}`,
    strand: cast.strand,
    enteredOn,
    basis: cast.strand === 'UKN_ORDER' ? 'ukn_order' : 'none',
    young: personOf(cast, young),
    sinceAt,
  })
  const people = new Map([[young.givenName, personId]])
  for (const member of others)
    people.set(
      member.givenName,
      (await first.did('family.add-person', { familyId, ...personOf(cast, member) })).personId,
    )
  await relateAll(cast, first, familyId, people)
  await first.did('family.add-to-team', { familyId, staffId: second.staffId, kind: 'coordinator', sinceAt })
  for (const login of cast.also ?? [])
    await first.did('family.add-to-team', {
      familyId,
      staffId: vestby.who(login).staffId,
      kind: 'member',
      sinceAt: at(addDays(enteredOn, 20), '09:00'),
    })
  const settled = { cast, familyId, people, first, second, enteredOn }
  await surround(settled, chance)
  return settled
}

async function relateAll(
  cast: FamilyCast,
  first: Worker,
  familyId: string,
  people: Map<string, string>,
): Promise<void> {
  const named = (part: (member: Member) => boolean) =>
    cast.members.filter(part).map((member) => ({ member, id: people.get(member.givenName) ?? '' }))
  const parents = named((member) => member.part === 'parent')
  const children = named((member) => member.part === 'young' || member.part === 'sibling')
  for (const { member: parent, id: fromPerson } of parents) {
    for (const { id: toPerson } of children)
      await first.did('family.relate', {
        familyId,
        fromPerson,
        toPerson,
        kind: 'parent',
        custody: parent.atHome !== false,
      })
  }
  const [one, two] = parents
  if (one && two)
    await first.did('family.relate', {
      familyId,
      fromPerson: one.id,
      toPerson: two.id,
      kind: one.member.atHome !== false && two.member.atHome !== false ? 'partner' : 'former_partner',
      custody: false,
    })
  const [step] = named((member) => member.part === 'step_parent')
  if (one && step)
    await first.did('family.relate', {
      familyId,
      fromPerson: one.id,
      toPerson: step.id,
      kind: 'partner',
      custody: false,
    })
  const [grandparent] = named((member) => member.part === 'grandparent')
  if (one && grandparent)
    await first.did('family.relate', {
      familyId,
      fromPerson: grandparent.id,
      toPerson: one.id,
      kind: 'parent',
      custody: false,
    })
}

const network = [
  ['Per fra klubben', 'træner'],
  ['Ulla', 'klasselærer'],
  ['Morfar Knud', 'morfar'],
  ['Fatima', 'moster'],
  ['Jens', 'nabo og fodboldkammerats far'],
] as const
const cases = [
  ['S', 'Fravær i skolen'],
  ['J', 'Ydelse og jobsamtaler'],
  ['F', 'Rådgivning i hjemmet'],
  ['Z', 'Sundhedsplejerske'],
] as const

async function surround(
  { cast, familyId, people, first, enteredOn }: Settled,
  chance: Chance,
): Promise<void> {
  const [young] = people.values()
  await first.did('family.set-reach', {
    familyId,
    version: 1,
    interpreter: cast.interpreter ?? null,
    reachHint: cast.reachHint ?? null,
    silenceDays: cast.silenceDays ?? 14,
    strengths: null,
  })
  for (const [name, part] of [chance.among(network), chance.among(network)].filter(
    (item, index, all) => all.indexOf(item) === index,
  ))
    await first.did('family.add-to-network', { familyId, name, part, phone: null, wantedBy: young ?? null })
  for (const [department, subject] of cases)
    if (chance.happens(45))
      await first.did('family.record-case', {
        familyId,
        personId: null,
        department,
        subject,
        handler: null,
        openedOn: addDays(enteredOn, -chance.upTo(300) - 10),
        closedOn: null,
      })
  if (young) {
    await first.did('family.record-whereabouts', {
      familyId,
      personId: young,
      kind: 'address',
      value: `Vestbyvej ${chance.upTo(90) + 1}, 9990 Vestby`,
      fromOn: enteredOn,
    })
    await first.did('family.record-whereabouts', {
      familyId,
      personId: young,
      kind: 'school',
      value: 'Vestby Skole',
      fromOn: enteredOn,
    })
  }
}
