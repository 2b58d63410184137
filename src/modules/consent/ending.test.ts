import { describe, expect, it } from 'vitest'
import { familyBirk, type Consents } from '#test/consents.ts'
import { change, plant } from '#test/rows.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'

/** The keys that a department has in the family now, through the wall itself. */
async function keysOf({ world, familyId }: Consents, department: string): Promise<string[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ keys: string[] | null }>(
      'select gate.shared_keys($1, $2, $3) as keys',
      [world.tenant, familyId, department],
    )
    return rows[0]?.keys ?? []
  })
}

/** A share on a provision of law, from the school to the family department, about Noah. */
async function onLaw({ world, familyId, family, line }: Consents): Promise<string> {
  return plant(world, 'share', {
    family_id: familyId,
    person_id: family.noah,
    from_department: 'S',
    to_department: 'F',
    classes: ['CONF'],
    purpose: 'PREVENTION',
    basis: 'RPL115_SSP',
    what: 'Skolefravær',
    necessity: 'Mødet skal aftale, hvem der taler med ham.',
    recorded_by: line.staffId,
    from_at: new Date(Date.now() - 60_000).toISOString(),
    to_at: new Date(Date.now() + 3_600_000).toISOString(),
  })
}

async function sharing(): Promise<
  Consents & { key: string; school: { consentId: string; version: number } }
> {
  const c = await familyBirk()
  const { noah, sanne } = c.family
  await c.yesTo(noah, 'F', sanne)
  const school = await c.yesTo(noah, 'S', sanne, { validTo: soon() })
  return { ...c, key: `S/CONF/${noah}`, school }
}

/** Within the sixty days before the end of a yes it is asked for again. */
function soon(): string {
  return new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
}

describe('what rests on a yes closes with it (HG-06, HG-20, goal P5)', () => {
  it('a refused renewal ends the yes that runs, in the wall and on the screen', async () => {
    const c = await sharing()
    expect(await keysOf(c, 'F')).toContain(c.key)
    await c.yesTo(c.family.noah, 'S', c.family.sanne, { answer: 'refused' })
    expect(await keysOf(c, 'F')).not.toContain(c.key)
    expect(await c.cellOf(c.family.noah, 'S')).toMatchObject({ stand: 'refused' })
  })
  it('so does a no that no operation wrote down as an end: the wall works it out when it is read', async () => {
    const c = await sharing()
    await c.yesTo(c.family.noah, 'S', c.family.sanne, { answer: 'refused' })
    await change(c.world, 'update data.share set ended_at = null where tenant = $1', [c.world.tenant])
    expect(await keysOf(c, 'F')).not.toContain(c.key)
  })
  it('a change of custody ends what rests on that holder’s yes, and giving it back does not open it again', async () => {
    const c = await sharing()
    const kin = {
      familyId: c.familyId,
      fromPerson: c.family.sanne,
      toPerson: c.family.noah,
      kind: 'parent' as const,
    }
    await c.line.did('family.unrelate', kin)
    expect(await keysOf(c, 'F')).not.toContain(c.key)
    await c.line.did('family.relate', { ...kin, custody: true })
    expect(await keysOf(c, 'F')).not.toContain(c.key)
    expect(await c.cellOf(c.family.noah, 'S')).toMatchObject({ stand: 'expired', mayAsk: true })
    await c.yesTo(c.family.noah, 'S', c.family.sanne)
    await c.yesTo(c.family.noah, 'F', c.family.sanne)
    expect(await keysOf(c, 'F')).toContain(c.key)
  })
  it('the head of the family and its plan say what the wall says after a change of custody', async () => {
    const c = await familyBirk()
    const { familyId, family, line } = c
    await c.yesTo(family.noah, null, family.sanne)
    const stand = async () =>
      (await line.did('family.open', { familyId })).consents.find(({ personId }) => personId === family.noah)
    expect(await stand()).toMatchObject({ stand: 'given', why: 'answered' })
    const kin = { familyId, fromPerson: family.sanne, toPerson: family.noah, kind: 'parent' as const }
    await line.did('family.unrelate', kin)
    expect(await stand()).toMatchObject({ stand: 'not_given', why: 'lapsed' })
    await line.did('family.relate', { ...kin, custody: true })
    expect(await stand(), 'it does not come back by itself').toMatchObject({ why: 'lapsed' })
    await c.yesTo(family.noah, null, family.sanne)
    expect(await stand()).toMatchObject({ stand: 'given' })
  })
  it('a new holder of custody must say yes too', async () => {
    const c = await sharing()
    const father = await c.add({ givenName: 'Karim', birthDate: '1980-01-01', part: 'parent' })
    await c.holds(father, c.family.noah)
    expect(await keysOf(c, 'F')).not.toContain(c.key)
    expect(await c.cellOf(c.family.noah, 'S')).toMatchObject({ stand: 'partly' })
  })
  it('a yes that runs is ended by a no to taking part', async () => {
    const c = await sharing()
    await c.yesTo(c.family.noah, null, c.family.sanne, { answer: 'refused' })
    expect(await keysOf(c, 'F')).not.toContain(c.key)
  })
  it('a share on a provision of law is untouched by all of it', async () => {
    const c = await sharing()
    await onLaw(c)
    const { consentId, version } = c.school
    await c.line.did('consent.withdraw', {
      familyId: c.familyId,
      consentId,
      version,
      withdrawnBy: c.family.sanne,
    })
    await c.yesTo(c.family.noah, null, c.family.sanne, { answer: 'refused' })
    expect(await keysOf(c, 'F')).toEqual([c.key])
  })
  it('and about what the law already opens, nobody is asked (HG-06)', async () => {
    const c = await familyBirk()
    await onLaw(c)
    await expect(c.ask(c.family.noah, 'S')).rejects.toMatchObject({ code: 'other-basis' })
    expect(await c.ask(c.family.noah, 'J')).toMatchObject({ version: 1 })
  })
})
