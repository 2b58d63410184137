import { citizenReads } from './oracle-citizens.ts'
import * as facts from './oracle-facts.ts'
import { classesOf, columnsFor, is } from './oracle-tables.ts'
import { within } from './oracle-terms.ts'
import { rowsOf, type Actor, type Cell, type Row, type World } from './oracle-world.ts'

/**
 * Who may see, add and change which row: the rule of docs/security.md, written by hand in TypeScript. It shares nothing with
 * what makes the policies; where the two disagree, one of them is wrong (goals G1, G3).
 */
export const begins = facts.begins

/** A question: may this actor have this row, at this moment? `now` is in seconds from the moment the world describes. */
export type Case = { world: World; actor: Actor; table: string; row: Row; now: number }

/** The family a row is about; signals, drafts and notices may be about none. */
const familyOf = ({ table, row }: Case): Cell | undefined => (table === 'family' ? row.id : row.family_id)
const familiesIn = (one: Case): (Cell | undefined)[] =>
  one.table === 'signal' ? [one.row.family_id, one.row.matched_family] : [familyOf(one)]

/** W3 and W6: no row of a family that the actor is recused from or that is sealed to them. */
const keptAway = (one: Case): boolean =>
  !is(one.table, 'organisation') &&
  !is(one.table, 'personal') &&
  familiesIn(one).some(
    (family) => facts.recused(one.world, one.actor, family) || facts.sealedOff(one.world, one.actor, family),
  )

/** W4: the class of the row, or each class of the table's columns, is within what role and right open. */
function classHolds(one: Case): boolean {
  const { world, actor, table, row, now } = one
  if (is(table, 'own') || is(table, 'opening')) return true
  const right = facts.via(world, actor, now)
  const classes = is(table, 'secret') || is(table, 'own-class') ? [String(row.class)] : classesOf(table)
  return classes.every((each) => within(facts.rolesOf(world, actor), right, each))
}

/** W5. */
const policeListHolds = ({ world, actor, table, row, now }: Case): boolean =>
  (!classesOf(table).includes('P115') && row.provenance !== 'P115') || facts.policeList(world, actor, now)

/** W7, reading: a restricted family is for the records officer. */
const lifeHolds = (one: Case): boolean =>
  facts.rolesOf(one.world, one.actor).includes('records') ||
  !facts.restricted(one.world, one.actor, familyOf(one))

/** W7 for what is one's own: a draft about a restricted family rests with the family. */
const openLife = (one: Case): boolean => !is(one.table, 'life') || lifeHolds(one)

const own = ({ world, actor, row }: Case) => row.owner_department === facts.departmentOf(world, actor)
const mineToDo = ({ actor, table, row }: Case) => is(table, 'owner') && row.owner_staff === actor.staff

/** The secrecy of a department (HG-01, HG-05): its own people, those it shares with, and whoever is to do it. */
const secrecyHolds = (one: Case): boolean =>
  !is(one.table, 'secret') ||
  own(one) ||
  mineToDo(one) ||
  facts.shared(one.world, one.actor, one.row, one.now)

/** G4: the police take part in this meeting, and it is open. */
function inRoom({ world, actor }: Case, meeting: Cell | undefined): boolean {
  const open = rowsOf(world, 'list_meeting', actor.tenant).some(
    (row) => row.id === meeting && row.state === 'open',
  )
  const takesPart = (row: Row) => row.meeting_id === meeting && row.staff_id === actor.staff
  return open && rowsOf(world, 'list_participant', actor.tenant).some(takesPart)
}

function readsEarlyHelp(one: Case): boolean {
  const { world, actor, table, row } = one
  if (keptAway(one) || !classHolds(one) || !policeListHolds(one)) return false
  if (is(table, 'name')) {
    if (actor.door === 'samspil_police' && !is(table, 'police')) return false
    const signal = rowsOf(world, 'signal', actor.tenant).find((each) => each.id === row.signal_id)
    return (
      actor.signal === row.signal_id &&
      signal !== undefined &&
      readsEarlyHelp({ ...one, table: 'signal', row: signal })
    )
  }
  if (actor.door === 'samspil_staff') return facts.rolesOf(world, actor).includes('early_help')
  if (actor.door !== 'samspil_police' || is(table, 'board')) return false
  return inRoom(one, table === 'list_meeting' ? row.id : row.meeting_id)
}

/** G1, G2, G5 and the records officer: a family's rows. */
function readsFamily(one: Case): boolean {
  const { world, actor, table, now } = one
  const family = familyOf(one)
  const opened = actor.family !== null && actor.family === family
  if (is(table, 'content') && !opened) return false
  if (keptAway(one) || !classHolds(one) || !policeListHolds(one) || !lifeHolds(one) || !secrecyHolds(one))
    return false
  const right = facts.via(world, actor, now)
  if (is(table, 'list') ? facts.worksWith(world, actor, family, now) : right === 'relation') return true
  if (!opened || right === '' || right === 'relation') return false
  return !is(table, `not-${right.replace('-sensitive', '')}`)
}

