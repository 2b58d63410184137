import { daysUntil, parameter } from './oracle-consent.ts'
import { rowsOf, type Actor, type Cell, type Row, type World } from './oracle-world.ts'

/** What a citizen reads (HG-07; docs/security.md, Citizens; domain.md 7.8), worked out by hand from the words of the rule. */

const set = (cell: Cell | undefined) => cell !== null && cell !== undefined

/** The living people of the family that was opened. */
const peopleOf = (world: World, { tenant, family }: Actor): Row[] =>
  rowsOf(world, 'person', tenant).filter((row) => row.family_id === family && !set(row.deceased_on))

/** Who the citizen is in the opened family: its people with the number that was shown at log-in. */
const isMe = (world: World, actor: Actor, id: Cell | undefined): boolean =>
  peopleOf(world, actor).some((row) => row.id === id && row.cpr_hash === actor.citizen)

/** An age of the law, and the municipality's parameter that can close earlier. */
type Age = { code: string; law: number }
const adult: Age = { code: 'ADULT_FROM', law: 18 }
const answers: Age = { code: 'CONSENT_SELF_FROM', law: 15 }

/** Whether somebody is a child of the opened family, under an age, whose custody the citizen holds. */
function childUnder(world: World, actor: Actor, id: Cell | undefined, { code, law }: Age): boolean {
  const said = parameter(world, actor.tenant, code)
  const child = peopleOf(world, actor).find((row) => row.id === id)
  if (said === null || !child || daysUntil(String(child.birth_date), Math.min(said, law)) <= 0) return false
  return rowsOf(world, 'kinship', actor.tenant).some(
    (row) =>
      row.to_person === id &&
      row.family_id === actor.family &&
      row.kind === 'parent' &&
      row.custody === true &&
      !set(row.removed_at) &&
      isMe(world, actor, row.from_person),
  )
}

/** Whether a parent reads something of this class about this child: up to 18 what is ordinary, health only up to 15, crime never. */
function parentReads(world: World, actor: Actor, child: Cell | undefined, aClass: Cell | undefined): boolean {
  if (aClass === 'ORD' || aClass === 'CONF') return childUnder(world, actor, child, adult)
  return (
    aClass === 'ART9_HEALTH' &&
    childUnder(world, actor, child, adult) &&
    childUnder(world, actor, child, answers)
  )
}

/** Whose given names the citizen is told: their own, and those of their children under 18. */
export const citizenNames = (world: World, actor: Actor): (Cell | undefined)[] =>
  peopleOf(world, actor)
    .map((row) => row.id)
    .filter((id) => isMe(world, actor, id) || childUnder(world, actor, id, adult))

/** A page that was released: to the citizen, or for custody too to a child of theirs; and about nobody else. */
export function citizenReads(world: World, actor: Actor, page: Row): boolean {
  if (actor.family === null || page.family_id !== actor.family || set(page.withdrawn_at)) return false
  const about = page.about_id
  if (set(about) && !isMe(world, actor, about) && !parentReads(world, actor, about, page.class)) return false
  if (isMe(world, actor, page.recipient_id)) return true
  return page.audience === 'custody' && parentReads(world, actor, page.recipient_id, page.class)
}
