/**
 * What each table is, in the words of the law and of docs/security.md, written by hand and never from db/access.ts. A table that is not
 * named here fails the tests: whoever makes a table says here, in words, who may see it, and the walls must agree.
 *
 * - `organisation`: the municipality itself. Anyone inside may read it; an administrator writes.
 * - `own`: what somebody is writing or was told. They alone; with `life` not while the family is restricted.
 * - `personal`: about a colleague's own standing. The colleague and their line leader.
 * - `opening`: that somebody was let into a family. As `personal`, and those who work with the family; control sees that it was.
 * - `list`: what a list across my families shows. Those who work with the family; they write in the family they have opened.
 * - `content`: about a family. Those who work with it and have opened it in a committed log row.
 * - `meeting`: the list meeting. Early help; and the police who take part, while it is open.
 * - `board`: early help alone.
 * - `name`: the name and the words behind a signal. As the signal, for the one that was opened in a committed log row.
 * - `figures`: released figures, for staff and the steering group. `machine`: the schedule alone.
 *
 * Further words: `citizen` (also the citizen it was released to, and whoever holds custody of them), `own-class` (each row has a class of its own), `secret` (a department's rows: its own people, and those it shares with), `owner` (also whoever is to do
 * it), `staff` (of the set-up: our own door alone), `police` (also the police, in their meeting), `add`, `change` (people may), `count` (the schedule reads rows for figures), `not-supervision`, `not-records` (that
 * right does not open it), and the classes of what stands in its columns. `by:` names the column that holds who wrote the row, and is
 * whoever acts; `last:` the same, also after each change; `then:` who did something with it later, nobody yet or whoever acts;
 * `own-change` that only the author changes it; `several:` persons who are all of the row's family.
 */
export const tables: Record<string, string> = {
  municipality: 'organisation change count',
  legal_parameter: 'organisation add count',
  department: 'organisation add change count',
  staff: 'organisation add change count',
  basis_setting: 'organisation add by:set_by',
  criterion: 'organisation add by:set_by',
  strand_rule: 'organisation add by:set_by',
  team: 'organisation add change',
  team_seat: 'organisation add change count',
  measure_type: 'organisation staff add by:set_by',
  mandate: 'organisation staff',
  working_hours: 'organisation staff',
  absence: 'organisation staff',
  first_words: 'organisation staff',
  consent_text: 'organisation staff add by:set_by',
  hard_word: 'organisation staff',
  draft: 'own life add change',
  notification: 'own change',
  recusal: 'personal',
  supervision: 'opening',
  break_glass: 'opening',

  family: 'list ORD change count',
  family_relation: 'list add change count by:added_by',
  contact_state: 'list add change count',
  case_handover: 'list add change then:decided_by then:acknowledged_by',
  appointment: 'list ORD add change count by:made_by',
  promise: 'list ORD add change count by:promised_by',
  motivation_window: 'list ORD add change count by:opened_by',
  hold_request: 'list ORD add change count by:asked_by then:answered_by several:person_ids',
  relation_holder: 'list add change by:set_by',
  follow_up_rhythm: 'list ORD add change last:set_by',
  follow_up: 'list ORD add change by:held_by several:with_persons',
  ending_plan: 'list ORD add change by:started_by then:agreed_by',
  ending_step: 'list ORD add change',
  hand_back: 'list ORD add change then:taken_by then:noted_by',
  later_talk: 'list add change then:settled_by',
  released_page: 'content citizen own-class add change by:released_by then:withdrawn_by',
  step: 'list secret owner add change count by:made_by',

  person: 'content ORD add change count',
  kinship: 'content ORD add change',
  network_person: 'content ORD add change',
  department_case: 'content ORD add change',
  own_number: 'content ORD add',
  family_message: 'content',
  whereabouts: 'content not-supervision not-records add',
  family_seal: 'content',
  family_seal_name: 'content',
  contact: 'content ORD add change count by:staff_id own-change',
  consent: 'content ORD add change count by:asked_by',
  consent_answer: 'content ORD add by:recorded_by',
  share: 'content add change by:recorded_by',
  journal_note: 'content secret add by:filed_by',
  measure: 'content secret add change by:recorded_by',
  measure_grant: 'content secret add change by:made_by then:decided_by then:issued_by',
  measure_group: 'organisation staff',
  group_session: 'organisation staff',
  group_place: 'content add change by:recorded_by',
  group_attendance: 'content add change by:recorded_by',
  assessment: 'content not-supervision add change count by:started_by several:with_persons',
  assessment_part: 'content ORD not-supervision add change count',
  assessment_answer: 'content secret not-supervision add change last:answered_by',
  plan: 'content add change count by:started_by',
  plan_version: 'content ORD add by:made_by',
  plan_quote: 'content ORD add change by:recorded_by',
  goal: 'content secret add change count by:made_by',
  agreement: 'content ORD add count by:asked_by',
  demand: 'content secret add change count by:made_by several:person_ids',
  acute_problem: 'content CONF add change by:recorded_by',
  agreed_limit: 'content ORD add change count by:agreed_by',
  own_life: 'content ORD add change by:recorded_by',
  travel_time: 'content ORD add change last:recorded_by',

  list_meeting: 'meeting add change',
  list_participant: 'meeting add',
  signal: 'meeting P115 add change count then:decided_by',
  list_import: 'board add by:imported_by',
  deletion: 'board',
  list_source: 'board add change last:saved_by',
  concern_link: 'board add change by:made_by',
  concern: 'board',
  child_notice: 'board',
  child_notice_breach: 'board',
  signal_identity: 'name police P115 add',
  concern_words: 'name CONF',
  concern_file: 'name change then:opened_by',
  child_notice_words: 'name CONF add by:written_by',
  criterion_answer: 'name CONF add by:answered_by',

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

/** The columns that a word such as `by` names. */
export function columnsFor(table: string, word: 'by' | 'last' | 'then' | 'several'): string[] {
  return wordsOf(table)
    .filter((one) => one.startsWith(`${word}:`))
    .map((one) => one.slice(word.length + 1))
}