/** Openings of families: one's own, those of one's people, and those of the families one works with; control sees them all. */
function readsOpening(one: Case): boolean {
  const { world, actor, table, row, now } = one
  if (keptAway(one)) return false
  if (actor.door === 'samspil_control')
    return is(table, 'opening') && facts.rolesOf(world, actor).includes('auditor')
  if (actor.door !== 'samspil_staff') return false
  if (row.staff_id === actor.staff || facts.answersTo(world, actor, row.staff_id)) return true
  return is(table, 'opening') && facts.worksWith(world, actor, row.family_id, now)
}

/** Whether this row exists for the actor. Columns are another matter: see columns.txt. */
export function mayRead(one: Case): boolean {
  const { world, actor, table, row } = one
  if (!begins(world, actor) || row.tenant !== actor.tenant) return false
  if (actor.door === 'samspil_worker')
    return is(table, 'count') || is(table, 'figures') || is(table, 'machine')
  if (actor.door === 'samspil_portal')
    return (
      is(table, 'citizen') &&
      !facts.restricted(world, actor, row.family_id) &&
      citizenReads(world, actor, row)
    )
  if (is(table, 'organisation')) return !is(table, 'staff') || actor.door === 'samspil_staff'
  if (is(table, 'figures')) return actor.door === 'samspil_staff' || actor.door === 'samspil_steering'
  if (is(table, 'meeting') || is(table, 'board') || is(table, 'name')) return readsEarlyHelp(one)
  if (is(table, 'opening') || is(table, 'personal')) return readsOpening(one)
  if (actor.door !== 'samspil_staff') return false
  if (is(table, 'own')) return row.staff_id === actor.staff && !keptAway(one) && openLife(one)
  return (is(table, 'list') || is(table, 'content')) && readsFamily(one)
}

/** What writing demands whatever the operation: more than reading (security.md 4.1). */
function mayWrite(one: Case): boolean {
  const { world, actor, table, row, now } = one
  if (!begins(world, actor) || row.tenant !== actor.tenant || actor.door !== 'samspil_staff') return false
  if (is(table, 'organisation')) return facts.rolesOf(world, actor).includes('administrator')
  if (keptAway(one)) return false
  if (is(table, 'own')) return row.staff_id === actor.staff && openLife(one)
  if (!classHolds(one)) return false
  if (is(table, 'meeting') || is(table, 'board') || is(table, 'name'))
    return facts.rolesOf(world, actor).includes('early_help')
  return actor.family !== null && familyOf(one) === actor.family && facts.writable(world, actor, now)
}

/** HG-14: the row says that the one who acts wrote it, and nobody else did anything with it yet. */
function inOwnName({ actor, table, row }: Case): boolean {
  const wrote = [...columnsFor(table, 'by'), ...columnsFor(table, 'last')]
  const later = columnsFor(table, 'then').map((column) => row[column] ?? null)
  return (
    wrote.every((column) => row[column] === actor.staff) &&
    later.every((who) => who === null || who === actor.staff)
  )
}

/** Persons named together are all of the row's family. */
function ofOneFamily({ world, table, row }: Case): boolean {
  const own = rowsOf(world, 'person', row.tenant).filter((person) => person.family_id === row.family_id)
  return columnsFor(table, 'several').every((column) =>
    ((row[column] ?? []) as string[]).every((id) => own.some((person) => person.id === id)),
  )
}

/** Adding a row in a department's name is for its own people. */
export function mayAdd(one: Case): boolean {
  const { world, actor, table, row } = one
  if (actor.door === 'samspil_worker')
    return (
      begins(world, actor) && row.tenant === actor.tenant && (is(table, 'figures') || is(table, 'machine'))
    )
  if (!is(table, 'add') || !inOwnName(one) || !ofOneFamily(one)) return false
  return mayWrite(one) && (!is(table, 'secret') || own(one))
}

/** Changing a row: one sees it, and it is one's own department's or one's own to do. */
export function mayChange(one: Case): boolean {
  if (!is(one.table, 'change') || !mayWrite(one) || !mayRead(one)) return false
  const { actor, table, row } = one
  if (columnsFor(table, 'last').some((column) => row[column] !== actor.staff)) return false
  if (is(table, 'own-change') && columnsFor(table, 'by').some((column) => row[column] !== actor.staff))
    return false
  return !is(table, 'secret') || own(one) || mineToDo(one)
}
