import { beforeAll, describe, expect, it } from 'vitest'
import { access, type TableAccess } from '#db/access.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '../database.ts'
import { newFamily, type TestFamily } from '../family.ts'
import { plant } from '../rows.ts'
import { newWorld, type Person, type World } from '../world.ts'
import { attempt } from './attempt.ts'

const day = '2026-03-03'

describe('what is written is written in the writer’s own name (HG-12, HG-14; security.md 4.7)', () => {
  let world: World
  let birk: TestFamily
  let line: Person
  let jonas: Person
  const asLine = (text: string) => attempt(world, line, birk.familyId, text)
  /** `values` with the columns every row of a family has; `by` stands where the author does. */
  const add = (table: string, columns: string, values: (by: string) => string) => (by: Person) =>
    asLine(
      `insert into data.${table} (tenant, family_id, ${columns}) values (${world.tenant}, '${birk.familyId}', ${values(`'${by.staffId}'`)})`,
    )

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    birk = await newFamily(line)
  })

  it.each<[string, string, (by: string) => string]>([
    [
      'journal_note',
      'owner_department, class, subject, body, happened_on, filed_at, filed_by',
      (by) => `'F', 'CONF', 'x', 'x', '${day}', now(), ${by}`,
    ],
    [
      'measure',
      'owner_department, class, name, law, started_on, recorded_by, recorded_at',
      (by) => `'F', 'CONF', 'x', 'x', '${day}', ${by}, now()`,
    ],
    ['promise', 'words, promised_by, promised_at, due_on', (by) => `'x', ${by}, now(), '${day}'`],
    [
      'contact',
      'staff_id, department, kind, happened_at, outside_hours, recorded_at',
      (by) => `${by}, 'F', 'talked', now(), false, now()`,
    ],
    ['plan', 'started_at, started_by', (by) => `now(), ${by}`],
    [
      'own_life',
      'person_id, what, starts_on, minutes, recorded_by, recorded_at',
      (by) => `'${birk.noah}', 'x', '${day}', 60, ${by}, now()`,
    ],
  ])(
    '%s: a row in a colleague’s name is refused, in one’s own it is taken',
    async (table, columns, values) => {
      expect(await add(table, columns, values)(line)).toBe(1)
      expect(await add(table, columns, values)(jonas)).toBe('42501')
    },
  )

  it('early help: neither a link, a decision nor an answer in a colleague’s name', async () => {
    const early = (text: string) => attempt(world, line, null, text)
    const link = (by: Person) =>
      early(
        `insert into data.concern_link (tenant, partner, token_hash, made_by, made_at, expires_on) values (${world.tenant}, 'x', 'x', '${by.staffId}', now(), '${day}')`,
      )
    expect(await link(line)).toBe(1)
    expect(await link(jonas)).toBe('42501')
    const signal = await plant(world, 'signal', {
      strand: 'PARTNER_CONCERN',
      sex: 'm',
      age: 12,
      seen: 'x',
      seen_by: 'x',
      strengths: 'x',
      received_at: '2026-03-03T10:00Z',
      delete_on: '2027-01-01',
      standing: 'new',
      state: 'clarify',
      match: 'none',
    })
    const decide = (by: Person) =>
      early(`update data.signal set decided_by = '${by.staffId}' where id = '${signal}'`)
    expect(await decide(line)).toBe(1)
    expect(await decide(jonas)).toBe('42501')
  })

  it('a colleague’s contact keeps its words and is not taken back by another', async () => {
    const contact = await plant(world, 'contact', {
      family_id: birk.familyId,
      staff_id: jonas.staffId,
      department: 'P',
      kind: 'talked',
      outside_hours: false,
      happened_at: '2026-03-03T10:00Z',
      words: 'x',
      recorded_at: '2026-03-03T10:00Z',
    })
    expect(await asLine(`update data.contact set words = 'y' where id = '${contact}'`)).toBe('42501')
    expect(await asLine(`update data.contact set removed_at = now() where id = '${contact}'`)).toBe(0)
    const mine = await plant(world, 'contact', {
      family_id: birk.familyId,
      staff_id: line.staffId,
      department: 'F',
      kind: 'talked',
      outside_hours: false,
      happened_at: '2026-03-03T10:00Z',
      words: 'x',
      recorded_at: '2026-03-03T10:00Z',
    })
    expect(await asLine(`update data.contact set removed_at = now() where id = '${mine}'`)).toBe(1)
  })

  it('every column that names a colleague is declared: an author, somebody who acts later, or one who is only named', async () => {
    const undeclared = async (plant = '') =>
      asOwner(testCluster(), world.database.name, async (owner) => {
        await owner.query('begin')
        if (plant) await owner.query(plant)
        const { rows } = await owner.query<{ table: string; column: string }>(
          `select c.relname as table, a.attname as column from pg_constraint k join pg_class c on c.oid = k.conrelid
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[cardinality(k.conkey)]
           where k.contype = 'f' and k.confrelid = 'data.staff'::regclass order by 1, 2`,
        )
        await owner.query('rollback')
        const written = rows.filter(({ table }) => {
          const one = access[table]
          return (one?.insert || one?.change) && one.wall !== 'own'
        })
        return written
          .filter(({ table, column }) => {
            const { author, actedBy, names, columns, insert, change } = access[table] ?? ({} as TableAccess)
            const reached = insert ? Object.values(columns).join(' ') : (change ?? '')
            const said = [author, actedBy, names].join(' ').split(' ')
            return reached.split(' ').includes(column) && !said.includes(column)
          })
          .map(({ table, column }) => `${table}.${column}`)
      })
    expect(await undeclared()).toEqual([])
    expect(
      await undeclared(
        'alter table data.contact add foreign key (tenant, id) references data.staff (tenant, id) not valid',
      ),
    ).toEqual(['contact.id'])
  })
})
