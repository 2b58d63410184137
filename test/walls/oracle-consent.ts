import { rowsOf, type Cell, type Row, type World } from './oracle-world.ts'

/** When a yes holds (HG-06, HG-20; docs/security.md and domain.md 7.2), worked out by hand from the words of the rule. */

const set = (cell: Cell | undefined) => cell !== null && cell !== undefined

/** Today in Denmark, as YYYY-MM-DD. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())

/** Days from today until somebody born on a day reaches an age; the leap day counts as 1 March in other years. */
export function daysUntil(birth: string, years: number): number {
  const [y = 0, m = 0, d = 0] = birth.split('-').map(Number)
  return Math.round((Date.UTC(y + years, m - 1, d) - Date.parse(`${today()}T00:00:00Z`)) / 86_400_000)
}

const day = (seconds: Cell | undefined) => Math.round(Number(seconds) / 86_400)

/** The age that a legal parameter of the municipality names today; a missing one closes. */
export const parameter = (world: World, tenant: number, code: string): number | null => {
  const row = rowsOf(world, 'legal_parameter', tenant).find(
    (one) =>
      one.code === code && Number(one.valid_from) <= 0 && (!set(one.valid_to) || Number(one.valid_to) >= 0),
  )
  return row ? Number(row.value) : null
}

const lines = (world: World, person: Row) =>
  rowsOf(world, 'kinship', person.tenant).filter(
    (row) => row.to_person === person.id && row.kind === 'parent',
  )
const alive = (world: World, tenant: number, id: Cell | undefined) =>
  rowsOf(world, 'person', tenant).some((row) => row.id === id && !set(row.deceased_on))

/** Who must have said yes: those with custody, from 15 the young person too, from 18 the person alone; null when there is nobody. */
function givers(world: World, person: Row, self: number, adult: number): (Cell | undefined)[] | null {
  if (daysUntil(String(person.birth_date), adult) <= 0) return [person.id]
  const holders = lines(world, person)
    .filter((row) => row.custody && !set(row.removed_at) && alive(world, person.tenant, row.from_person))
    .map((row) => row.from_person)
  if (!holders.length) return null
  return daysUntil(String(person.birth_date), self) <= 0 ? [...holders, person.id] : holders
}

/** When an answer to this question, or to taking part, was last taken back or refused. */
function takenBack(world: World, consent: Row): number {
  const same = (row: Row) =>
    row.person_id === consent.person_id &&
    (row.purpose === 'participate' ||
      (row.purpose === consent.purpose && row.department === consent.department))
  const times = rowsOf(world, 'consent', consent.tenant)
    .filter(same)
    .flatMap((row) => [
      ...(row.state === 'withdrawn' ? [Number(row.withdrawal_noted_at)] : []),
      ...answers(world, row)
        .filter((one) => one.answer === 'refused')
        .map((one) => Number(one.noted_at)),
    ])
  return Math.max(-Infinity, ...times)
}

const answers = (world: World, consent: Row) =>
  rowsOf(world, 'consent_answer', consent.tenant).filter((row) => row.consent_id === consent.id)

/** Whether a yes holds today. */
export function yesHolds(world: World, tenant: number, id: Cell | undefined): boolean {
  const consent = rowsOf(world, 'consent', tenant).find((row) => row.id === id)
  const person = rowsOf(world, 'person', tenant).find((row) => row.id === consent?.person_id)
  const [self, adult] = [
    parameter(world, tenant, 'CONSENT_SELF_FROM'),
    parameter(world, tenant, 'ADULT_FROM'),
  ]
  if (!consent || !person || self === null || adult === null || consent.state !== 'given') return false
  const first = Math.max(Number(consent.valid_from), day(consent.answered_at))
  if (first > 0 || (set(consent.valid_to) && Number(consent.valid_to) < 0)) return false
  const said = answers(world, consent)
  if (!said.length || said.some((row) => row.answer === 'refused')) return false
  const must = givers(world, person, self, adult)
  const yes = said.map((row) => row.given_by)
  if (!must?.every((one) => yes.includes(one))) return false
  const birthdays = [self, adult].map((age) => daysUntil(String(person.birth_date), age))
  if (birthdays.some((when) => when > first && when <= 0)) return false
  const last = Math.max(...said.map((row) => Number(row.noted_at)))
  if (takenBack(world, consent) >= last) return false
  if (yes.some((one) => alive(world, tenant, one) && !must.includes(one))) return false
  const isAdult = daysUntil(String(person.birth_date), adult) <= 0
  const changed = lines(world, person)
    .filter((row) => set(row.custody_changed_at))
    .map((row) => Number(row.custody_changed_at))
  return isAdult || changed.every((when) => when < last)
}

/** Whether a share opens rows now: its period runs, and what rests on consent has both yeses (HG-01). */
export function shareOpens(world: World, share: Row, now: number): boolean {
  const over = (cell: Cell | undefined) => set(cell) && Number(cell) <= now
  if (share.mode !== 'access' || Number(share.from_at) > now || over(share.to_at) || over(share.ended_at))
    return false
  if (!set(share.consent_id)) return true
  return (
    yesHolds(world, share.tenant, share.consent_id) && yesHolds(world, share.tenant, share.other_consent_id)
  )
}
