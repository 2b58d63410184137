/**
 * What each table is, in the words of the law and of docs/security.md, written by hand and never from db/access.ts. A table that is not
 * named here fails the tests: whoever makes a table says here, in words, who may see it, and the walls must agree.
 *
 * - `organisation`: the municipality itself. Anyone inside may read it; an administrator writes.
 * - `own`: what somebody is writing or was told. They alone.
 * - `personal`: about a colleague's own standing. The colleague and their line leader.
 * - `opening`: that somebody was let into a family. As `personal`, and those who work with the family; control sees that it was.
 * - `list`: what a list across my families shows. Those who work with the family; they write in the family they have opened.
 * - `content`: about a family. Those who work with it and have opened it in a committed log row.
 * - `meeting`: the list meeting. Early help; and the police who take part, while it is open.
 * - `board`: early help alone.
 * - `name`: the name and the words behind a signal. As the signal, for the one that was opened in a committed log row.
 * - `figures`: released figures, for staff and the steering group. `machine`: the schedule alone.
 *
 * Further words: `secret` (a department's rows: its own people, and those it shares with), `owner` (also whoever is to do
 * it), `police` (also the police, in their meeting), `add`, `change` (people may), `count` (the schedule reads rows for figures), `not-supervision`, `not-records` (that
 * right does not open it), and the classes of what stands in its columns.
 */
export const tables: Record<string, string> = {
  municipality: 'organisation change count',
  legal_parameter: 'organisation add count',
  department: 'organisation add change count',
  staff: 'organisation add change count',
  basis_setting: 'organisation add',
  criterion: 'organisation add',
  strand_rule: 'organisation add',
  team: 'organisation add change',
  team_seat: 'organisation add change count',
  draft: 'own add change',
  notification: 'own change',
  recusal: 'personal',
  supervision: 'opening',
  break_glass: 'opening',

  family: 'list ORD change count',
  family_relation: 'list add change count',
  contact_state: 'list add change count',
  case_handover: 'list add change',
  appointment: 'list ORD add change count',
  promise: 'list ORD add change count',
  motivation_window: 'list ORD add change count',
  hold_request: 'list ORD add change',
  step: 'list secret owner add change count',

  person: 'content ORD add change count',
  kinship: 'content ORD add change',
  network_person: 'content ORD add change',
  department_case: 'content ORD add change',
  whereabouts: 'content not-supervision not-records add',
  family_seal: 'content',
  family_seal_name: 'content',
  contact: 'content ORD add change count',
  consent: 'content ORD add change count',
  consent_answer: 'content ORD add',
  share: 'content add change',
  journal_note: 'content secret add',
  measure: 'content secret add change',
  assessment: 'content not-supervision add change count',
  assessment_part: 'content ORD not-supervision add change count',
  assessment_answer: 'content secret not-supervision add change',
  plan: 'content add change count',
  plan_version: 'content ORD add',
  plan_quote: 'content ORD add change',
  goal: 'content secret add change count',
  agreement: 'content ORD add count',
  demand: 'content secret add change',
  acute_problem: 'content CONF add change',
  agreed_limit: 'content ORD add change',
  own_life: 'content ORD add change',
  travel_time: 'content ORD add change',

  list_meeting: 'meeting add change',
  list_participant: 'meeting add',
  signal: 'meeting P115 add change count',
  list_import: 'board add',
  deletion: 'board',
  list_source: 'board add change',
  concern_link: 'board add change',
  concern: 'board',
  child_notice: 'board',
  child_notice_breach: 'board',
  signal_identity: 'name police P115 add',
  concern_words: 'name CONF',
  concern_file: 'name change',
  child_notice_words: 'name CONF add',
  criterion_answer: 'name CONF add',

  released_figures: 'figures',
  release_ledger: 'machine',
}

const wordsOf = (table: string): string[] => (tables[table] ?? '').split(' ')

/** Whether a table has a word; false for a table that nobody has described. */
export function is(table: string, word: string): boolean {
  return wordsOf(table).includes(word)
}

/** The classes of what stands in its columns. */
export function classesOf(table: string): string[] {
  return wordsOf(table).filter((word) => /^[A-Z]/.test(word))
}
