import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner, prepareDatabase } from '#server/database/open.ts'
import { testKey } from '#test/cluster.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const street = 'Hemmelig Allé 47'
const number = '20304050'

describe('where people are (HG-22)', () => {
  let world: World
  let line: Person
  let birk: TestFamily
  let sara: string
  const reveal = (by: Person, kind: 'address' | 'phone', personId = sara) =>
    by.did('family.reveal-whereabouts', { familyId: birk.familyId, personId, kind }, crypto.randomUUID())

  /** Every row of every table of data, gate and audit as text: what a stolen copy of the database would show. */
  const everything = () =>
    asOwner(testCluster(), world.database.name, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('data', 'gate', 'audit')`,
      )
      const texts: string[] = []
      for (const { name } of rows)
        texts.push(
          ...(await owner.query<{ text: string }>(`select t::text as text from ${name} t`)).rows.map(
            ({ text }) => text,
          ),
        )
      return texts.join('\n')
    })

  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    birk = await newFamily(line)
    ;({ personId: sara } = await line.did('family.add-person', {
      familyId: birk.familyId,
      givenName: 'Sara',
      familyName: 'Birk',
      birthDate: '2010-01-02',
      part: 'sibling',
      sex: 'f',
      participates: true,
      atHome: true,
      protected: true,
      phone: number,
      language: 'da',
      cpr: null,
    }))
    await line.did('family.record-whereabouts', {
      familyId: birk.familyId,
      personId: sara,
      kind: 'address',
      value: street,
      fromOn: '2026-01-01',
    })
  })

  it('shows one value to the team, a look at a time, each on record with whose it was', async () => {
    await expect(reveal(line, 'address')).resolves.toEqual({ value: street })
    await expect(reveal(line, 'phone')).resolves.toEqual({ value: number })
    await expect(reveal(line, 'address', birk.noah)).resolves.toEqual({ value: null })
    await expect(reveal(world.staff('hanne'), 'address')).rejects.toMatchObject({ code: 'not-on-team' })
    const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(
        `select facts from audit.event where tenant = $1 and operation = 'family.reveal-whereabouts' and kind = 'done' order by seq`,
        [world.tenant],
      ),
    )
    expect(rows[0]).toMatchObject({ facts: { personIds: [sara], codes: { kind: 'address' } } })
  })

  it('stands in clear nowhere in the database: not in its table, the answers kept for repeats, or the log', async () => {
    await reveal(line, 'address')
    const text = await everything()
    expect(text).not.toContain(street)
    expect(text).not.toContain(number)
    expect(text).toContain('Sara') // the control: the copy does hold what is not protected
  })

  it('is in no list of the family’s people, not even the telephone number', async () => {
    const { people } = await line.did('family.people', { familyId: birk.familyId })
    expect(people.find(({ personId }) => personId === sara)).toMatchObject({
      phone: null,
      places: ['address', 'phone'],
    })
  })

  it('cannot be opened from another person’s row', async () => {
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(
        `insert into data.whereabouts (tenant, family_id, person_id, kind, sealed, from_on) select tenant, family_id, $2, kind, sealed, from_on from data.whereabouts where person_id = $1 and kind = 'address'`,
        [sara, birk.sanne],
      ),
    )
    await expect(reveal(line, 'address', birk.sanne)).rejects.toThrow()
  })

  it('is warned about when a text names it, without being said (G13)', async () => {
    const named = (text: string) => line.did('access.check-text', { familyId: birk.familyId, text })
    await expect(named('Hun bor nu på hemmelig alle nr. 47.')).resolves.toEqual({
      named: [{ person: 'Sara', kind: 'address' }],
      guarded: true,
    })
    await expect(named('Ring på 20 30 40 50.')).resolves.toEqual({
      named: [{ person: 'Sara', kind: 'phone' }],
      guarded: true,
    })
    await expect(named('Vi talte om ferien.')).resolves.toEqual({ named: [], guarded: true })
  })

  it('is not written into an appointment of a family with a protected person', async () => {
    const planned = (place: string | null) =>
      line.did('appointment.plan', {
        familyId: birk.familyId,
        personId: null,
        staffId: line.staffId,
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
        what: 'Møde',
        place,
      })
    await expect(planned(street)).rejects.toMatchObject({ code: 'protected-place' })
    await expect(planned(null)).resolves.toBeDefined()
  })

  it('is sealed at the next start when an earlier version kept it in the clear', async () => {
    await asOwner(testCluster(), world.database.name, async (owner) => {
      await owner.query('alter table data.whereabouts drop constraint whereabouts_is_sealed')
      await owner.query(
        `insert into data.whereabouts (tenant, family_id, person_id, kind, value, from_on) values ($1, $2, $3, 'school', 'Vestby Skole', '2026-01-01')`,
        [world.tenant, birk.familyId, birk.noah],
      )
      await owner.query(
        'alter table data.whereabouts add constraint whereabouts_is_sealed check (value is null and sealed is not null) not valid',
      )
    })
    expect(await everything()).toContain('Vestby Skole')
    await prepareDatabase(testCluster(), world.database.name, testKey)
    expect(await everything()).not.toContain('Vestby Skole')
    await expect(
      line.did('family.reveal-whereabouts', { familyId: birk.familyId, personId: birk.noah, kind: 'school' }),
    ).resolves.toEqual({ value: 'Vestby Skole' })
  })
})
