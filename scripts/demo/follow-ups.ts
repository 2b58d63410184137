import { addDays, today } from '#core/day.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { ago, at, onWeekday } from './times.ts'
import type { Vestby } from './vestby.ts'

/** Families that are followed up more closely or more lightly than the others, and one that is late. */
const rhythms = {
  Farah: ['close', 'Der sker meget om morgenen lige nu.'],
  Bruun: ['light', 'Det går roligt, og vi trapper ned.'],
} as const
const late = 'Dam'
const changes = ['Vi ringer om søndagen i stedet.', 'Skridtet med klubben venter en uge.', null] as const

/** The last three follow-ups of a family, noted by the one of its pair who stays, with the numbers that its young people gave themselves. */
export async function followUp(
  vestby: Vestby,
  { cast, familyId, people, second }: Settled,
  activeOn: string,
  chance: Chance,
): Promise<void> {
  const rhythm = Object.entries(rhythms).find(([name]) => name === cast.name)?.[1]
  const young = cast.members.filter(({ part }) => part === 'young')
  const since = cast.name === late ? 30 : 2 + chance.upTo(4)
  for (const [index, back] of [since + 28, since + 14, since].entries()) {
    const heldOn = onWeekday(ago(vestby.anchor, back))
    if (heldOn <= addDays(activeOn, 7) || heldOn > today(vestby.anchor)) continue
    vestby.clock.now = new Date(at(heldOn, '18:00'))
    const withPersons = young.map(({ givenName }) => people.get(givenName) ?? '')
    await second.did('follow-up.hold', {
      familyId,
      heldOn,
      withPersons,
      numbers: withPersons.map((personId) => ({ personId, value: Math.min(10, 3 + index + chance.upTo(3)) })),
      changed: chance.among(changes),
      nextOn: null,
    })
  }
  if (!rhythm) return
  vestby.clock.now = new Date(vestby.anchor.getTime() - 3_600_000)
  const [intensity, because] = rhythm
  await second.did('follow-up.set-rhythm', { familyId, version: 0, intensity, because })
}
