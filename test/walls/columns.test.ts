import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnRights } from '#server/database/column-rights.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster, testDatabase } from '../database.ts'

const committed = readFileSync(path.join(import.meta.dirname, '../../db/columns.txt'), 'utf8')
type Line = { login: string; table: string; privilege: string; columns: string[] }

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [who = '', columns = ''] = line.split(': ')
      const [login = '', table = '', privilege = ''] = who.split(' ')
      return { login, table, privilege, columns: columns.split(' ') }
    })
}

async function rights(plant = ''): Promise<string> {
  return asOwner(testCluster(), (await testDatabase()).name, async (owner) => {
    await owner.query('begin')
    if (plant) await owner.query(plant)
    const text = await columnRights(owner)
    await owner.query('rollback')
    return text
  })
}

/** Columns that hold what somebody said, wrote or is called. */
const words =
  /^(given_name|family_name|folded_name|label|phone|email|words|body|subject|what|why|wish|lesson|comment|witness|reason|review_words|sensitive_reason|value|name|place|strengths|seen|seen_by|reach_hint|waiting_for|staff_line|helps|note|necessity)$/

/** What no login may ever do with a column, whatever the declaration says. */
const forbidden: [rule: string, breaks: (line: Line, column: string) => boolean][] = [
  [
    'CPR numbers are read by nobody',
    ({ privilege }, column) => privilege === 'select' && column.startsWith('cpr_'),
  ],
  [
    'places are read by nobody (HG-22)',
    ({ table, privilege }, column) =>
      table === 'data.whereabouts' && privilege === 'select' && /^(value|sealed)$/.test(column),
  ],
  ['the gate and the log are touched by nobody (HG-14)', ({ table }) => !table.startsWith('data.')],
  [
    'log-in and the sender and the receiver of messages touch nothing',
    ({ login }) => ['samspil_login', 'samspil_courier', 'samspil_mailbox'].includes(login),
  ],
  [
    'a citizen reads what was released, never by whom, and writes nothing (HG-07)',
    ({ login, table, privilege }, column) =>
      login === 'samspil_portal' &&
      (table !== 'data.released_page' || privilege !== 'select' || /_by$|^withdrawn|^audience$/.test(column)),
  ],
  [
    'police, steering and control write nothing (HG-02)',
    ({ login, privilege }) => /police|steering|control/.test(login) && privilege !== 'select',
  ],
  [
    'the police read the list meeting and the municipality’s set-up (HG-02)',
    ({ login, table }) =>
      login === 'samspil_police' &&
      !/^data\.(list_meeting|list_participant|signal|signal_identity|municipality|legal_parameter|department|staff|team|team_seat|criterion|strand_rule|[a-z]+_setting)$/.test(
        table,
      ),
  ],
  [
    'the police read neither strengths nor matches',
    ({ login, table }, column) =>
      login === 'samspil_police' &&
      table === 'data.signal' &&
      /^(strengths|reason|who_then|match.*|family_id|matched_family|responsible_id|follows)$/.test(column),
  ],
  [
    'control reads no word of a family',
    ({ login, table }, column) =>
      login === 'samspil_control' &&
      words.test(column) &&
      !/^data\.(staff|department|team|municipality|legal_parameter|criterion|basis_setting|strand_rule)$/.test(
        table,
      ),
  ],
  [
    'figures are made without words and names',
    ({ login, table }, column) =>
      login === 'samspil_worker' &&
      words.test(column) &&
      !/^data\.(municipality|department|legal_parameter)$/.test(table),
  ],
  [
    'nobody changes whose row it is',
    ({ privilege }, column) =>
      privilege === 'update' &&
      /^(tenant|id|family_id|owner_department|class|provenance|filed_by|recorded_by|made_by|asked_by)$/.test(
        column,
      ),
  ],
  [
    'notes and answers stay as they were written (HG-12)',
    ({ table, privilege }) =>
      privilege === 'update' &&
      /^data\.(journal_note|consent_answer|plan_version|agreement|whereabouts)$/.test(table),
  ],
]

describe('which login may do what with which column (goal G2)', () => {
  it('is exactly what the committed file says; npm run db writes it', async () =>
    expect(await rights()).toBe(committed))

  it.each(forbidden)('%s', (_, breaks) => {
    const found = linesOf(committed).flatMap((line) =>
      line.columns
        .filter((column) => breaks(line, column))
        .map((column) => `${line.login} ${line.table}.${column} ${line.privilege}`),
    )
    // A signal is given its family when that family is taken in; a travel time is put right by whoever knows better.
    const expected = [
      'samspil_staff data.signal.family_id update',
      'samspil_staff data.travel_time.recorded_by update',
    ]
    expect(found.filter((one) => !expected.includes(one))).toEqual([])
  })

  it.each([
    ['grant select (cpr_sealed) on data.person to samspil_staff', 0],
    ['grant select (value) on data.whereabouts to samspil_control', 1],
    ['grant select (facts) on audit.event to samspil_worker', 2],
    ['grant select (released_by) on data.released_page to samspil_portal', 4],
    ['grant select (given_name) on data.person to samspil_portal', 4],
    ['grant select (words) on data.contact to samspil_worker', 9],
    ['grant update (body) on data.journal_note to samspil_staff', 11],
  ])('notices: %s', async (plant, rule) => {
    const planted = linesOf(await rights(plant))
    expect(planted.some((line) => line.columns.some((column) => forbidden[rule]?.[1](line, column)))).toBe(
      true,
    )
  })
})
