import { beforeAll, describe, expect, it } from 'vitest'
import { newFamily, type TestFamily } from '../family.ts'
import { plant } from '../rows.ts'
import { newWorld, type Person, type World } from '../world.ts'
import { attempt } from './attempt.ts'

const day = '2026-03-03'

describe('a row of one family points at nobody of another (HG-05, security.md 4.6)', () => {
  let world: World
  let line: Person
  let birk: TestFamily
  let lund: TestFamily
  const add = (table: string, columns: string, values: string) =>
    attempt(
      world,
      line,
      birk.familyId,
      `insert into data.${table} (tenant, family_id, ${columns}) values (${world.tenant}, '${birk.familyId}', ${values})`,
    )

  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    birk = await newFamily(line)
    lund = await newFamily(line, 'Familien Lund')
  })

  it.each<[string, string, (person: string, me: string) => string]>([
    [
      'contact',
      'person_id, staff_id, department, kind, happened_at, outside_hours, recorded_at',
      (one, me) => `'${one}', '${me}', 'F', 'talked', now(), false, now()`,
    ],
    [
      'journal_note',
      'person_id, owner_department, class, subject, body, happened_on, filed_at, filed_by',
      (one, me) => `'${one}', 'F', 'CONF', 'x', 'x', '${day}', now(), '${me}'`,
    ],
    [
      'promise',
      'to_person, words, promised_by, promised_at, due_on',
      (one, me) => `'${one}', 'x', '${me}', now(), '${day}'`,
    ],
    ['network_person', 'wanted_by, name, part', (one) => `'${one}', 'x', 'x'`],
    [
      'own_life',
      'person_id, what, starts_on, minutes, recorded_by, recorded_at',
      (one, me) => `'${one}', 'x', '${day}', 60, '${me}', now()`,
    ],
  ])(
    '%s: of the family itself it is taken; of another, or of nobody, refused alike',
    async (table, columns, values) => {
      expect(await add(table, columns, values(birk.noah, line.staffId))).toBe(1)
      const other = await add(table, columns, values(lund.noah, line.staffId))
      expect(other).toBe('23503')
      expect(
        await add(table, columns, values(world.tenant.toString(16).padStart(32, '0'), line.staffId)),
      ).toBe(other)
    },
  )

  it('a demand on several at once, and those who took part in a picture', async () => {
    const demand = (ids: string[]) =>
      add(
        'demand',
        'person_ids, owner_department, class, kind, nature, what, starts_on, minutes, movable, made_by, made_at',
        `'{${ids.join(',')}}', 'F', 'CONF', 'meeting', 'offer', 'x', '${day}', 60, true, '${line.staffId}', now()`,
      )
    expect(await demand([birk.noah, birk.sanne])).toBe(1)
    expect(await demand([birk.noah, lund.sanne])).toBe('42501')
    const picture = (ids: string[]) =>
      add(
        'assessment',
        'profile, definition, started_at, started_by, with_persons',
        `'light', '{}', now(), '${line.staffId}', '{${ids.join(',')}}'`,
      )
    expect(await picture([birk.sanne])).toBe(1)
    expect(await picture([lund.sanne])).toBe('42501')
  })

  it('nor at a contact, a plan or a case of another family', async () => {
    const contact = await plant(world, 'contact', {
      family_id: lund.familyId,
      staff_id: line.staffId,
      department: 'F',
      kind: 'talked',
      outside_hours: false,
      happened_at: '2026-03-03T10:00Z',
      recorded_at: '2026-03-03T10:00Z',
    })
    expect(
      await add(
        'promise',
        'words, promised_by, promised_at, due_on, from_contact',
        `'x', '${line.staffId}', now(), '${day}', '${contact}'`,
      ),
    ).toBe('23503')
  })
})
